import Parser

/// Compiles a syntax tree.
///
/// Columns of errors count bytes from 1, as CPython's do for errors found after parsing.
public func compile(
  _ module: Module, filename: String, options: CompilerOptions = CompilerOptions()
) throws(SyntaxError) -> CompileResult {
  let span = Span(line: 0, column: 0, endLine: 0, endColumn: 0)
  let scope = Scope(.module, name: "<module>", span: span, parent: nil, privatePrefix: nil)
  var isInteractive = false
  if case .interactive = module.kind { isInteractive = true }
  let context = CompileContext(
    filename: filename, options: options, scopes: ScopeTable(module: scope), isInteractive: isInteractive)
  do throws(SyntaxError) {
    try context.readFutureImports(module)
    try ScopeBuilder(context: context).build(module)
    try ScopeResolver.resolve(scope)
    let unit = UnitCompiler(context: context, scope: scope, parent: nil, name: "<module>", firstLine: 1)
    let code: CodeUnit
    do throws(SyntaxError) { code = try unit.moduleBody(module) } catch {
      guard let late = context.postponed, (late.line, late.column) <= (error.line, error.column) else { throw error }
      context.warnings.removeAll { ($0.line, $0.column) > (late.line, late.column) }
      throw late.error
    }
    if let late = context.postponed {
      context.warnings.removeAll { ($0.line, $0.column) > (late.line, late.column) }
      throw late.error
    }
    return CompileResult(code: code, warnings: context.warnings)
  } catch {
    var error = error
    error.warnings = context.warnings
    throw error
  }
}

/// Parses and compiles `source`, the bytes of a file or the UTF-8 form of a str.
public func compile(
  source: UnsafeBufferPointer<UInt8>, filename: String, mode: ParseMode = .file, flags: ParseFlags = [],
  options: CompilerOptions = CompilerOptions()
) throws(SyntaxError) -> CompileResult {
  let (module, warnings) = try parse(
    source: source, filename: filename, mode: mode,
    flags: options.usesLessGreater ? flags.union(.lessGreater) : flags, digitLimit: options.digitLimit)
  do {
    let result = try compile(module, filename: filename, options: options)
    return warnings.isEmpty ? result : CompileResult(code: result.code, warnings: warnings + result.warnings)
  } catch {
    var error = error
    error.stage = .compiler
    error.warnings = warnings + error.warnings
    throw error
  }
}

extension UnitCompiler {
  fileprivate func moduleBody(_ module: Module) throws(SyntaxError) -> CodeUnit {
    at(Span(line: 1, column: 0, endLine: 1, endColumn: 0))
    switch module.kind {
    case .expression(let body), .functionType(_, let body):
      let register = try operand(body)
      at(body.span)
      code.emit(.returnValue, a: register)
      return try finish()
    case .file(let body):
      if host.hasAnnotations { code.emit(.setUpAnnotations) }
      var body = body[...]
      if let text = docstring(body) {
        if context.options.optimization < 2 {
          let register = push()
          at(body[0].span)
          load(.string(cleanedDocstring(text)), into: register)
          code.emit(.storeName, a: register, bc: index(ofName: "__doc__"))
          temporaries = register
        }
        body = body.dropFirst()
      }
      try statements(body)
    case .interactive(let body):
      if host.hasAnnotations { code.emit(.setUpAnnotations) }
      try statements(body)
    }
    mentionNone()
    if code.isOpenEnded { code.emit(.returnNone) }
    return try finish()
  }
}

extension CompileContext {
  fileprivate static let knownFeatures: Set<String> = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
    "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
  ]

  /// CPython gives these no end.
  private func futureError(_ message: String, _ span: Span) -> SyntaxError {
    var error = SyntaxError(message, span)
    error.endLine = error.line
    error.endColumn = SyntaxError.none
    return error
  }

  /// Reads the `from __future__` imports that stand before anything but the docstring.
  fileprivate func readFutureImports(_ module: Module) throws(SyntaxError) {
    let body: [Stmt]
    switch module.kind {
    case .file(let list), .interactive(let list): body = list
    case .expression, .functionType: return
    }
    for (index, statement) in body.enumerated() {
      if case .importFrom("__future__"?, let names, 0) = statement.kind {
        for alias in names {
          if alias.name == "annotations" {
            options.hasFutureAnnotations = true
          } else if alias.name == "barry_as_FLUFL" {
            options.usesLessGreater = true
          } else if alias.name == "braces" {
            throw futureError("not a chance", statement.span)
          } else if !Self.knownFeatures.contains(alias.name) {
            throw futureError("future feature \(alias.name) is not defined", statement.span)
          }
        }
        lastFutureImport = statement.span
      } else if index == 0, case .expr(let value) = statement.kind, case .constant(.string, _) = value.kind {
        continue
      } else {
        return
      }
    }
  }
}
