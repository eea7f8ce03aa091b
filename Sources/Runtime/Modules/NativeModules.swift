// The composition root of modules: name and maker of each module that is written in Swift. A module is made when it is
// imported first.

struct NativeModule: Sendable {
  let name: StaticString
  /// Fills the fresh module's dict; `__name__` is there already.
  let fill: @Sendable (Thread, Dict) throws(PyError) -> Void
  let documentation: StaticString
  /// It has submodules, and so a `__path__`.
  var isPackage = false
  /// It is written in Python: taken out of sys.modules and imported again, it is another module.
  var isPython = false
  /// Its text.
  var source: StaticString?
  /// A module that is written in Python: its source text, compiled when it is imported first. Sources stand under
  /// `Library`, in names of `…Source`.
  static func python(_ name: StaticString, _ source: StaticString) -> NativeModule {
    var module = NativeModule(name) { t, dict throws(PyError) in try t.runLibrary(name, source, dict) }
    module.isPython = true
    module.source = source
    return module
  }
  /// The same for a package, whose submodules are lines of the table too; without a text it is empty.
  static func package(_ name: StaticString, _ source: StaticString = "") -> NativeModule {
    var module = python(name, source)
    module.isPackage = true
    return module
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
    .syntaxTrees,
    .python("ast", astSource),
    .python("_ast_unparse", astUnparseSource),
    .python("_ast_optimizer", astOptimizerSource),
    .builtins,
    .cmath,
    .abc,
    .abcNative,
    .collections,
    .collectionsAbc,
    .collectionsNative,
    .python("collections.abc", "import sys, _collections_abc as m; sys.modules[__name__] = m"),
    .contextlib,
    .python("_contextlib_async", contextlibAsyncSource),
    .python("_collections_user", userSequencesSource),
    .gc,
    .io,
    .errno,
    .faulthandler,
    .ioNative,
    .os,
    .posix,
    .itertools,
    .operators,
    .operatorsNative,
    .functionTools,
    .python("functools", functoolsSource),
    .keyword,
    .posixPath,
    .stat,
    .sys,
    .math,
    .queue,
    .queueNative,
    .random,
    .selectNative,
    .signalNative,
    .thread,
    .threading,
    .time,
    .types,
    .typingNative,
    .weakref,
    .python("__future__", futureSource),
    .weakrefNative,
    .imp,
    .package("concurrent"),
    .package("concurrent.futures", concurrentFuturesSource),
    .python("concurrent.futures._base", concurrentFuturesBaseSource),
    .python("concurrent.futures.thread", concurrentFuturesThreadSource),
    .copyreg,
    .python("copy", copySource),
    .python("_help", helpSource),
    .python("_frozen_importlib", importBootstrapSource),
    .python("_frozen_importlib_external", importFilesSource),
    .package("importlib", importlibSource),
    .python("importlib._bootstrap", importBootstrapNamesSource),
    .python("importlib._bootstrap_external", "from _frozen_importlib_external import *"),
    .python("importlib.abc", importlibAbcSource),
    .python("importlib.machinery", importlibMachinerySource),
    .python("importlib.util", importlibUtilSource),
    .python("runpy", runpySource),
    .traceback,
    .python("typing", typingSource),
    .python("_typing_bases", typingBasesSource),
    .python("_typing_forms", typingFormsSource),
    .python("_typing_parameters", typingParametersSource),
    .python("_typing_aliases", typingAliasesSource),
    .python("_typing_protocols", typingProtocolsSource),
    .python("_typing_records", typingRecordsSource),
    .python("_typing_hints", typingHintsSource),
    .python("_typing_marks", typingMarksSource),
    .python("_typing_files", typingFilesSource),
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
