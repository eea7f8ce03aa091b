// What the opcodes of type parameters and `type` statements do.

import Compiler

extension Thread {
  @inline(never) func runTypeParameters(
    _ i: Instruction, _ base: UnsafeMutablePointer<Value>
  ) throws(PyError) -> Value {
    switch i.opcode {
    case .makeTypeVariable: return try makeTypeVariable(i, base + i.b)
    case .makeTypeAlias:
      let alias = new(TypeAliasBody.self)
      alias.name = name(i.c)
      let parameters = Tuple(unchecked: base[i.b])
      alias.parameters = parameters.count == 0 ? .missing : parameters.value
      alias.evaluator = base[i.b &+ 1]
      return alias.value
    case .makeGeneric:
      let args = try unpackedParameters(Tuple(unchecked: base[i.b]))
      return try call(try typingAttribute("_GenericAlias"), self[.generic].value, args)
    default:
      if i.n == 1 { return try lookUpInClass(base[i.b], base[i.c]) }
      let namespace = currentNamespace
      return namespace.isMissing ? currentGlobals.value : namespace
    }
  }

  /// r[0], r[1]: the functions that find out the bound or the constraints, and the default; missing where there are none.
  private func makeTypeVariable(_ i: Instruction, _ r: UnsafeMutablePointer<Value>) throws(PyError) -> Value {
    let id: TypeID
    switch i.n & 3 {
    case 0: id = .typeVar
    case 1: id = .typeVarTuple
    default: id = .paramSpec
    }
    let v = try newTypeVariable(id, name: name(i.c))
    v.infersVariance = true
    if i.n & 4 != 0 {
      if i.n & 8 != 0 { v.constraintsEvaluator = r[0] } else { v.boundEvaluator = r[0] }
      v.defaultEvaluator = r[1]
    }
    return v.value
  }

  /// A name that is bound in the class body around type parameters: there, or else global or builtin.
  private func lookUpInClass(_ namespace: Value, _ name: Value) throws(PyError) -> Value {
    let name = intern(name)
    let own = try namespaceGet(namespace, name)
    if !own.isMissing { return own }
    let global = try namespaceGet(currentGlobals.value, name)
    if !global.isMissing { return global }
    let builtin = try builtin(name)
    if builtin.isMissing { throw nameError(name) }
    return builtin
  }
}
