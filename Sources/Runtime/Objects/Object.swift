// Instances of classes written in Python, and the bare `object`.
//
// An instance's attributes lie in slots behind `spill`: as many as the header's inlineSlots inside the cell, the others
// in an Items cell in `spill`. In dictionary mode `spill` is a dict. See Shape.

struct InstanceBody: Body {
  static var kind: Kind { .instance }
  static var values: Range<Int> { 1..<2 }
  static var trailing: TrailingLayout { .slots }
  var header: Header
  var spill: Value
}
typealias Instance = Ref<InstanceBody>

extension Ref where B == InstanceBody {
  @inline(__always) var slots: UnsafeMutablePointer<Value> { end.assumingMemoryBound(to: Value.self) }
}

extension Thread {
  /// A new instance without attributes.
  @inline(__always) func newInstance(_ type: Type) -> Instance {
    let slots = Int(type.inlineSlots)
    let size = 16 &+ slots &* 8
    let c = SizeClass.index(forSize: size)
    let cell = heap.allocateSmall(sizeClass: c, size: SizeClass.size(ofIndex: c))
    cell.assumingMemoryBound(to: Header.self).pointee = Header(
      kind: .instance, shape: type.rootShape, flags: type.instanceFlags, inlineSlots: type.inlineSlots)
    if type.instanceFlags & HeaderFlag.finalizer != 0 { noteFinalizable(Value(cell: cell)) }
    return Instance(cell: cell.assumingMemoryBound(to: InstanceBody.self))
  }

  /// The type of any value.
  @inline(__always) func type(of v: Value) -> Type {
    if v.isCell {
      return Type(unchecked: vm.shape(v.header.pointee.shape).type)
    }
    return typeOfImmediate(v)
  }

  @inline(never) func typeOfImmediate(_ v: Value) -> Type {
    if v.isSmallInt { return self[.int] }
    if v.isFloat { return self[.float] }
    if v.isBool { return self[.bool] }
    if v.isNone { return self[.none] }
    if v == .ellipsis { return self[.ellipsis] }
    if v == .notImplemented { return self[.notImplemented] }
    fatalError("a missing value has no type")
  }

  /// Modules whose types are written in C in CPython although the module's name does not begin with an underscore.
  private static let modulesInC = [
    "ast", "collections", "functools", "itertools", "operator", "types", "typing", "weakref",
  ]

  /// For messages: the types of the library's C modules (`_thread.lock`) are named with their module.
  func typeName(_ v: Value) -> String {
    v.isMissing ? "<missing>" : typeName(ofType: type(of: v))
  }
  /// What was given for an argument, as the complaint of a builtin names it.
  func givenTypeName(_ v: Value) -> String { v.isNone ? "None" : typeName(v) }
  func typeName(ofType type: Type) -> String {
    let name = Str(unchecked: type.name).string
    if let module = moduleInName(of: type) { return "\(module.string).\(name)" }
    return name
  }
  /// The module that stands in front of a type's name, or nil.
  private func moduleInName(of type: Type) -> Str? {
    guard type.definition != nil, let m = Str(type.module), !m.isEqual("builtins") else { return nil }
    let module = m.string
    let isPrivate = module.utf8.first == 0x5F && module.utf8.count > 1 && !module.hasPrefix("_frozen_importlib")
    return isPrivate || type.instanceKind == .tuple || Thread.modulesInC.contains(module) ? m : nil
  }

  /// A message out of pieces, without a Swift string in between: for errors that programs raise and catch by the thousands.
  func message(_ write: (inout TextBuilder) -> Void) -> Value {
    var b = TextBuilder()
    write(&b)
    return (try? b.finish(self)) ?? vm.emptyString
  }
  /// As `typeName`.
  func writeTypeName(_ v: Value, to b: inout TextBuilder) {
    if v.isMissing { return b.append("<missing>") }
    let type = self.type(of: v)
    if let module = moduleInName(of: type) {
      b.append(module)
      b.append(".")
    }
    b.append(type.name)
  }

  @inline(__always) func isExactStr(_ v: Value) -> Bool {
    v.isCell && v.header.pointee.shape == UInt32(Kind.str.rawValue)
  }
  /// Of the type that the kind stands for, not of a subclass.
  @inline(__always) func isExact(_ v: Value, _ kind: Kind) -> Bool {
    v.isCell && v.header.pointee.shape == UInt32(kind.rawValue)
  }
  func isInstance(_ v: Value, _ type: Type) -> Bool { self.type(of: v).isSubtype(of: type) }
}
