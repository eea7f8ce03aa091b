// Making functions, and binding the arguments of calls to their parameters.

import Compiler

extension Thread {
  /// A function of a code constant; r holds what the flags say, in order.
  func makeFunction(_ code: Value, _ r: UnsafeMutablePointer<Value>, flags: Int) throws(PyError) -> Value {
    let f = new(FunctionBody.self)
    let c = Code(unchecked: code)
    let outer = Function(unchecked: p.pointee.fp.pointee.function)
    f.code = code
    f.globals = outer.globals
    f.name = c.name
    f.qualifiedName = c.qualifiedName
    f.documentation = c.documentation.isMissing ? .none : c.documentation
    let module = Dict(unchecked: outer.globals).get(self, name: self[.__name__])
    f.module = module.isMissing ? .none : module
    f.builtins = builtins(in: Dict(unchecked: outer.globals))
    var n = 0
    if flags & 1 != 0 {
      f.defaults = r[n]
      n += 1
    }
    if flags & 2 != 0 {
      f.keywordDefaults = r[n]
      n += 1
    }
    if flags & 4 != 0 {
      f.annotations = r[n]
      n += 1
    }
    if flags & 8 != 0 { f.closure = r[n] }
    return f.value
  }

  /// Rearranges the arguments in `args`' window to the parameters of `f`: the window's first registers become
  /// positional parameters, keyword-only ones, *args, **kwargs.
  @inline(never) func bindArguments(_ f: Function, _ code: Code, _ args: Arguments) throws(PyError) {
    let base = args.base
    let positional = Int(code.positionalCount)
    let keywordOnly = Int(code.keywordOnlyCount)
    let hasVarArguments = code.flags & CodeFlags.varArguments.rawValue != 0
    let hasVarKeywords = code.flags & CodeFlags.varKeywords.rawValue != 0
    let named = args.namedCount
    let given = args.count - named
    let parameters = Int(code.parameterCount)
    // Room for the window itself: the values of keyword arguments move behind everything.
    let copies = base + max(parameters, args.count)
    if copies + named + 1 >= p.pointee.registerLimit { throw recursionError() }
    let savedTop = p.pointee.fp.pointee.top
    if copies + named > savedTop { p.pointee.fp.pointee.top = copies + named }
    defer { p.pointee.fp.pointee.top = savedTop }
    var i = 0
    while i < named {
      copies[i] = base[given + i]
      i += 1
    }
    var rest = Value.missing
    var isTooMany = false
    if given > positional {
      if hasVarArguments {
        rest = try newTuple(from: base + positional, given - positional)
      } else {
        // Keyword arguments may be wrong, too; they are reported first.
        isTooMany = true
      }
    } else if hasVarArguments {
      rest = vm.emptyTuple
    }
    i = min(given, positional)
    while i < parameters {
      base[i] = .missing
      i += 1
    }
    let starIndex = positional + keywordOnly
    if hasVarArguments { base[starIndex] = rest }
    var keywords: Dict?
    if hasVarKeywords {
      keywords = try newDict()
      base[starIndex + (hasVarArguments ? 1 : 0)] = keywords!.value
    }
    if named > 0 {
      let names = Tuple(unchecked: args.names)
      let localNames = Tuple(unchecked: code.localNames)
      let first = Int(code.positionalOnlyCount)
      i = 0
      while i < named {
        let name = names[i]
        var k = first
        let end = positional + keywordOnly
        while k < end && localNames[k].bits != name.bits { k += 1 }
        if k == end {
          // Names from ** may not be interned yet.
          k = first
          while k < end && !Str(unchecked: localNames[k]).isEqual(Str(unchecked: name)) { k += 1 }
        }
        if k < end {
          if !base[k].isMissing {
            throw typeError("\(functionName(f))() got multiple values for argument '\(Str(unchecked: name).string)'")
          }
          base[k] = copies[i]
        } else if let keywords {
          try keywords.set(self, name, copies[i])
        } else {
          throw unexpectedKeyword(f, code, args, name)
        }
        i += 1
      }
    }
    if isTooMany { throw tooManyPositional(f, code, given: given, args) }
    if given < positional {
      let defaults = Tuple(f.defaults)
      let firstDefault = positional - (defaults?.count ?? 0)
      var missing = 0
      i = given
      while i < positional {
        if base[i].isMissing {
          if i >= firstDefault { base[i] = defaults![i - firstDefault] } else { missing += 1 }
        }
        i += 1
      }
      if missing > 0 { throw missingArguments(f, code, base, positional: true) }
    }
    if keywordOnly > 0 {
      var missing = 0
      let defaults = Dict(f.keywordDefaults)
      let localNames = Tuple(unchecked: code.localNames)
      i = positional
      while i < starIndex {
        if base[i].isMissing {
          let v = defaults?.get(self, name: localNames[i]) ?? .missing
          if v.isMissing { missing += 1 } else { base[i] = v }
        }
        i += 1
      }
      if missing > 0 { throw missingArguments(f, code, base, positional: false) }
    }
  }

  // MARK: errors of binding

  func functionName(_ f: Function) -> String { Str(unchecked: f.qualifiedName).string }

  private func tooManyPositional(_ f: Function, _ code: Code, given: Int, _ args: Arguments) -> PyError {
    let positional = Int(code.positionalCount)
    let defaults = Tuple(f.defaults)?.count ?? 0
    let localNames = Tuple(unchecked: code.localNames)
    var keywordOnlyGiven = 0
    if code.keywordOnlyCount > 0, let names = Tuple(args.names) {
      var i = 0
      while i < names.count {
        var k = positional
        while k < positional + Int(code.keywordOnlyCount) {
          if Str(unchecked: localNames[k]).isEqual(Str(unchecked: names[i])) { keywordOnlyGiven += 1 }
          k += 1
        }
        i += 1
      }
    }
    let takes: String
    let plural: Bool
    if defaults > 0 {
      takes = "from \(positional - defaults) to \(positional)"
      plural = true
    } else {
      takes = "\(positional)"
      plural = positional != 1
    }
    var extra = ""
    if keywordOnlyGiven > 0 {
      extra =
        " positional argument\(given != 1 ? "s" : "")"
        + " (and \(keywordOnlyGiven) keyword-only argument\(keywordOnlyGiven != 1 ? "s" : ""))"
    }
    let were = given == 1 && keywordOnlyGiven == 0 ? "was" : "were"
    return typeError(
      "\(functionName(f))() takes \(takes) positional argument\(plural ? "s" : "") but \(given)\(extra) \(were) given")
  }

  private func unexpectedKeyword(_ f: Function, _ code: Code, _ args: Arguments, _ name: Value) -> PyError {
    let localNames = Tuple(unchecked: code.localNames)
    var wrong: [String] = []
    if let names = Tuple(args.names) {
      var i = 0
      while i < names.count {
        var k = 0
        while k < Int(code.positionalOnlyCount) {
          if Str(unchecked: localNames[k]).isEqual(Str(unchecked: names[i])) {
            wrong.append(Str(unchecked: names[i]).string)
          }
          k += 1
        }
        i += 1
      }
    }
    if !wrong.isEmpty {
      return typeError(
        "\(functionName(f))() got some positional-only arguments passed as keyword arguments: '\(wrong.joined(separator: ", "))'"
      )
    }
    let given = Str(unchecked: name).string
    var candidates: [String] = []
    var k = Int(code.positionalOnlyCount)
    while k < Int(code.positionalCount + code.keywordOnlyCount) {
      candidates.append(Str(unchecked: localNames[k]).string)
      k += 1
    }
    let hint = closestName(given, among: candidates).map { ". Did you mean '\($0)'?" } ?? ""
    return typeError("\(functionName(f))() got an unexpected keyword argument '\(given)'\(hint)")
  }

  private func missingArguments(
    _ f: Function, _ code: Code, _ base: UnsafeMutablePointer<Value>, positional: Bool
  ) -> PyError {
    let localNames = Tuple(unchecked: code.localNames)
    var names: [String] = []
    var i = positional ? 0 : Int(code.positionalCount)
    let end = Int(positional ? code.positionalCount : code.positionalCount + code.keywordOnlyCount)
    while i < end {
      if base[i].isMissing { names.append("'\(Str(unchecked: localNames[i]).string)'") }
      i += 1
    }
    let list: String
    switch names.count {
    case 1: list = names[0]
    case 2: list = "\(names[0]) and \(names[1])"
    default: list = names.dropLast().joined(separator: ", ") + ", and " + names[names.count - 1]
    }
    return typeError(
      "\(functionName(f))() missing \(names.count) required \(positional ? "positional" : "keyword-only")"
        + " argument\(names.count == 1 ? "" : "s"): \(list)")
  }

  // MARK: spread calls

  /// r[0](*r[1], **r[2]) from the loop.
  func callSpread(_ r: UnsafeMutablePointer<Value>, returnRegister: Int) throws(PyError) -> Value {
    let f = r[0]
    let items: UnsafeMutablePointer<Value>
    let count: Int
    if let tuple = Tuple(r[1]) {
      items = tuple.items
      count = tuple.count
    } else {
      let list = List(unchecked: r[1])
      items = list.items
      count = list.count
    }
    let dict = Dict(r[2])
    let named = dict?.count ?? 0
    // The arguments go behind the frame's registers: they may be many.
    let fp = p.pointee.fp
    let w = fp.pointee.base + Int(fp.pointee.code.registerCount)
    if w + count + named + 1 >= p.pointee.registerLimit { throw recursionError() }
    w[0] = f
    (w + 1).update(from: items, count: count)
    var names = Value.missing
    let savedTop = fp.pointee.top
    if w + 1 + count + named > savedTop { fp.pointee.top = w + 1 + count + named }
    defer { fp.pointee.top = savedTop }
    if named > 0, let dict { names = try spreadKeywords(dict, into: w + 1 + count) }
    return try enter(f, Arguments(w + 1, count + named, names: names), returnRegister: returnRegister, flags: 0)
  }

  @inline(never) func enterFromLoop(_ f: Value, _ args: Arguments, _ register: Int) throws(PyError) -> Value {
    if f.isKind(.methodDescriptor) { return try callNative(NativeFunction(unchecked: f), args) }
    return try enter(f, args, returnRegister: register, flags: 0)
  }
}

/// The candidate most like a misspelt name, or nil: edit distance with substitutions of case at half price, as CPython's
/// suggestions are chosen (PEP-less; described in its traceback module's documentation).
func closestName(_ name: String, among candidates: [String]) -> String? {
  let wrong = Array(name.unicodeScalars.map(\.value))
  if wrong.count > 40 || wrong.isEmpty { return nil }
  var best: String?
  var bestDistance = Int.max
  for candidate in candidates where candidate != name {
    let right = Array(candidate.unicodeScalars.map(\.value))
    if right.count > 40 || right.isEmpty { continue }
    let most = min((wrong.count + right.count + 3) * 2 / 6, bestDistance == Int.max ? Int.max : bestDistance - 1)
    let distance = editDistance(wrong, right)
    if distance > most { continue }
    if distance < bestDistance {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

private func editDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
  func lower(_ c: UInt32) -> UInt32 { c >= 65 && c <= 90 ? c + 32 : c }
  var row = (0...b.count).map { $0 * 2 }
  for i in 0..<a.count {
    var diagonal = row[0]
    row[0] = (i + 1) * 2
    for j in 0..<b.count {
      let substitution = diagonal + (a[i] == b[j] ? 0 : lower(a[i]) == lower(b[j]) ? 1 : 2)
      diagonal = row[j + 1]
      row[j + 1] = min(substitution, min(row[j], diagonal) + 2)
    }
  }
  return row[b.count]
}
