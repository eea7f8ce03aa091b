// The classes of syntax trees as Python's: made all at once when `_ast` is imported, or a tree is asked for, first.
//
// They are ordinary classes over one native base, `ast.AST`, and programs may derive from them and change them. What the
// engine needs to know stands in the root `syntaxTrees`, a tuple of five tuples, in the order of NodeKind:
//
//     classes       the class of each kind; its body's `typeID` is the kind's number + 1
//     fields        the names of its fields, as `_fields`
//     shapes        the number of the shape that an instance has when it holds all fields and then its place, in order
//     singletons    the instance that stands for an operator or a context
//     places        the names lineno, col_offset, end_lineno, end_col_offset
//
// Instances have their attributes inside the cell, so that TreeBuilder fills a node by plain stores.

import Parser

struct NodeClasses {
  let classes: Tuple
  let fields: Tuple
  let shapes: Tuple
  let singletons: Tuple
  let places: Tuple

  func type(_ kind: NodeKind) -> Type { Type(unchecked: classes[kind.index]) }
  func fieldName(_ kind: NodeKind, _ i: Int) -> Value { Tuple(unchecked: fields[kind.index])[i] }

  /// Which class of a family a value is an instance of.
  func kind(of v: Value, _ t: Thread, among family: ClosedRange<UInt8>) -> NodeKind? {
    let type = t.type(of: v)
    if type.typeID != 0 { return family.contains(UInt8(type.typeID - 1)) ? NodeKind(number: type.typeID) : nil }
    // A class of the program's: the first in the table of those that it descends from.
    guard let mro = Tuple(type.mro) else { return nil }
    var best: UInt32 = 0
    var i = 0
    while i < mro.count {
      if let base = Type(mro[i]), base.typeID != 0, family.contains(UInt8(base.typeID - 1)) {
        best = best == 0 ? base.typeID : min(best, base.typeID)
      }
      i += 1
    }
    return best == 0 ? nil : NodeKind(number: best)
  }
}

extension NodeKind {
  /// From the `typeID` of its class.
  fileprivate init?(number: UInt32) { self.init(rawValue: UInt8(number - 1)) }
}

extension Thread {
  func nodeClasses() throws(PyError) -> NodeClasses {
    if self[.syntaxTrees].isMissing { self[.syntaxTrees] = try makeNodeClasses() }
    let all = Tuple(unchecked: self[.syntaxTrees])
    return NodeClasses(
      classes: Tuple(unchecked: all[0]), fields: Tuple(unchecked: all[1]), shapes: Tuple(unchecked: all[2]),
      singletons: Tuple(unchecked: all[3]), places: Tuple(unchecked: all[4]))
  }

  private func makeNodeClasses() throws(PyError) -> Value {
    let count = NodeKind.allCases.count
    let all = try newTuple(5)
    let classes = try newTuple(count)
    let fields = try newTuple(count)
    let shapes = try newTuple(count)
    let singletons = try newTuple(count)
    let places = try newTuple(4)
    for (i, part) in [classes, fields, shapes, singletons, places].enumerated() { all.items[i] = part.value }
    places.items[0] = self[.lineno]
    places.items[1] = try intern("col_offset")
    places.items[2] = self[.end_lineno]
    places.items[3] = try intern("end_col_offset")
    let root = try makeNodeRoot()
    classes.items[0] = root.value
    let lines = NodeKind.allCases.map(\.line)
    var numbers: [Substring: Int] = [:]
    var families: [Substring: [NodeLine]] = [:]
    for (i, line) in lines.enumerated() {
      numbers[line.name] = i
      families[line.base, default: []].append(line)
    }
    for kind in NodeKind.allCases {
      let line = lines[kind.index]
      let list = line.fields
      let names = try newTuple(list.count)
      fields.items[kind.index] = names.value
      for (i, field) in list.enumerated() { names.items[i] = try intern(field.name) }
      let located = kind.isLocated
      var type = root
      if kind != .AST {
        guard let base = numbers[line.base] else { throw raise(.SystemError, "a node class without base") }
        let dict = try newDict()
        try dict.set(self, intern("_fields"), names.value)
        try dict.set(self, self[.__match_args__], names.value)
        if Type(unchecked: classes[base]) === root {
          try dict.set(self, intern("_attributes"), located ? places.value : vm.emptyTuple)
        }
        try dict.set(self, self[.__module__], try intern("ast"))
        for (i, field) in list.enumerated() where field.isOptional { try dict.set(self, names[i], .none) }
        if kind.hasOptionalEnd {
          try dict.set(self, places[2], .none)
          try dict.set(self, places[3], .none)
        }
        try dict.set(self, self[.__doc__], try str(documentation(line, families[line.name] ?? [])))
        type = try makeClass(
          metatype: self[.type], name: try intern(String(line.name)), bases: Tuple(unchecked: try tuple(classes[base])),
          namespace: dict)
      }
      type.typeID = UInt32(kind.index + 1)
      // No instance exists yet: there may be as much room as it needs.
      type.inlineSlots = UInt8(list.count + (located ? 4 : 0))
      classes.items[kind.index] = type.value
      shapes.items[kind.index] = try fullShape(type, names, located ? places : Tuple(unchecked: vm.emptyTuple))
      singletons.items[kind.index] = kind.isSingleton ? newInstance(type).value : .none
    }
    for (i, line) in lines.enumerated().dropFirst() {
      try addFieldTypes(line, Type(unchecked: classes[i]), Tuple(unchecked: fields[i]), classes, numbers)
    }
    return all.value
  }

  /// The rule of the grammar that a class stands for.
  private func documentation(_ line: NodeLine, _ family: [NodeLine]) -> String {
    if family.isEmpty { return line.signature }
    // Members with fields stand one below the other.
    let isPlain = family.allSatisfy(\.fields.isEmpty)
    let between = isPlain ? " | " : "\n" + String(repeating: " ", count: line.name.utf8.count + 1) + "| "
    return "\(line.name) = " + family.map(\.signature).joined(separator: between)
  }

  /// ast.AST: native in what it does, a class like any other in what may be done to it.
  private func makeNodeRoot() throws(PyError) -> Type {
    let type = makeNativeType(.syntaxNode, base: self[.object])
    fill(type)
    let dict = Dict(unchecked: type.attributes)
    try dict.set(self, self[.__module__], try intern("ast"))
    for name: StaticString in ["_fields", "__match_args__", "_attributes"] {
      try dict.set(self, intern(name), vm.emptyTuple)
    }
    type.flags |= TypeFlag.heapType
    return type
  }

  private func fullShape(_ type: Type, _ fields: Tuple, _ places: Tuple) throws(PyError) -> Value {
    var shape = vm.shape(type.rootShape)
    for names in [fields, places] {
      var i = 0
      while i < names.count {
        shape = try shape.adding(names[i], self)
        i += 1
      }
    }
    return int(Int(shape.number))
  }

  /// `_field_types`, which are the annotations too.
  private func addFieldTypes(
    _ line: NodeLine, _ type: Type, _ names: Tuple, _ classes: Tuple, _ numbers: [Substring: Int]
  ) throws(PyError) {
    let list = line.fields
    // The abstract ones have none.
    if list.isEmpty, type.base.bits == classes[0].bits { return }
    let dict = try newDict()
    for (i, field) in list.enumerated() {
      var v: Value
      switch field.type {
      case "identifier", "string": v = self[.str].value
      case "int": v = self[.int].value
      case "constant": v = self[.object].value
      default: v = classes[numbers[Substring(field.type)] ?? 0]
      }
      if field.isList { v = try newGenericAlias(self[.list].value, v) }
      if field.isOptional { v = try typeUnion(v, .none) }
      try dict.set(self, names[i], v)
    }
    try setTypeAttribute(type, intern("_field_types"), dict.value)
    try setTypeAttribute(type, self[.__annotations__], dict.value)
  }
}

extension NativeModule {
  static let syntaxTrees = NativeModule("_ast") { t, dict throws(PyError) in
    let classes = try t.nodeClasses().classes
    var i = 0
    while i < classes.count {
      try dict.set(t, Type(unchecked: classes[i]).name, classes[i])
      i += 1
    }
    for (name, flag): (StaticString, Int) in [
      ("PyCF_ALLOW_TOP_LEVEL_AWAIT", SyntaxFlag.topLevelAwait), ("PyCF_ONLY_AST", SyntaxFlag.onlyTree),
      ("PyCF_OPTIMIZED_AST", SyntaxFlag.optimizedTree), ("PyCF_TYPE_COMMENTS", SyntaxFlag.typeComments),
    ] { try dict.set(t, t.intern(name), .smallInt(flag)) }
  }
}

/// Bits of compile()'s `flags`.
enum SyntaxFlag {
  static let onlyTree = 0x400
  static let typeComments = 0x1000
  static let topLevelAwait = 0x2000
  static let dontImplyDedent = 0x200
  static let allowIncompleteInput = 0x4000
  /// Holds the bit of `onlyTree`.
  static let optimizedTree = 0x8400

  /// Those that the parser of any text knows.
  static func parseFlags(_ flags: Int) -> ParseFlags {
    var result: ParseFlags = []
    if flags & dontImplyDedent != 0 { result.insert(.dontImplyDedent) }
    if flags & allowIncompleteInput != 0 { result.insert(.allowIncompleteInput) }
    if flags & typeComments != 0 { result.insert(.typeComments) }
    return result
  }
}
