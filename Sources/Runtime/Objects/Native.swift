// Native functions and native types as they are written down, and the cells made of them.
//
// A method is a signature in Python's own notation and a closure without captures:
//
//     Method("insert(self, index, object, /)") { t, a throws(PyError) in ... return .none }
//
// The signature is parsed when the function object is made; it gives argument binding, error messages and
// __text_signature__. The body sees one slot for each parameter: `.missing` where an argument was left out, a tuple for
// *args, a dict (or missing) for **kwargs. A `self` of a type's method is checked before the body runs.

/// The parameters of a native function, in its caller's register window.
struct Args {
  let base: UnsafeMutablePointer<Value>
  @inline(__always) init(_ base: UnsafeMutablePointer<Value>) { self.base = base }
  @inline(__always) subscript(i: Int) -> Value {
    get { base[i] }
    nonmutating set { base[i] = newValue }
  }
  @inline(__always) func has(_ i: Int) -> Bool { !base[i].isMissing }
}

typealias NativeBody = @Sendable (Thread, Args) throws(PyError) -> Value

struct Method: Sendable {
  let signature: StaticString
  let body: NativeBody
  /// How it is bound.
  enum Binding: UInt8, Sendable { case method, classMethod, staticMethod }
  let binding: Binding
  init(_ signature: StaticString, _ binding: Binding = .method, _ body: @escaping NativeBody) {
    self.signature = signature
    self.body = body
    self.binding = binding
  }
}

/// A computed attribute. The setter gets `.missing` for deletion.
struct Getter: Sendable {
  let name: StaticString
  let get: UnarySlot
  let set: BinarySlot?
  init(_ name: StaticString, _ get: @escaping UnarySlot, set: BinarySlot? = nil) {
    self.name = name
    self.get = get
    self.set = set
  }
}

/// The setter of an attribute that CPython keeps as a member which cannot be written.
@Sendable func readOnlyMember(_ t: Thread, _ v: Value, _ value: Value) throws(PyError) -> Value {
  throw t.raise(.AttributeError, "readonly attribute")
}

/// The definition of a native type: its registration table.
struct NativeType: Sendable {
  var name: StaticString
  var module: StaticString = "builtins"
  var kind: Kind
  var base: TypeID = .object
  var flags: UInt32 = TypeFlag.base
  var documentation: StaticString = ""
  var install: @Sendable (SlotTable) -> Void = { _ in }
  var methods: @Sendable () -> [Method] = { [] }
  var getters: @Sendable () -> [Getter] = { [] }
  /// Further attributes, set when the type's dict is filled.
  var extend: (@Sendable (Thread, Type) throws(PyError) -> Void)?
}

/// What a TypeBody points to, kept for the life of the interpreter.
struct NativeTypeRecord {
  var definition: NativeType
}

/// A builtin function or method.
struct NativeFunctionBody: Body {
  static var kind: Kind { .nativeFunction }
  static var values: Range<Int> { 1..<7 }
  var header: Header
  var name: Value
  /// What `self` is for a bound builtin (a module, a type for class methods), or missing.
  var receiver: Value
  /// Tuple of str: the parameters.
  var parameterNames: Value
  var module: Value
  /// The type that a method descriptor belongs to, or missing.
  var owner: Value
  /// Scratch for host functions: the registered closure's handle.
  var extra: Value
  var code: UnsafeRawPointer
  var signature: UnsafePointer<UInt8>
  var signatureCount: Int
  /// Parameters before *args or keyword-only ones; all of them; and how many of the first must be given.
  var positionalCount: UInt8
  var positionalOnlyCount: UInt8
  var parameterCount: UInt8
  var requiredCount: UInt8
  /// Index of *args and **kwargs, 255 for none.
  var varArgumentsIndex: UInt8
  var varKeywordsIndex: UInt8
  var keywordOnlyRequired: UInt8
  var isMethod: Bool
}
typealias NativeFunction = Ref<NativeFunctionBody>

extension Value {
  /// The native function behind a builtin function or a method descriptor, which are laid out alike.
  @inline(__always) var nativeFunction: NativeFunction { NativeFunction(unchecked: self) }
}

struct BoundMethodBody: Body {
  static var kind: Kind { .boundMethod }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var function: Value
  var receiver: Value
}
typealias BoundMethod = Ref<BoundMethodBody>
