// The composition root of modules: name and maker of each module that is written in Swift. A module is made when it is
// imported first.

struct NativeModule: Sendable {
  let name: StaticString
  /// Fills the fresh module's dict; `__name__` is there already.
  let fill: @Sendable (Thread, Dict) throws(PyError) -> Void
  let documentation: StaticString
  /// A module that is written in Python: its source text.
  static func python(_ name: StaticString, _ source: StaticString) -> NativeModule {
    NativeModule(name) { t, dict throws(PyError) in try t.runLibrary(name, source, dict) }
  }
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
    // one a line, by name
    .atexit,
    .builtins,
    .cmath,
    .gc,
    .io,
    .errno,
    .faulthandler,
    .ioNative,
    .os,
    .posix,
    .posixPath,
    .stat,
    .sys,
    .math,
    .queue,
    .random,
    .selectNative,
    .signalNative,
    .thread,
    .threading,
    .time,
    .weakref,
    .python("importlib", importlibSource),
    .python("runpy", runpySource),
    .python("select", selectSource),
    .python("signal", signalSource),
    .python("warnings", warningsSource),
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

extension Thread {
  /// Runs the text of a module that is written in Python. Its frames do not show in tracebacks.
  func runLibrary(_ name: StaticString, _ source: StaticString, _ dict: Dict) throws(PyError) {
    let bytes = Array(UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount))
    _ = try runModule(try compileText(bytes, filename: "<frozen \(name)>"), globals: dict)
  }
}
