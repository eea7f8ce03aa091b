import Lexer

/// The tree as text, in the form that CPython 3.13 gives `ast.dump(tree, include_attributes=…)`: fields by name, empty
/// lists and absent optional fields left out.
public func dump(_ module: Module, includeAttributes: Bool = false) -> String {
  var dumper = Dumper(includeAttributes: includeAttributes)
  dumper.module(module)
  return String(decoding: dumper.output, as: UTF8.self)
}

/// Writes nodes as calls: `open` and `close` surround the fields, which put commas between themselves.
struct Dumper {
  let includeAttributes: Bool
  var output: [UInt8] = []
  private var needsComma = false

  init(includeAttributes: Bool) { self.includeAttributes = includeAttributes }

  mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

  mutating func open(_ name: String) {
    write(name)
    write("(")
    needsComma = false
  }

  mutating func close(_ span: Span? = nil) {
    if includeAttributes, let span {
      field("lineno")
      write(String(span.line))
      field("col_offset")
      write(String(span.column))
      field("end_lineno")
      write(String(span.endLine))
      field("end_col_offset")
      write(String(span.endColumn))
    }
    write(")")
    needsComma = true
  }

  /// Starts a field, or an element if it has no name.
  mutating func field(_ name: String) {
    if needsComma { write(", ") }
    write(name)
    if !name.isEmpty { write("=") }
    needsComma = true
  }

  mutating func list<Element>(_ name: String, _ elements: [Element], _ body: (inout Dumper, Element) -> Void) {
    if elements.isEmpty { return }
    field(name)
    write("[")
    needsComma = false
    for element in elements {
      field("")
      body(&self, element)
      needsComma = true
    }
    write("]")
    needsComma = true
  }

  mutating func leaf(_ name: String, _ node: String) {
    field(name)
    write(node)
    write("()")
  }

  mutating func string(_ name: String, _ value: String?) {
    guard let value else { return }
    field(name)
    constant(.string(Text(value)))
  }

  mutating func strings(_ name: String, _ values: [String]) {
    list(name, values) { $0.constant(.string(Text($1))) }
  }

  mutating func integer(_ name: String, _ value: Int) {
    field(name)
    write(String(value))
  }

  mutating func expr(_ name: String, _ node: Expr?) {
    guard let node else { return }
    field(name)
    expr(node)
  }

  mutating func exprs(_ name: String, _ nodes: [Expr]) { list(name, nodes) { $0.expr($1) } }

  mutating func stmts(_ name: String, _ nodes: [Stmt]) { list(name, nodes) { $0.stmt($1) } }

  mutating func optionalExprs(_ name: String, _ nodes: [Expr?]) {
    list(name, nodes) { dumper, node in
      if let node { dumper.expr(node) } else { dumper.write("None") }
    }
  }

  mutating func module(_ module: Module) {
    switch module.kind {
    case .file(let body):
      open("Module")
      stmts("body", body)
    case .interactive(let body):
      open("Interactive")
      stmts("body", body)
    case .expression(let body):
      open("Expression")
      expr("body", body)
    case .functionType(let arguments, let returns):
      open("FunctionType")
      exprs("argtypes", arguments)
      expr("returns", returns)
    }
    close()
  }
}
