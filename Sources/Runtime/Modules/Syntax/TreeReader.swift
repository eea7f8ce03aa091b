// From node objects to the parser's tree.
//
// A program can put anything anywhere, so nothing is taken for granted: each field is looked up by name, as any attribute
// is, and converted by the type that the grammar gives it, with CPython's errors. Whether the tree makes sense beyond its
// types is TreeCheck's to say, which sees the parser's tree. A tree that is too deep, or contains itself, is refused before
// it is built: whoever recurses over the result may rely on its height.

import Compiler
import Parser

struct TreeReader {
  let t: Thread
  let known: NodeClasses
  /// The objects that constants were read from.
  private(set) var constants: LinkedConstants
  private var statementDepth = 0
  var chainDepth = 0

  /// Blocks within blocks.
  private static let maximumDepth = 900
  /// Tuples within tuples of a constant.
  private static let maximumConstantDepth = 500
  /// `elif` after `elif`, in all that are around a statement, as in the parser.
  static let longestChain = 3000
  /// The parser's own bound for the height of expressions.
  private static let maximumHeight: Int32 = 3000

  init(_ t: Thread) throws(PyError) {
    self.t = t
    known = try t.nodeClasses()
    constants = LinkedConstants(list: try t.newList())
  }

  // MARK: errors

  func tooDeep(_ owner: NodeKind) -> PyError {
    t.raise(.RecursionError, "maximum recursion depth exceeded while traversing '\(owner.name)' node")
  }

  /// A level of recursion.
  func descend(_ owner: NodeKind) throws(PyError) {
    do throws(PyError) { try t.checkStack() } catch {
      t.p.pointee.pending = .missing
      throw tooDeep(owner)
    }
  }

  mutating func enterBlock(_ owner: NodeKind) throws(PyError) {
    try descend(owner)
    statementDepth += 1
    if statementDepth > Self.maximumDepth { throw tooDeep(owner) }
  }
  mutating func leaveBlock() { statementDepth -= 1 }

  func unexpected(_ family: NodeKind, _ v: Value) -> PyError {
    do throws(PyError) {
      return t.typeError("expected some sort of \(family.name), but got \(Str(unchecked: try t.repr(v)).string)")
    } catch { return error }
  }

  private func fieldText(_ kind: NodeKind, _ i: Int) -> String { Str(unchecked: known.fieldName(kind, i)).string }

  private func isRequired(_ kind: NodeKind, _ i: Int) -> PyError {
    t.valueError("field '\(fieldText(kind, i))' is required for \(kind.name)")
  }

  // MARK: fields

  /// A field's value; missing if the object has no such attribute.
  func find(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> Value {
    try t.findAttribute(v, known.fieldName(kind, i))
  }

  /// The value of a field that must be there. None is refused later, if it is.
  func field(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> Value {
    let found = try find(v, kind, i)
    if found.isMissing { throw t.typeError("required field \"\(fieldText(kind, i))\" missing from \(kind.name)") }
    return found
  }

  /// The same where None is an error.
  func required(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> Value {
    let found = try field(v, kind, i)
    if found.isNone { throw isRequired(kind, i) }
    return found
  }

  mutating func optional<T>(
    _ v: Value, _ kind: NodeKind, _ i: Int, _ read: (inout TreeReader, Value) throws(PyError) -> T
  ) throws(PyError) -> T? {
    let found = try find(v, kind, i)
    return found.isMissing || found.isNone ? nil : try read(&self, found)
  }

  /// The list of a field, or nil where there is none.
  func list(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> List? {
    let found = try find(v, kind, i)
    if found.isMissing { return nil }
    guard let list = List(found) else {
      throw t.typeError("\(kind.name) field \"\(fieldText(kind, i))\" must be a list, not a \(t.typeName(found))")
    }
    return list
  }

  /// Reading an item may run code that changes the list.
  func checkSize(_ list: List, _ count: Int, _ kind: NodeKind, _ i: Int) throws(PyError) {
    if list.count != count {
      throw t.runtimeError("\(kind.name) field \"\(fieldText(kind, i))\" changed size during iteration")
    }
  }

  mutating func list<T>(
    _ v: Value, _ kind: NodeKind, _ i: Int, _ read: (inout TreeReader, Value) throws(PyError) -> T
  ) throws(PyError) -> [T] {
    var result: [T] = []
    guard let list = try self.list(v, kind, i) else { return result }
    let count = list.count
    var k = 0
    while k < count {
      result.append(try read(&self, list[k]))
      try checkSize(list, count, kind, i)
      k += 1
    }
    return result
  }

  // MARK: simple values

  private func text(_ v: Value) throws(PyError) -> String {
    let s = Str(unchecked: v)
    if s.isASCII {
      return String(decoding: UnsafeBufferPointer(start: s.bytes, count: s.count), as: UTF8.self)
    }
    return s.string
  }

  func identifier(_ v: Value) throws(PyError) -> String {
    guard t.isExactStr(v) else { throw t.typeError("AST identifier must be of type str") }
    return try text(v)
  }

  func identifier(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> String {
    let found = try field(v, kind, i)
    if found.isNone { throw isRequired(kind, i) }
    return try identifier(found)
  }

  mutating func optionalIdentifier(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> String? {
    try optional(v, kind, i) { reader, found throws(PyError) in try reader.identifier(found) }
  }

  mutating func identifiers(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [String] {
    try list(v, kind, i) { reader, item throws(PyError) in try reader.identifier(item) }
  }

  /// A text that nobody looks at: only what it is counts.
  func checkText(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) {
    let found = try find(v, kind, i)
    if found.isMissing || found.isNone || t.isExactStr(found) || t.isExact(found, .bytes) { return }
    throw t.typeError("AST string must be of type str")
  }

  func number(_ v: Value) throws(PyError) -> Int32 {
    guard v.isInt else { throw t.valueError("invalid integer value: \(Str(unchecked: try t.repr(v)).string)") }
    guard let i = v.asInt, let small = Int32(exactly: i) else {
      throw t.overflowError("Python int too large to convert to C int")
    }
    return small
  }

  func number(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> Int32 { try number(try field(v, kind, i)) }

  /// The place of a node; `owner` is who asks for it.
  func span(_ v: Value, _ owner: NodeKind) throws(PyError) -> Span {
    func part(_ i: Int, or other: Int32?) throws(PyError) -> Int32 {
      let found = try t.findAttribute(v, known.places[i])
      if found.isMissing || found.isNone, let other { return other }
      if found.isMissing {
        throw t.typeError("required field \"\(Str(unchecked: known.places[i]).string)\" missing from \(owner.name)")
      }
      return try number(found)
    }
    let line = try part(0, or: nil)
    let column = try part(1, or: nil)
    let hasEnd = owner.hasOptionalEnd
    let endLine = try part(2, or: hasEnd ? line : nil)
    return Span(line: line, column: column, endLine: endLine, endColumn: try part(3, or: hasEnd ? column : nil))
  }

  /// What a family's member is, as a value of an enum whose cases stand in the order of the table.
  func member(_ v: Value, of base: NodeKind, _ family: ClosedRange<UInt8>) throws(PyError) -> UInt8 {
    guard let kind = known.kind(of: v, t, among: family) else { throw unexpected(base, v) }
    return kind.rawValue - family.lowerBound
  }

  func binaryOperator(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> BinaryOperator {
    let n = try member(try field(v, kind, i), of: .operator, NodeKind.operators)
    return BinaryOperator(rawValue: n) ?? .add
  }

  func context(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> ExprContext {
    let n = try member(try field(v, kind, i), of: .expr_context, NodeKind.contexts)
    return ExprContext(rawValue: n) ?? .load
  }

  // MARK: constants

  mutating func constant(_ v: Value) throws(PyError) -> Parser.Constant {
    let value = try constant(v, depth: 0)
    switch value {
    case .bigInt, .imaginary, .complex, .string, .bytes, .tuple: try constants.note(Compiler.Constant(value), v, t)
    case .frozenSet(let items) where items.isEmpty: try constants.note(Compiler.Constant(value), v, t)
    default: break
    }
    return value
  }

  private func constant(_ v: Value, depth: Int) throws(PyError) -> Parser.Constant {
    if v.isSmallInt { return .int(v.smallInt) }
    if v.isFloat { return .float(v.float) }
    if v.isNone { return .none }
    if v.isBool { return v == .true ? .true : .false }
    if v == .ellipsis { return .ellipsis }
    if t.isExact(v, .int) {
      if let i = v.asInt { return .int(i) }
      let text = Str(unchecked: try t.bigText(v, radix: 16, prefix: 0)).string
      return .bigInt(digits: text, radix: 16)
    }
    if t.isExactStr(v) { return .string(Text(wtf8(Str(unchecked: v)))) }
    if t.isExact(v, .bytes) {
      let b = Bytes(unchecked: v)
      return .bytes(Array(UnsafeBufferPointer(start: b.bytes, count: b.count)))
    }
    if t.isExact(v, .complex) {
      let c = Complex(unchecked: v)
      return c.real == 0 && c.real.sign == .plus ? .imaginary(c.imaginary) : .complex(c.real, c.imaginary)
    }
    if t.isExact(v, .tuple) { return .tuple(try items(Tuple(unchecked: v), depth)) }
    if t.isExact(v, .frozenSet) { return .frozenSet(try items(Tuple(unchecked: try t.tuple(from: v)), depth)) }
    return .invalid(typeName: t.typeName(v))
  }

  private func items(_ tuple: Tuple, _ depth: Int) throws(PyError) -> [Parser.Constant] {
    if depth >= Self.maximumConstantDepth {
      throw t.raise(.RecursionError, "maximum recursion depth exceeded during compilation")
    }
    var result: [Parser.Constant] = []
    var i = 0
    while i < tuple.count {
      result.append(try constant(tuple[i], depth: depth + 1))
      i += 1
    }
    return result
  }

  private func wtf8(_ s: Str) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(s.count)
    var i = 0
    while i < s.count {
      let c = s[i]
      if c < 0x80 { bytes.append(UInt8(c)) } else { bytes.append(contentsOf: utf8Bytes(c)) }
      i += 1
    }
    return bytes
  }

  // MARK: nodes

  func make(_ kind: ExprKind, _ span: Span, _ height: Int32) throws(PyError) -> Parser.Expr {
    if height >= Self.maximumHeight {
      throw t.raise(.RecursionError, "maximum recursion depth exceeded during compilation")
    }
    return Parser.Expr(kind, span, height: height + 1)
  }

  /// The tree of a module of this mode.
  mutating func module(_ v: Value, _ mode: ParseMode) throws(PyError) -> Module {
    let wanted: NodeKind =
      switch mode {
      case .file: .Module
      case .interactive: .Interactive
      case .expression, .functionType: .Expression
      }
    guard known.kind(of: v, t, among: wanted.rawValue...wanted.rawValue) != nil else {
      throw t.typeError("expected \(wanted.name) node, got \(t.typeName(v))")
    }
    switch mode {
    case .file:
      let body = try list(v, .Module, 0) { reader, item throws(PyError) in try reader.stmt(item, .Module) }
      _ = try list(v, .Module, 1) { reader, item throws(PyError) in try reader.checkIgnore(item) }
      return Module(.file(body: body))
    case .interactive:
      return Module(
        .interactive(
          body: try list(v, .Interactive, 0) { reader, item throws(PyError) in try reader.stmt(item, .Interactive) }))
    case .expression, .functionType: return Module(.expression(body: try expr(v, .Expression, 0)))
    }
  }

  private func checkIgnore(_ v: Value) throws(PyError) {
    if v.isNone { return }
    guard known.kind(of: v, t, among: NodeKind.ignores) != nil else { throw unexpected(.type_ignore, v) }
    _ = try number(v, .TypeIgnore, 0)
    try checkText(v, .TypeIgnore, 1)
  }
}
