// typing.Generic. What its subscription and its subclasses mean is written in Python, in the typing module.

extension NativeType {
  static let generic = NativeType(
    name: "Generic", module: "typing", kind: .object, documentation: "What classes with type parameters descend from.",
    methods: {
      [
        Method("__class_getitem__(cls, /, *args, **kwargs)", .classMethod) { t, a throws(PyError) in
          try t.callGeneric("_generic_class_getitem", a)
        },
        Method("__init_subclass__(cls, /, *args, **kwargs)", .classMethod) { t, a throws(PyError) in
          try t.callGeneric("_generic_init_subclass", a)
        },
      ]
    })
}

extension Thread {
  fileprivate func callGeneric(_ name: StaticString, _ a: Args) throws(PyError) -> Value {
    let given = Tuple(unchecked: a[1])
    let all = try newTuple(given.count + 1)
    all.items[0] = a[0]
    (all.items + 1).update(from: given.items, count: given.count)
    return try call(try typingAttribute(name), args: all, kwargs: a[2])
  }
}
