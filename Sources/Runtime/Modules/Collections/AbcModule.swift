// The module abc: ABCMeta, ABC, and the marks of abstract methods.

extension NativeModule {
  static let abc = NativeModule("abc", "Abstract base classes.") { t, dict throws(PyError) in
    try t.define(abcMarks, in: dict)
    let meta = try t.abstractMeta()
    try dict.set(t, meta.name, meta.value)
    let base = try t.make(
      LibraryClass(
        name: "ABC", documentation: "A base for classes that are to be abstract, instead of the metaclass.\n",
        isSlotted: true),
      module: "abc", metatype: meta)
    try dict.set(t, base.name, base.value)
    for (name, id) in [
      ("abstractclassmethod", TypeID.classMethod), ("abstractstaticmethod", .staticMethod),
      ("abstractproperty", .property),
    ] as [(StaticString, TypeID)] {
      let old = try t.make(
        LibraryClass(
          name: name,
          methods: { id == .property ? [] : [markingInit] },
          extend: { t, dict throws(PyError) in try dict.set(t, t[.__isabstractmethod__], .true) }),
        module: "abc", bases: Tuple(unchecked: try t.tuple(t[id].value)))
      try dict.set(t, old.name, old.value)
    }
    let token = try t.makeNativeFunction(
      Method("get_cache_token()") { t, a throws(PyError) in .smallInt(t.vm.registrations) })
    token.module = t.name("_abc")
    try dict.set(t, token.name, token.value)
  }
}

/// abstractclassmethod(f) and abstractstaticmethod(f) mark f as well.
private let markingInit = Method("__init__(self, callable)") { t, a throws(PyError) in
  try t.setAttribute(a[1], t[.__isabstractmethod__], .true)
  let base = t.isInstance(a[0], t[.classMethod]) ? t[.classMethod] : t[.staticMethod]
  let s = try t.pushScratch(2)
  defer { t.popScratch(s) }
  s[1] = a[1]
  return try CodePointer.call(base.slot(.initialize).unsafelyUnwrapped, t, a[0], Arguments(s + 1, 1))
}

private let abcMarks: [Method] = [
  Method("abstractmethod(funcobj)") { t, a throws(PyError) in
    try t.setAttribute(a[0], t[.__isabstractmethod__], .true)
    return a[0]
  },
  Method("update_abstractmethods(cls)") { t, a throws(PyError) in
    // What is no abstract class has nothing to be updated.
    guard let type = Type(a[0]), !type.abstractMethods.isMissing else { return a[0] }
    try t.findAbstractMethods(type)
    return a[0]
  },
]
