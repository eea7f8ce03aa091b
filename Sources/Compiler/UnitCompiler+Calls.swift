import Parser

extension UnitCompiler {
  /// From here on arguments go through a list and a dict.
  private static let maximumArguments = 200
  /// The names of so many keyword arguments are one constant in CPython.
  private static let namesTogether = 15

  func call(_ node: Expr, _ function: Expr, _ args: [Expr], _ keywords: [Keyword], into d: Int) throws(SyntaxError) {
    try checkRepeated(keywords)
    checkCallee(function)
    // The call window starts at d where d is the topmost temporary.
    let base = isTemporary(d) && d == temporaries - 1 ? d : push()
    if args.contains(where: \.isStarred) || keywords.contains(where: { $0.arg == nil })
      || args.count + keywords.count > Self.maximumArguments
    {
      try value(function, into: base)
      try spreadCall(node, base, args, keywords)
    } else if case .attribute(let object, let attr, .load) = function.kind {
      if let first = superReceiver(object) {
        _ = push(2)
        loadSuper(object, first, into: base)
        temporaries = base + 2
        at(function.span)
        code.emit(.loadSuperMethod, a: base, c: index(ofName: scope.mangled(attr)))
      } else {
        let receiver = try operand(object, hint: base)
        temporaries = base + 1
        _ = push()
        at(function.span.narrowed(toAttribute: attr, of: function))
        code.emit(.loadMethod, a: base, b: receiver, c: index(ofName: scope.mangled(attr)))
      }
      try arguments(args, keywords)
      var span = node.span.narrowed(toAttribute: attr, of: function)
      span.endColumn = node.span.endColumn
      at(span)
      emitCall(.callMethod, .callMethodKeywords, base, positional: args.count, keywords)
    } else {
      try value(function, into: base)
      try arguments(args, keywords)
      at(node.span)
      emitCall(.call, .callKeywords, base, positional: args.count, keywords)
    }
    if base != d { code.emit(.move, a: d, b: base) }
  }

  /// Puts the arguments on top of the temporaries.
  private func arguments(_ args: [Expr], _ keywords: [Keyword]) throws(SyntaxError) {
    var whole: [Constant]?
    // So many CPython collects first.
    if args.count + 2 * keywords.count > Self.stackGuideline, case .tuple(let items)? = tuple(of: args) {
      whole = items
      if items.count <= 2 { _ = mentionFolded(items) } else { mention(.tuple(items)) }
    }
    for (index, argument) in args.enumerated() {
      let register = push()
      if let whole {
        at(argument.span)
        load(hidden: whole[index], into: register)
      } else {
        try value(argument, into: register)
      }
    }
    for keyword in keywords {
      let register = push()
      if keywords.count > Self.namesTogether { mention(Constant(keyword.arg ?? "")) }
      try value(keyword.value, into: register)
    }
  }

  func emitCall(_ plain: Opcode, _ named: Opcode, _ base: Int, positional: Int, _ keywords: [Keyword]) {
    let count = positional + keywords.count
    if keywords.isEmpty {
      code.emit(plain, a: base, b: count)
    } else {
      // Names of arguments are not mangled, unlike those of parameters.
      let names = Constant.tuple(keywords.map { Constant($0.arg ?? "") })
      code.emit(
        named, a: base, b: count, c: narrowIndex(of: names, isShown: keywords.count <= Self.namesTogether))
    }
  }

  /// Calls r[base] with everything in a list and a dict behind it.
  func spreadCall(_ node: Expr, _ base: Int, _ args: [Expr], _ keywords: [Keyword]) throws(SyntaxError) {
    let list = push()
    let map = push()
    var single: Int?
    if args.count == 1, case .starred(let inner, _) = args[0].kind, let register = ownSpread(inner, isMap: false) {
      at(inner.span)
      code.emit(.move, a: list, b: register)
    } else if args.count == 1, case .starred(let inner, _) = args[0].kind, !keywords.isEmpty {
      // It is taken apart when the keywords are known.
      single = try operand(inner, hint: list, before: keywords.map(\.value))
    } else {
      try argumentList(of: args, into: list, callee: base, span: node.span)
    }
    if keywords.isEmpty {
      at(node.span)
      code.emit(.loadMissing, a: map)
    } else if keywords.count == 1, keywords[0].arg == nil, let register = ownSpread(keywords[0].value, isMap: true) {
      at(keywords[0].value.span)
      code.emit(.move, a: map, b: register)
    } else {
      try keywordMap(keywords, into: map, callee: base, span: node.span)
    }
    at(node.span)
    if let single {
      let taken = push()
      code.emit(.buildList, a: taken)
      code.emit(.listExtend, n: 1, a: taken, b: single, c: base)
      code.emit(.move, a: list, b: taken)
    }
    code.emit(.callSpread, a: base)
  }

  /// The register of this function's own `*args` or `**kwargs`, if that is what `node` names and nothing assigns it: then
  /// it is a tuple or dict for sure.
  private func ownSpread(_ node: Expr, isMap: Bool) -> Int? {
    guard case .name(let id, _) = node.kind, scope === host, let index = host.index(of: scope.mangled(id)) else {
      return nil
    }
    let symbol = host.symbols[index]
    let flag: CodeFlags = isMap ? .varKeywords : .varArguments
    guard flags.contains(flag), symbol.flags.contains(.parameter),
      symbol.flags.isDisjoint(with: [.assigned, .imported]), !symbol.isCell
    else { return nil }
    let fixed = positionalCount + keywordOnlyCount
    let expected = isMap && flags.contains(.varArguments) ? fixed + 1 : fixed
    return symbol.register == expected ? symbol.register : nil
  }

  private func argumentList(of args: [Expr], into list: Int, callee: Int, span: Span) throws(SyntaxError) {
    if case .tuple(let items)? = tuple(of: args) {
      at(span)
      load(constantAt: items.count <= 2 ? mentionFolded(items) : mention(.tuple(items)), into: list)
      return
    }
    let leading = min(args.firstIndex(where: \.isStarred) ?? args.count, Self.displayLimit)
    try build(.buildList, args[..<leading], into: list, span)
    for argument in args[leading...] {
      let mark = temporaries
      if case .starred(let inner, _) = argument.kind {
        let source = try operand(inner)
        at(span)
        code.emit(.listExtend, n: args.count == 1 ? 1 : 0, a: list, b: source, c: callee)
      } else {
        let source = try operand(argument)
        at(argument.span)
        code.emit(.listAppend, a: list, b: source)
      }
      temporaries = mark
    }
  }

  func keywordMap(_ keywords: [Keyword], into map: Int, callee: Int, span: Span) throws(SyntaxError) {
    at(span)
    var isEmpty = true
    var index = 0
    while index < keywords.count {
      let mark = temporaries
      if keywords[index].arg == nil {
        if isEmpty { code.emit(.buildMap, a: map) }
        let source = try operand(keywords[index].value)
        at(span)
        code.emit(.mapMerge, a: map, b: source, c: callee)
        index += 1
      } else {
        var end = index
        while end < keywords.count, keywords[end].arg != nil, end - index < Self.displayLimit { end += 1 }
        let group = isEmpty ? map : push()
        let pairs = push(2 * (end - index))
        for offset in 0..<(end - index) {
          let keyword = keywords[index + offset]
          at(span)
          let name = Constant(keyword.arg ?? "")
          if 2...15 ~= end - index {
            load(hidden: name, into: pairs + 2 * offset)
          } else {
            load(name, into: pairs + 2 * offset)
          }
          try value(keyword.value, into: pairs + 2 * offset + 1)
        }
        at(span)
        if 2...15 ~= end - index { mention(.tuple(keywords[index..<end].map { Constant($0.arg ?? "") })) }
        code.emit(.buildMap, a: group, b: pairs, c: end - index)
        if group != map { code.emit(.mapMerge, a: map, b: group, c: callee) }
        index = end
      }
      isEmpty = false
      temporaries = mark
    }
  }

  func checkRepeated(_ keywords: [Keyword]) throws(SyntaxError) {
    guard keywords.count > 1 else { return }
    for (index, keyword) in keywords.enumerated() {
      guard let name = keyword.arg else { continue }
      if keywords[..<index].contains(where: { $0.arg == name }) {
        throw fail("keyword argument repeated: \(name)", keyword.span)
      }
    }
  }

  // MARK: super()

  /// Where the first parameter of this method is, if `node` is a call `super()` that means the builtin.
  func superReceiver(_ node: Expr) -> Place? {
    guard case .call(let function, let args, let keywords) = node.kind, args.isEmpty, keywords.isEmpty,
      case .name("super", _) = function.kind, host.kind == .function || host.kind == .lambda, positionalCount > 0
    else { return nil }
    guard case .global = place(ofMangled: "super"), case .free = place(ofMangled: "__class__"),
      let index = scope.index(of: "super"), case .global = scope.symbols[index].resolution
    else { return nil }
    let first = host.symbols[0]
    return first.isCell ? .cell(first.register) : .register(first.register)
  }

  /// r[window] ... = super, the class, the first parameter.
  func loadSuper(_ node: Expr, _ first: Place, into window: Int) {
    guard case .call(let function, _, _) = node.kind else { return }
    loadName("super", function.span, into: window)
    at(node.span)
    loadName("__class__", node.span, into: window + 1)
    switch first {
    case .cell(let register):
      code.emit(.loadCell, a: window + 2, b: register, c: hiddenIndex(ofName: host.symbols[0].name))
    case .register(let register):
      checkBound(register, host.symbols[0].name, node.span)
      code.emit(.move, a: window + 2, b: register)
    default: break
    }
  }
}

extension Span {
  /// Where an attribute stands on another line than its object, code belongs to the attribute's line.
  func narrowed(toAttribute name: String, of node: Expr) -> Span {
    if line == node.span.endLine { return self }
    let length = Int32(truncatingIfNeeded: name.unicodeScalars.count)
    var result = self
    result.line = node.span.endLine
    result.column = node.span.endColumn >= length ? node.span.endColumn - length : -1
    result.endColumn = node.span.endColumn >= length ? node.span.endColumn : -1
    return result
  }
}

extension Expr {
  var isStarred: Bool {
    if case .starred = kind { return true }
    return false
  }
}
