// Builtins, exceptions, imports: what is still to be built.

func registerCoreLayouts(_ heap: Heap) {
  heap.register(SuperBody.self)
  heap.register(ModuleBody.self)
}

let coreBuiltins: [Method] = [
  Method("print(*args)") { t, a throws(PyError) in
    let tup = Tuple(unchecked: a[0])
    var i = 0
    while i < tup.count {
      print(Str(unchecked: try t.str(of: tup[i])).string, terminator: i == tup.count - 1 ? "\n" : " ")
      i += 1
    }
    return .none
  },
  Method("__build_class__(func, name, /, *bases, **kwds)") { t, a throws(PyError) in
    try t.buildClass(a[0], a[1], bases: Tuple(unchecked: a[2]), keywords: a[3])
  },
]

extension Thread {
  func displayValue(_ v: Value) throws(PyError) {
    if v.isNone { return }
    print(Str(unchecked: try repr(v)).string)
  }
  func importName(_ n: Value, fromList: Value, level: Int) throws(PyError) -> Value {
    for m in nativeModules() where Str(unchecked: n).isEqual(m.name) {
      let o = try newModule(n)
      try m.fill(self, Dict(unchecked: o.attributes))
      return o.value
    }
    throw notImplemented("import")
  }
  func importFrom(_ m: Value, _ n: Value) throws(PyError) -> Value { try getAttribute(m, n) }
  func importStar(_ m: Value) throws(PyError) { throw notImplemented("import") }
  var builtinsModule: Value { self[.builtins] }
  func typeGetItem(_ type: Type, _ key: Value) throws(PyError) -> Value {
    throw typeError("type '\(Str(unchecked: type.name).string)' is not subscriptable")
  }
  func directory(of v: Value) throws(PyError) -> Value { throw notImplemented("dir") }
  func directory(ofType t: Type) throws(PyError) -> Value { throw notImplemented("dir") }
  func setClass(_ v: Value, _ c: Value) throws(PyError) { throw notImplemented("__class__ assignment") }
  func addNote(_ e: ExceptionObject, _ note: Value) {}
}

func exceptionDefinition(_ id: ExceptionID) -> NativeType {
  var d = NativeType(name: "exception", kind: .exception, flags: TypeFlag.base | TypeFlag.isException | TypeFlag.hasDictionary)
  if id == .BaseException {
    d.install = { s in
      s.call(.new) { t, type, args throws(PyError) in
        let e = try t.new(ExceptionBody.self, type: Type(unchecked: type))
        e.args = try t.newTuple(from: args.base, args.count)
        return e.value
      }
      s.call(.initialize) { t, v, args throws(PyError) in .none }
      s.set(.str) { t, v throws(PyError) in
        let a = Tuple(unchecked: ExceptionObject(unchecked: v).args)
        return a.count == 0 ? t.vm.emptyString : try t.str(of: a[0])
      }
    }
  }
  return d
}
