// Type objects, native and Python-made.
//
// A type's operations stand in a table of slots: code pointers of native functions. A native type fills its own; a class
// written in Python inherits its base's, and gets a slot that looks the method up for each dunder that it or a base
// defines (`TypeSlots+Python.swift`). The attributes live in a dict, which native types fill on first use; a value there
// may stand in a PropertyCell, because an inline cache points to it: all access goes through `Type+Attributes.swift`.
//
// Instances find their type by their shape. The root shape is that of an instance without attributes.

enum TypeFlag {
  static let heapType: UInt32 = 1
  /// May be subclassed.
  static let base: UInt32 = 2
  /// Instances have a __dict__.
  static let hasDictionary: UInt32 = 4
  static let hasWeakReferences: UInt32 = 8
  /// Inline caches have recorded lookups through this type: a structural change flushes them.
  static let cached: UInt32 = 16
  static let abstract: UInt32 = 32
  /// The dict holds all that the native definition says.
  static let filled: UInt32 = 64
  /// __getattr__ or __getattribute__ is defined by Python code.
  static let customGetAttribute: UInt32 = 128
  static let customSetAttribute: UInt32 = 256
  static let immutable: UInt32 = 512
  /// Instances match sequence patterns; mapping patterns.
  static let matchesSequence: UInt32 = 1024
  static let matchesMapping: UInt32 = 2048
  /// Descriptor: defines __get__ ; defines __set__ or __delete__.
  static let isDescriptor: UInt32 = 4096
  static let isDataDescriptor: UInt32 = 8192
  static let isException: UInt32 = 16384
  static let hasFinalizer: UInt32 = 32768
  /// Calling the type makes no instance.
  static let disallowInstantiation: UInt32 = 65536
  /// Attributes of this native type can be set and deleted; and have been.
  static let canChange: UInt32 = 131072
  static let hasChanged: UInt32 = 262144
  /// What a class of the library has that is written in Python elsewhere.
  static let open: UInt32 = base | hasDictionary | hasWeakReferences | canChange
}

struct TypeBody: Body {
  static var kind: Kind { .type }
  static var values: Range<Int> { 1..<14 }
  var header: Header
  var name: Value
  var qualifiedName: Value
  var module: Value
  var bases: Value
  /// Tuple of types, this one first.
  var mro: Value
  var base: Value
  /// Dict of name to value or PropertyCell.
  var attributes: Value
  var documentation: Value
  /// Shapes as cells.
  var rootShapeCell: Value
  var dictionaryShapeCell: Value
  /// Tuple of names of __slots__ that this type itself adds, or missing.
  var slotNames: Value
  var abstractMethods: Value
  /// What an abstract base class remembers (Modules/Collections/AbstractState.swift), or missing.
  var abstractState: Value
  /// The classes that name this one as a base, which it does not keep alive; nil: none yet. See Type+Subclasses.swift.
  var subclasses: UnsafeMutablePointer<RawList>?

  var rootShape: UInt32
  var dictionaryShape: UInt32
  var flags: UInt32
  /// Kind of the instances' cells.
  var instanceKind: Kind
  /// Header flags of a new instance.
  var instanceFlags: UInt8
  /// Slots inside an instance: those of __slots__ first, then room for attributes.
  var inlineSlots: UInt8
  var reservedSlots: UInt8
  /// Changes whenever an attribute of the type or of one in its mro changes; never the same twice.
  var version: UInt32
  /// Changes, like `version`, but not when a value takes another's place: what inline caches of the class's own
  /// attributes go by.
  var structure: UInt32
  var typeID: UInt32
  /// The native definition, or nil.
  var definition: UnsafePointer<NativeTypeRecord>?
  var slots: UnsafeMutablePointer<UnsafeRawPointer?>
}
typealias Type = Ref<TypeBody>

extension Ref where B == TypeBody {
  @inline(__always) func has(_ flag: UInt32) -> Bool { self.flags & flag != 0 }
  @inline(__always) func slot(_ s: Slot) -> UnsafeRawPointer? { self.slots[Int(s.rawValue)] }

  /// Whether instances are gone through by index where they have no __iter__: those of builtin mappings, aliases and
  /// unions are not, though they can be indexed.
  var hasItems: Bool {
    guard slot(.getItem) != nil else { return false }
    switch self.instanceKind {
    case .dict, .mappingProxy, .genericAlias, .unionType, .typeAlias: return false
    default: return true
    }
  }

  /// Whether this type is `other` or derives from it.
  func isSubtype(of other: Type) -> Bool {
    if cell == other.cell { return true }
    guard let mro = Tuple(self.mro) else { return false }
    var i = 0
    let n = mro.count
    while i < n {
      if mro.items[i].bits == other.value.bits { return true }
      i += 1
    }
    return false
  }
}

extension Ref where B == TypeBody {
  /// Its method resolution order is being found out.
  var isIncomplete: Bool { self.rootShapeCell.isMissing }
}
