// Type parameters: TypeVar, TypeVarTuple and ParamSpec share one layout.
//
// Bound, constraints and default come from a constructor's arguments, or from functions that the compiler makes of the
// expressions in `def f[T: bound = default]`: those are called when someone asks, and their value is kept.
// How aliases replace parameters by arguments is written in Python, in the typing module (Modules/Typing.swift).

import Compiler

struct TypeVariableBody: Body {
  static var kind: Kind { .typeVariable }
  static var values: Range<Int> { 1..<8 }
  var header: Header
  var name: Value
  /// Each missing, or known; and the function that finds it out, or missing.
  var bound: Value
  var boundEvaluator: Value
  var constraints: Value
  var constraintsEvaluator: Value
  var defaultValue: Value
  var defaultEvaluator: Value
  var isCovariant: Bool
  var isContravariant: Bool
  var infersVariance: Bool
}
typealias TypeVariable = Ref<TypeVariableBody>

/// `P.args` and `P.kwargs`.
struct ParamSpecPartBody: Body {
  static var kind: Kind { .paramSpecPart }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var origin: Value
}
typealias ParamSpecPart = Ref<ParamSpecPartBody>

struct TypeAliasBody: Body {
  static var kind: Kind { .typeAlias }
  static var values: Range<Int> { 1..<6 }
  var header: Header
  var name: Value
  /// Tuple, or missing where the alias is not generic.
  var parameters: Value
  /// Missing until asked for.
  var contents: Value
  var evaluator: Value
  /// Missing where the evaluator says it.
  var module: Value
}
typealias TypeAlias = Ref<TypeAliasBody>

func registerTypingLayouts(_ heap: Heap) {
  heap.register(TypeVariableBody.self)
  heap.register(ParamSpecPartBody.self)
  heap.register(TypeAliasBody.self)
}

extension Thread {
  /// typing.NoDefault, which stands for a default that is not there.
  var noDefault: Value {
    if self[.noDefault].isMissing { self[.noDefault] = newInstance(self[.noDefaultType]).value }
    return self[.noDefault]
  }

  func newTypeVariable(_ id: TypeID, name: Value) throws(PyError) -> TypeVariable {
    let v = try new(TypeVariableBody.self, type: self[id])
    v.name = name
    return v
  }

  /// What the typing module calls `name`.
  func typingAttribute(_ name: StaticString) throws(PyError) -> Value {
    let module = try importModule(try intern("typing"), globals: .none, fromList: .none, level: 0)
    return try getAttribute(module, intern(text(name)))
  }

  func nativeTypingAttribute(_ name: StaticString) throws(PyError) -> Value {
    let module = try importModule(try intern("_typing"), globals: .none, fromList: .none, level: 0)
    return try getAttribute(module, intern(text(name)))
  }

  /// Sets `__module__` of what a constructor was called for.
  func noteCallerModule(_ v: Value) throws(PyError) {
    try setAttribute(v, self[.__module__], orNone(callerModule))
  }
  var callerModule: Value {
    guard let fp = frame(depth: 0) else { return .missing }
    let f = Function(unchecked: fp.pointee.function)
    return f.module.isMissing || f.module.isNone
      ? Dict(unchecked: f.globals).get(self, name: self[.__name__]) : f.module
  }

  // MARK: what is asked for

  func typeVariableBound(_ v: TypeVariable) throws(PyError) -> Value {
    if !v.bound.isMissing { return v.bound }
    if v.boundEvaluator.isMissing { return .none }
    let found = try call(v.boundEvaluator)
    v.bound = found
    return found
  }

  func typeVariableConstraints(_ v: TypeVariable) throws(PyError) -> Value {
    if !v.constraints.isMissing { return v.constraints }
    if v.constraintsEvaluator.isMissing { return vm.emptyTuple }
    let found = try call(v.constraintsEvaluator)
    v.constraints = found
    return found
  }

  func typeVariableDefault(_ v: TypeVariable) throws(PyError) -> Value {
    if !v.defaultValue.isMissing { return v.defaultValue }
    if v.defaultEvaluator.isMissing { return noDefault }
    let found = try call(v.defaultEvaluator)
    v.defaultValue = found
    return found
  }

  func hasDefault(_ v: TypeVariable) -> Bool {
    if !v.defaultEvaluator.isMissing { return true }
    return !v.defaultValue.isMissing && v.defaultValue.bits != noDefault.bits
  }

  func typeVariableRepr(_ v: TypeVariable) throws(PyError) -> Value {
    if v.infersVariance { return v.name }
    let sign = v.isCovariant ? "+" : v.isContravariant ? "-" : "~"
    return try str(sign + Str(unchecked: v.name).string)
  }

  /// The flags that TypeVar() and ParamSpec() are given.
  func setVariance(_ v: TypeVariable, _ covariant: Value, _ contravariant: Value, _ infer: Value) throws(PyError) {
    v.isCovariant = covariant.isMissing ? false : try isTrue(covariant)
    v.isContravariant = contravariant.isMissing ? false : try isTrue(contravariant)
    v.infersVariance = infer.isMissing ? false : try isTrue(infer)
    if v.isCovariant && v.isContravariant { throw valueError("Bivariant types are not supported.") }
    if v.infersVariance && (v.isCovariant || v.isContravariant) {
      throw valueError("Variance cannot be specified with infer_variance.")
    }
  }

  /// A bound that must be a type, missing for None.
  func checkedBound(_ bound: Value) throws(PyError) -> Value {
    if bound.isMissing || bound.isNone { return .missing }
    return try call(try typingAttribute("_type_check"), bound, text("Bound must be a type."))
  }

  func nameArgument(_ v: Value, _ function: StaticString) throws(PyError) -> Value {
    guard v.isKind(.str) else { throw typeError("\(function)() argument 'name' must be str, not \(givenTypeName(v))") }
    return v
  }

  func cannotSubclass(_ what: StaticString) -> PyError { typeError("Cannot subclass an instance of \(what)") }
}

/// Attributes that TypeVar and ParamSpec have in common.
func varianceGetters() -> [Getter] {
  [
    Getter("__name__", { t, v throws(PyError) in TypeVariable(unchecked: v).name }, set: readOnlyMember),
    Getter(
      "__covariant__", { t, v throws(PyError) in .bool(TypeVariable(unchecked: v).isCovariant) }, set: readOnlyMember),
    Getter(
      "__contravariant__", { t, v throws(PyError) in .bool(TypeVariable(unchecked: v).isContravariant) },
      set: readOnlyMember),
    Getter(
      "__infer_variance__", { t, v throws(PyError) in .bool(TypeVariable(unchecked: v).infersVariance) },
      set: readOnlyMember),
    Getter("__bound__", { t, v throws(PyError) in try t.typeVariableBound(TypeVariable(unchecked: v)) }),
    Getter("__default__", { t, v throws(PyError) in try t.typeVariableDefault(TypeVariable(unchecked: v)) }),
  ]
}

/// Methods that all type parameters have.
func parameterMethods() -> [Method] {
  [
    Method("has_default(self, /)") { t, a throws(PyError) in .bool(t.hasDefault(TypeVariable(unchecked: a[0]))) },
    Method("__reduce__(self, /)") { t, a throws(PyError) in TypeVariable(unchecked: a[0]).name },
  ]
}

func installTypeVariableUnion(_ s: SlotTable) {
  s.set(.bitOr) { t, x, y throws(PyError) in
    try t.getItem(try t.typingAttribute("Union"), try t.tuple(x, y))
  }
}
