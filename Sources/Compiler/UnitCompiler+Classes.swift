import Parser

extension UnitCompiler {
  func classDefinition(_ node: Stmt, _ definition: ClassDef) throws(SyntaxError) {
    guard let inner = context.scopes[definition] else { return }
    let mark = temporaries
    defer { temporaries = mark }
    let firstLine = definition.decoratorList.first?.span.line ?? node.span.line
    let decorated = try decorators(definition.decoratorList)
    let base = push()
    if definition.typeParams.isEmpty {
      try buildClass(node, definition, inner, firstLine: firstLine, base: base)
    } else {
      try callGeneric(node, arguments: [], firstLine: firstLine, into: base) { unit throws(SyntaxError) in
        let parameters = try unit.makeTypeParameters(definition.typeParams)
        unit.storeName(".type_params", node.span, from: parameters)
        let generic = unit.push()
        unit.code.emit(.makeGeneric, a: generic, b: parameters)
        let base = unit.push()
        try unit.buildClass(node, definition, inner, firstLine: firstLine, base: base, generic: generic)
        unit.code.emit(.returnValue, a: base)
      }
    }
    applyDecorators(definition.decoratorList, decorated)
    at(node.span)
    storeName(definition.name, node.span, from: decorated ?? base)
  }

  /// r[base] = the class; `generic` is the register of a last base that is not in the text.
  private func buildClass(
    _ node: Stmt, _ definition: ClassDef, _ inner: Scope, firstLine: Int32, base: Int, generic: Int? = nil
  ) throws(SyntaxError) {
    let unit = UnitCompiler(context: context, scope: inner, parent: self, name: definition.name, firstLine: firstLine)
    let body = try unit.classBody(definition, node.span)
    at(node.span)
    code.emit(.loadBuildClass, a: base)
    let function = push()
    makeFunction(body, of: inner, into: function, node.span)
    temporaries = function + 1
    let name = push()
    load(Constant(definition.name), into: name)
    try classCall(node, definition, base: base, name: name, generic: generic)
    temporaries = function
  }

  /// Calls __build_class__(function, name, *bases, **keywords).
  private func classCall(_ node: Stmt, _ definition: ClassDef, base: Int, name: Int, generic: Int?) throws(SyntaxError)
  {
    let bases = definition.bases
    let keywords = definition.keywords
    if bases.contains(where: \.isStarred) || keywords.contains(where: { $0.arg == nil }) || bases.count > 100 {
      // The function and the name move into the list of arguments.
      let list = push()
      at(node.span)
      code.emit(.buildList, a: list, b: name - 1, c: 2)
      for element in bases {
        let mark = temporaries
        if case .starred(let inner, _) = element.kind {
          let source = try operand(inner)
          at(element.span)
          code.emit(.listExtend, n: 1, a: list, b: source, c: base)
        } else {
          let source = try operand(element)
          at(element.span)
          code.emit(.listAppend, a: list, b: source)
        }
        temporaries = mark
      }
      if let generic { code.emit(.listAppend, a: list, b: generic) }
      code.emit(.move, a: base + 1, b: list)
      temporaries = base + 2
      let map = push()
      if keywords.isEmpty {
        code.emit(.loadMissing, a: map)
      } else {
        try keywordMap(keywords, into: map, callee: base, span: node.span)
      }
      at(node.span)
      code.emit(.callSpread, a: base)
      return
    }
    for element in bases {
      let register = push()
      try value(element, into: register)
    }
    if let generic { code.emit(.move, a: push(), b: generic) }
    for keyword in keywords {
      let register = push()
      try value(keyword.value, into: register)
    }
    at(node.span)
    emitCall(.call, .callKeywords, base, positional: bases.count + (generic == nil ? 2 : 3), keywords)
  }

  private func classBody(_ definition: ClassDef, _ span: Span) throws(SyntaxError) -> Constant {
    at(Span(line: firstLine, column: 0, endLine: firstLine, endColumn: 0))
    makeCells()
    let register = push()
    code.emit(.loadName, a: register, bc: index(ofName: "__name__"))
    storeNamespace("__module__", from: register)
    load(Constant(qualifiedName), into: register)
    storeNamespace("__qualname__", from: register)
    load(Constant.int(Int(firstLine)), into: register)
    storeNamespace("__firstlineno__", from: register)
    if !definition.typeParams.isEmpty {
      loadName(".type_params", code.span, into: register)
      storeNamespace("__type_params__", from: register)
    }
    if host.hasAnnotations { code.emit(.setUpAnnotations) }
    var body = definition.body[...]
    if let text = docstring(body) {
      if context.options.optimization < 2 {
        at(body[0].span)
        load(.string(cleanedDocstring(text)), into: register)
        storeNamespace("__doc__", from: register)
      }
      body = body.dropFirst()
    }
    temporaries = register
    try statements(body)
    at(Span(line: firstLine, column: 0, endLine: firstLine, endColumn: 0))
    code.isQuiet = true
    let last = push()
    load(.tuple(host.staticAttributes.sorted().map { Constant($0) }), into: last)
    storeNamespace("__static_attributes__", from: last)
    if host.needsClassDictionary { storeNamespace("__classdictcell__", from: localCount - 1) }
    if host.needsClassCell { storeNamespace("__classcell__", from: 0) }
    code.isQuiet = false
    if host.needsClassCell {
      code.emit(.returnValue, a: 0)
    } else {
      mentionNone()
      code.emit(.returnNone)
    }
    return .code(try finish())
  }

  private func storeNamespace(_ name: String, from r: Int) {
    code.emit(.storeName, a: r, bc: index(ofName: name))
  }
}
