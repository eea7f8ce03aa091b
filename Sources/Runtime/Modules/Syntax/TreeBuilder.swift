// From the parser's tree to node objects.
//
// A node gets its final shape at once and its slots are filled in order, the fields first and then its place; nobody sees it
// before. What a node needs is built before it is stored: the node itself is a local meanwhile, so the collector finds it.

import Parser

struct TreeBuilder {
  let t: Thread
  let known: NodeClasses
  let comments: TypeComments?

  init(_ t: Thread, comments: TypeComments?) throws(PyError) {
    self.t = t
    known = try t.nodeClasses()
    self.comments = comments
  }

  /// A node under construction.
  struct Node {
    let instance: Instance
    var value: Value { instance.value }
    func set(_ i: Int, _ v: Value) { store(v, at: instance.slots + i, in: instance.value) }
  }

  func node(_ kind: NodeKind) -> Node {
    let instance = t.newInstance(known.type(kind))
    instance.header.pointee.shape = UInt32(known.shapes[kind.index].smallInt)
    return Node(instance: instance)
  }

  func node(_ kind: NodeKind, at span: Span) -> Node {
    let made = node(kind)
    let first = Tuple(unchecked: known.fields[kind.index]).count
    made.set(first, .smallInt(Int(span.line)))
    made.set(first + 1, .smallInt(Int(span.column)))
    made.set(first + 2, .smallInt(Int(span.endLine)))
    made.set(first + 3, .smallInt(Int(span.endColumn)))
    return made
  }

  func singleton(_ kind: NodeKind) -> Value { known.singletons[kind.index] }

  func list<T>(_ items: [T], _ make: (T) throws(PyError) -> Value) throws(PyError) -> Value {
    let list = try t.newList(capacity: items.count)
    for item in items { try list.append(t, try make(item)) }
    return list.value
  }

  func optional<T>(_ item: T?, _ make: (T) throws(PyError) -> Value) throws(PyError) -> Value {
    guard let item else { return .none }
    return try make(item)
  }

  func name(_ text: String) throws(PyError) -> Value { try t.intern(text) }
  func names(_ list: [String]) throws(PyError) -> Value { try self.list(list, name) }
  func text(_ bytes: [UInt8]) throws(PyError) -> Value {
    try bytes.withUnsafeBufferPointer { u throws(PyError) in
      try t.str(utf8: u.baseAddress ?? UnsafePointer(bitPattern: 8)!, u.count)
    }
  }

  /// The type comment of what begins at this place.
  func comment(_ span: Span) throws(PyError) -> Value {
    guard let text = comments?.texts[TypeComments.Place(span)] else { return .none }
    return try t.str(text)
  }

  func module(_ module: Module) throws(PyError) -> Value {
    let made: Node
    switch module.kind {
    case .file(let body):
      made = node(.Module)
      made.set(0, try list(body, stmt))
      made.set(
        1,
        try list(comments?.ignores ?? []) { ignore throws(PyError) in
          let made = node(.TypeIgnore)
          made.set(0, .smallInt(Int(ignore.line)))
          made.set(1, try t.str(ignore.tag))
          return made.value
        })
    case .interactive(let body):
      made = node(.Interactive)
      made.set(0, try list(body, stmt))
    case .expression(let body):
      made = node(.Expression)
      made.set(0, try expr(body))
    case .functionType(let arguments, let returns):
      made = node(.FunctionType)
      made.set(0, try list(arguments, expr))
      made.set(1, try expr(returns))
    }
    return made.value
  }

  func constant(_ value: Parser.Constant) throws(PyError) -> Value {
    switch value {
    case .none: return .none
    case .true: return .true
    case .false: return .false
    case .ellipsis: return .ellipsis
    case .int(let i): return t.int(i)
    case .bigInt(let digits, let radix): return try t.parseInt(digits, radix: radix)
    case .float(let d): return .float(d)
    case .imaginary(let d): return try t.newComplex(0, d)
    case .complex(let re, let im): return try t.newComplex(re, im)
    case .string(let text):
      let s = try self.text(text.bytes)
      return text.bytes.count <= 20 ? t.intern(s) : s
    case .bytes(let bytes):
      return try bytes.withUnsafeBufferPointer { u throws(PyError) in try t.newBytes(u.baseAddress, u.count) }
    case .invalid: return .none
    case .tuple(let items):
      let made = try t.newTuple(items.count)
      for (i, item) in items.enumerated() { store(try constant(item), at: made.items + i, in: made.value) }
      return made.value
    case .frozenSet(let items):
      let s = try t.pushScratch(items.count)
      defer { t.popScratch(s) }
      for (i, item) in items.enumerated() { s[i] = try constant(item) }
      return try t.newFrozenSet(from: s, items.count)
    }
  }
}

extension BinaryOperator {
  var node: NodeKind {
    switch self {
    case .add: .Add
    case .sub: .Sub
    case .mult: .Mult
    case .matMult: .MatMult
    case .div: .Div
    case .mod: .Mod
    case .pow: .Pow
    case .lShift: .LShift
    case .rShift: .RShift
    case .bitOr: .BitOr
    case .bitXor: .BitXor
    case .bitAnd: .BitAnd
    case .floorDiv: .FloorDiv
    }
  }
}

extension UnaryOperator {
  var node: NodeKind {
    switch self {
    case .invert: .Invert
    case .not: .Not
    case .uAdd: .UAdd
    case .uSub: .USub
    }
  }
}

extension CompareOperator {
  var node: NodeKind {
    switch self {
    case .eq: .Eq
    case .notEq: .NotEq
    case .lt: .Lt
    case .ltE: .LtE
    case .gt: .Gt
    case .gtE: .GtE
    case .is: .Is
    case .isNot: .IsNot
    case .in: .In
    case .notIn: .NotIn
    }
  }
}

extension ExprContext {
  var node: NodeKind {
    switch self {
    case .load: .Load
    case .store: .Store
    case .del: .Del
    }
  }
}
