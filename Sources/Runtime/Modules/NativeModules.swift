// The composition root of modules: name and maker of each module that is written in Swift. A module is made when it is
// imported first.

struct NativeModule: Sendable {
  let name: StaticString
  /// Fills the fresh module's dict; `__name__` is there already.
  let fill: @Sendable (Thread, Dict) throws(PyError) -> Void
  let documentation: StaticString
  init(
    _ name: StaticString, _ documentation: StaticString = "",
    _ fill: @escaping @Sendable (Thread, Dict) throws(PyError) -> Void
  ) {
    self.name = name
    self.documentation = documentation
    self.fill = fill
  }
}

func nativeModules() -> [NativeModule] {
  [
    .queue,
    .thread,
    .threading,
    .time,
  ]
}

extension Thread {
  /// Adds functions to a module's dict.
  func define(_ methods: [Method], in dict: Dict) throws(PyError) {
    let module = dict.get(self, name: self[.__name__])
    for method in methods {
      let f = try makeNativeFunction(method)
      f.module = module
      try dict.set(self, f.name, f.value)
    }
  }
}
