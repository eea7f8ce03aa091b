// Native functions: parsing their signatures, and binding arguments that do not fit as they stand.
//
// A signature reads like Python's: "pop(self, index=-1, /)", "sorted(iterable, /, *, key=None, reverse=False)",
// "print(*args, sep=' ', end='\n', file=None, flush=False)". Defaults are documentation: the body sees `.missing`.

extension Ref where B == NativeFunctionBody {
  /// A class method of a native type or its __new__: called with the type in front.
  var isMethodOfType: Bool { !self.receiver.isMissing && self.isMethod }
}

extension Thread {
  /// The function object of a native method.
  func makeNativeFunction(_ method: Method, kind: Kind = .nativeFunction, owner: Value = .missing) throws(PyError)
    -> NativeFunction
  {
    let f = new(NativeFunctionBody.self)
    if kind != .nativeFunction {
      f.header.pointee.kind = kind
      f.header.pointee.shape = UInt32(kind.rawValue)
    }
    f.code = CodePointer.of(native: method.body)
    f.signature = method.signature.utf8Start
    f.signatureCount = method.signature.utf8CodeUnitCount
    f.owner = owner
    f.isMethod = kind == .methodDescriptor
    try parseSignature(f)
    return f
  }

  /// Reads the names and kinds of the parameters off the signature.
  private func parseSignature(_ f: NativeFunction) throws(PyError) {
    let s = f.signature
    let end = f.signatureCount
    var i = 0
    while i < end && s[i] != UInt8(ascii: "(") { i += 1 }
    f.name = intern(try str(ascii: s, i))
    f.varArgumentsIndex = 255
    f.varKeywordsIndex = 255
    // Two passes over the parameters: count, then fill.
    let start = i + 1
    var names: Tuple?
    var pass = 0
    while pass < 2 {
      i = start
      var count = 0
      var keywordOnly = false
      var positional = 0
      var required = 0
      var positionalOnly = 0
      var keywordRequired = 0
      while i < end {
        while i < end && (s[i] == UInt8(ascii: " ") || s[i] == UInt8(ascii: ",")) { i += 1 }
        if i >= end || s[i] == UInt8(ascii: ")") { break }
        if s[i] == UInt8(ascii: "/") {
          positionalOnly = positional
          i += 1
          continue
        }
        var stars = 0
        while i < end && s[i] == UInt8(ascii: "*") {
          stars += 1
          i += 1
        }
        let nameStart = i
        while i < end
          && (s[i] == UInt8(ascii: "_") || s[i] >= 48 && s[i] <= 57 || s[i] >= 65 && s[i] <= 90
            || s[i] >= 97 && s[i] <= 122)
        { i += 1 }
        let nameEnd = i
        var hasDefault = false
        if i < end && s[i] == UInt8(ascii: "=") {
          hasDefault = true
          var depth = 0
          var quote: UInt8 = 0
          while i < end {
            let c = s[i]
            if quote != 0 {
              if c == quote { quote = 0 }
            } else if c == 39 || c == 34 {
              quote = c
            } else if c == UInt8(ascii: "(") || c == UInt8(ascii: "[") || c == UInt8(ascii: "{") {
              depth += 1
            } else if c == UInt8(ascii: ")") || c == UInt8(ascii: "]") || c == UInt8(ascii: "}") {
              if depth == 0 { break }
              depth -= 1
            } else if c == UInt8(ascii: ",") && depth == 0 {
              break
            }
            i += 1
          }
        }
        if stars == 1 && nameStart == nameEnd {
          keywordOnly = true
          continue
        }
        if let names { names.items[count] = intern(try str(ascii: s + nameStart, nameEnd - nameStart)) }
        if stars == 1 {
          f.varArgumentsIndex = UInt8(count)
          keywordOnly = true
        } else if stars == 2 {
          f.varKeywordsIndex = UInt8(count)
        } else if keywordOnly {
          if !hasDefault { keywordRequired += 1 }
        } else {
          positional += 1
          if !hasDefault { required = positional }
        }
        count += 1
      }
      if pass == 0 { names = try newTuple(count) }
      f.parameterCount = UInt8(count)
      f.positionalCount = UInt8(positional)
      f.positionalOnlyCount = UInt8(positionalOnly)
      f.requiredCount = UInt8(required)
      f.keywordOnlyRequired = UInt8(keywordRequired)
      pass += 1
    }
    f.parameterNames = names!.value
  }

  /// Binds arguments to a native function's parameters in scratch registers, and runs it.
  @inline(never) func callNativeBound(_ f: NativeFunction, _ args: Arguments) throws(PyError) -> Value {
    let named = args.namedCount
    let given = args.count - named
    let all = Int(f.parameterCount)
    let positional = Int(f.positionalCount)
    if f.isMethod && given == 0 { throw wrongReceiver(f, args) }
    if f.isMethod && !isReceiver(args.base[0], f) { throw wrongReceiver(f, args) }
    // Who takes no keywords at all says so before the arguments are counted.
    if named > 0, f.varKeywordsIndex == 255, Int(f.positionalOnlyCount) == positional,
      all == positional + (f.varArgumentsIndex == 255 ? 0 : 1), !isWrittenInPython(f)
    {
      throw typeError("\(calledName(f, args))() takes no keyword arguments")
    }
    let s = try pushScratch(all + 1)
    defer { popScratch(s) }
    let r = s + 1
    var i = 0
    while i < min(given, positional) {
      r[i] = args.base[i]
      i += 1
    }
    let star = Int(f.varArgumentsIndex)
    if given > positional {
      if star == 255 { throw wrongCount(f, args, given: given, named: named) }
      r[star] = try newTuple(from: args.base + positional, given - positional)
    } else if star != 255 {
      r[star] = vm.emptyTuple
    }
    if named > 0, star == 255, f.varKeywordsIndex == 255, given + named > all, !isWrittenInPython(f),
      Int(f.positionalOnlyCount) != positional || all != positional
    {
      throw wrongCount(f, args, given: given, named: named)
    }
    // What is missing is reported before what is not known.
    var unknown = -1
    if named > 0 {
      let names = Tuple(unchecked: args.names)
      let parameters = Tuple(unchecked: f.parameterNames)
      i = 0
      while i < named {
        let name = names[i]
        var k = Int(f.positionalOnlyCount)
        var found = -1
        while k < all {
          if k != star && k != Int(f.varKeywordsIndex) && Str(unchecked: parameters[k]).isEqual(Str(unchecked: name)) {
            found = k
            break
          }
          k += 1
        }
        let v = args.base[given + i]
        if found >= 0 {
          if !r[found].isMissing {
            throw typeError(
              "argument for \(nativeName(f))() given by name ('\(Str(unchecked: name).string)') and position (\(found + (f.isMethod ? 0 : 1)))"
            )
          }
          r[found] = v
        } else if f.varKeywordsIndex != 255 {
          let place = Int(f.varKeywordsIndex)
          if r[place].isMissing { r[place] = try newDict().value }
          try Dict(unchecked: r[place]).set(self, name, v)
        } else {
          if isWrittenInPython(f) { throw unexpectedKeyword(f, Str(unchecked: name).string) }
          if unknown < 0 { unknown = i }
        }
        i += 1
      }
    }
    i = 0
    while i < Int(f.requiredCount) {
      if r[i].isMissing { throw missingNative(f, args, given: given, named: named, index: i) }
      i += 1
    }
    if f.keywordOnlyRequired > 0 {
      i = positional
      while i < all {
        if r[i].isMissing && i != star && i != Int(f.varKeywordsIndex) && !hasDefault(f, i) {
          throw missingNative(f, args, given: given, named: named, index: i)
        }
        i += 1
      }
    }
    if unknown >= 0 {
      // What sorted does not know is refused by list.sort, when the list is made.
      if nativeName(f) == "sorted" { try listExtend(newList(), r[0], function: .missing) }
      throw unexpectedKeyword(f, Str(unchecked: Tuple(unchecked: args.names)[unknown]).string)
    }
    return try CodePointer.native(f.code, self, Args(r))
  }

  /// Whether the signature gives parameter i a default.
  private func hasDefault(_ f: NativeFunction, _ i: Int) -> Bool {
    let name = Str(unchecked: Tuple(unchecked: f.parameterNames)[i]).string
    let text = String(decoding: UnsafeBufferPointer(start: f.signature, count: f.signatureCount), as: UTF8.self)
    return text.contains("\(name)=") || text.contains("\(name) =")
  }

  // MARK: errors

  func nativeName(_ f: NativeFunction) -> String { Str(unchecked: f.name).string }
  func nativeQualifiedName(_ f: NativeFunction) -> String {
    if let owner = Type(f.owner) { return "\(Str(unchecked: owner.name).string).\(nativeName(f))" }
    if let type = Type(f.receiver) { return "\(Str(unchecked: type.name).string).\(nativeName(f))" }
    if let module = Str(f.module), !module.isEqual("builtins") { return "\(module.string).\(nativeName(f))" }
    return nativeName(f)
  }

  /// Methods of classes go by the class that they were taken from.
  private func calledName(_ f: NativeFunction, _ args: Arguments) -> String {
    guard hasReceiver(f), f.receiver.isMissing, args.positionalCount > 0, let type = Type(args.base[0]) else {
      return nativeQualifiedName(f)
    }
    return "\(Str(unchecked: type.qualifiedName).string).\(nativeName(f))"
  }

  @inline(never) func wrongReceiver(_ f: NativeFunction, _ args: Arguments) -> PyError {
    let owner = typeName(ofType: Type(unchecked: f.owner))
    if args.positionalCount == 0 {
      return typeError("unbound method \(owner).\(nativeName(f))() needs an argument")
    }
    return typeError(
      "descriptor '\(nativeName(f))' for '\(owner)' objects doesn't apply to a '\(typeName(args.base[0]))' object")
  }

  /// Whether the first parameter is not counted by who calls it: self, or the class of a class method.
  private func hasReceiver(_ f: NativeFunction) -> Bool {
    if f.isMethod || f.isMethodOfType { return true }
    guard !f.owner.isMissing, f.parameterCount > 0 else { return false }
    let first = Str(unchecked: Tuple(unchecked: f.parameterNames)[0])
    return first.isEqual("cls") || first.isEqual("type")
  }

  private func unexpectedKeyword(_ f: NativeFunction, _ name: String) -> PyError {
    var names: [String] = []
    let parameters = Tuple(unchecked: f.parameterNames)
    var i = Int(f.positionalOnlyCount)
    while i < parameters.count {
      names.append(Str(unchecked: parameters[i]).string)
      i += 1
    }
    let hint = closestName(name, among: names).map { ". Did you mean '\($0)'?" } ?? ""
    // sorted passes its keywords on to list.sort, which complains.
    let function =
      isWrittenInPython(f) ? pythonName(f) : nativeName(f) == "sorted" ? "sort" : nativeName(f)
    return typeError("\(function)() got an unexpected keyword argument '\(name)'\(hint)")
  }

  /// Functions, and methods of classes, that CPython's library writes in Python have Python's messages.
  private func isWrittenInPython(_ f: NativeFunction) -> Bool {
    if let owner = Type(f.owner) {
      if owner.has(TypeFlag.heapType) { return true }
      guard let module = Str(owner.module) else { return false }
      // Of Random, what is computed out of other methods.
      if module.isEqual("random") { return !["random", "getrandbits"].contains(nativeName(f)) }
      return module.isEqual("threading") || module.isEqual("queue") || module.isEqual("_frozen_importlib")
        || module.isEqual("_frozen_importlib_external")
    }
    guard let module = Str(f.module) else { return false }
    return module.isEqual("threading") || module.isEqual("queue") || module.isEqual("collections")
      || module.isEqual("abc")
  }

  private func pythonName(_ f: NativeFunction) -> String {
    f.owner.isMissing ? nativeName(f) : nativeQualifiedName(f)
  }

  private func pythonCount(_ f: NativeFunction, given: Int) -> PyError {
    let most = Int(f.positionalCount)
    let least = Int(f.requiredCount)
    let name = pythonName(f)
    if given < least {
      let missing = least - given
      let parameters = Tuple(unchecked: f.parameterNames)
      var names: [String] = []
      var i = given
      while i < least {
        names.append("'\(Str(unchecked: parameters[i]).string)'")
        i += 1
      }
      let list =
        missing == 1
        ? names[0] : names.dropLast().joined(separator: ", ") + (missing > 2 ? "," : "") + " and \(names[missing - 1])"
      return typeError(
        "\(name)() missing \(missing) required positional argument\(missing == 1 ? "" : "s"): \(list)")
    }
    let takes = most == least ? "\(most)" : "from \(least) to \(most)"
    return typeError(
      "\(name)() takes \(takes) positional argument\(most == 1 && least == 1 ? "" : "s") but \(given) \(given == 1 ? "was" : "were") given"
    )
  }

  /// What complains about the arguments of a constructor is the type.
  private func constructorName(_ f: NativeFunction) -> String {
    if let owner = Type(f.owner), Str(unchecked: f.name).isEqual("__init__") {
      return Str(unchecked: owner.name).string
    }
    return nativeName(f)
  }

  private func wrongCount(_ f: NativeFunction, _ args: Arguments, given: Int, named: Int) -> PyError {
    if isWrittenInPython(f) { return pythonCount(f, given: given) }
    let skip = hasReceiver(f) ? 1 : 0
    let most = Int(f.positionalCount) - skip
    let least = Int(f.requiredCount) - skip
    let given = given - skip
    if Int(f.parameterCount) == Int(f.positionalCount) && f.positionalOnlyCount == f.positionalCount {
      let name = calledName(f, args)
      if most == 0 { return typeError("\(name)() takes no arguments (\(given) given)") }
      if most == least {
        if most == 1 { return typeError("\(name)() takes exactly one argument (\(given) given)") }
        return typeError("\(constructorName(f)) expected \(most) arguments, got \(given)")
      }
      if given > most {
        return typeError("\(constructorName(f)) expected at most \(most) argument\(most == 1 ? "" : "s"), got \(given)")
      }
      return typeError(
        "\(constructorName(f)) expected at least \(least) argument\(least == 1 ? "" : "s"), got \(given)")
    }
    if nativeName(f) == "sorted", named > 2 {
      // Its keywords are list.sort's.
      return typeError("sort() takes at most 2 keyword arguments (\(named) given)")
    }
    if skip == 0 && f.varArgumentsIndex != 255 && given < least {
      return typeError(
        "\(constructorName(f)) expected at least \(least) argument\(least == 1 ? "" : "s"), got \(given)")
    }
    if nativeName(f) == "sorted" {
      return typeError("\(constructorName(f)) expected \(most) argument\(most == 1 ? "" : "s"), got \(given)")
    }
    let all = Int(f.parameterCount) - skip
    if given + named > all {
      let kind = given == 0 ? "keyword " : ""
      return typeError(
        "\(constructorName(f))() takes at most \(all) \(kind)argument\(all == 1 ? "" : "s") (\(given + named) given)")
    }
    if most == 0 { return typeError("\(constructorName(f))() takes no positional arguments") }
    let how = most == least ? "exactly" : given > most ? "at most" : "at least"
    let number = given > most ? most : least
    return typeError(
      "\(constructorName(f))() takes \(how) \(number) positional argument\(number == 1 ? "" : "s") (\(given) given)")
  }

  private func missingNative(
    _ f: NativeFunction, _ args: Arguments, given: Int, named: Int, index: Int
  ) -> PyError {
    if f.positionalOnlyCount > index || isWrittenInPython(f) {
      return wrongCount(f, args, given: given, named: named)
    }
    let name = Str(unchecked: Tuple(unchecked: f.parameterNames)[index]).string
    let skip = hasReceiver(f) ? 1 : 0
    return typeError("\(constructorName(f))() missing required argument '\(name)' (pos \(index + 1 - skip))")
  }
}
