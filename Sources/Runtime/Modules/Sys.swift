// The sys module: what the interpreter says about itself and the process, and the switches it has.

import Compiler

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension NativeModule {
  static let sys = NativeModule(
    "sys", "What the interpreter knows of itself and of the process."
  ) { t, dict throws(PyError) in
    // The interpreter's own was made at the start; one that is imported anew has the functions.
    try t.defineSys(dict)
  }
  static let builtins = NativeModule("builtins") { t, dict throws(PyError) in
    try t.fillBuiltins(dict)
    _ = try dict.remove(t, t.intern("open"))
  }
}

private let versionFields: [StaticString] = ["major", "minor", "micro", "releaselevel", "serial"]
private let flagFields: [StaticString] = [
  "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
  "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
  "warn_default_encoding", "safe_path", "int_max_str_digits",
]
private let floatFields: [StaticString] = [
  "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds",
]
private let hashFields: [StaticString] = [
  "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff",
]
private let intFields: [StaticString] = [
  "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold",
]
private let threadFields: [StaticString] = ["name", "lock", "version"]

/// A field of sys.flags, sys.float_info and the like, before it becomes a Value.
private enum InfoField {
  case int(Int), float(Double), text(StaticString), flag(Bool), none

  func value(_ t: Thread) -> Value {
    switch self {
    case .int(let i): return t.int(i)
    case .float(let d): return .float(d)
    case .text(let s): return t.str(s)
    case .flag(let b): return .bool(b)
    case .none: return .none
    }
  }
}

extension Thread {
  /// Fills the dict of the sys module.
  func makeSys() throws(PyError) {
    let d = Dict(unchecked: self[.sysDictionary])
    func set(_ name: StaticString, _ v: Value) throws(PyError) { try d.set(self, intern(name), v) }
    func structure(_ name: StaticString, _ fields: [StaticString], _ values: [InfoField]) throws(PyError) -> Value {
      let type = try makeStructSequenceType(name, module: "sys", fields)
      let items = try newTuple(values.count)
      for (i, field) in values.enumerated() { store(field.value(self), at: items.items + i, in: items.value) }
      return try newStructSequence(type, from: items.items, values.count)
    }
    try d.set(self, self[.__name__], self[.sys])
    try set("__doc__", str(NativeModule.sys.documentation))
    try set("__package__", vm.emptyString)
    try d.set(self, self[Name.modules], self[VMRoot.modules])
    try d.set(self, self[Name.path], try newList().value)
    try set("argv", try newList().value)
    try set("orig_argv", try newList().value)
    try set("warnoptions", try newList().value)
    try makeImportState(d)
    try set("_xoptions", try newDict().value)
    try set("version", str("3.13.0 (tinypy, Swift)"))
    try set("hexversion", .smallInt(0x030D_00F0))
    try set("api_version", .smallInt(1013))
    try set("copyright", str("tinypy"))
    self[.unraisableArguments] = try makeStructSequenceType(
      "UnraisableHookArgs", module: "builtins", ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"]
    ).value
    let info = try structure(
      "version_info", versionFields, [.int(3), .int(13), .int(0), .text("final"), .int(0)])
    try set("version_info", info)
    let implementation = try newNamespace()
    let i = Dict(unchecked: implementation.attributes)
    try i.set(self, self[.name], intern("tinypy"))
    try i.set(self, intern("cache_tag"), intern("tinypy-313"))
    try i.set(self, intern("version"), info)
    try i.set(self, intern("hexversion"), .smallInt(0x030D_00F0))
    try set("implementation", implementation.value)
    #if canImport(Darwin)
      try set("platform", intern("darwin"))
    #else
      try set("platform", intern("linux"))
    #endif
    try set("executable", vm.emptyString)
    for name: StaticString in ["prefix", "base_prefix", "exec_prefix", "base_exec_prefix"] {
      try set(name, str("/usr"))
    }
    try set("platlibdir", str("lib"))
    try set("abiflags", vm.emptyString)
    try set("maxsize", int(Int.max))
    try set("maxunicode", .smallInt(0x10FFFF))
    try d.set(self, self[.byteorder], self[.little])
    try set("float_repr_style", str("short"))
    try set("dont_write_bytecode", .false)
    try set("pycache_prefix", .none)
    try makeInfo(d, structure)
    try makeModuleNames(d)
    try defineSys(d)
    for (name, hidden): (StaticString, StaticString) in [
      ("excepthook", "__excepthook__"), ("displayhook", "__displayhook__"), ("unraisablehook", "__unraisablehook__"),
      ("breakpointhook", "__breakpointhook__"),
    ] {
      try set(hidden, d.get(self, name: intern(name)))
    }
    self[VMRoot.excepthook] = d.get(self, name: self[Name.excepthook])
    try makeStandardStreams()
    let module = try newModule(self[.sys])
    module.attributes = d.value
    try modules.set(self, self[.sys], module.value)
    let builtins = try newModule(self[.builtins_name])
    let b = Dict(unchecked: self[.builtins])
    try b.set(self, self[.__doc__], str("What every program can name without importing it." as StaticString))
    try b.set(self, self[.__package__], vm.emptyString)
    let loader = self[.builtinImporter].value
    try b.set(self, self[.__loader__], loader)
    try b.set(self, self[.__spec__], try newSpec(self[.builtins_name], loader: loader, origin: str("built-in")))
    try set("__loader__", loader)
    try set("__spec__", try newSpec(self[.sys], loader: loader, origin: str("built-in")))
    builtins.attributes = b.value
    try modules.set(self, self[.builtins_name], builtins.value)
    try Dict(unchecked: self[.libraryModules]).set(self, self[.builtins_name], builtins.value)
    try Dict(unchecked: self[.libraryModules]).set(self, self[.sys], module.value)
    self[.importFunction] = b.get(self, name: self[.__import__])
    self[.sources] = try newDict().value
  }

  fileprivate func defineSys(_ d: Dict) throws(PyError) {
    try define(sysFunctions, in: d)
    try define(observationFunctions, in: d)
    try define(sysCoroutineFunctions, in: d)
  }

  private func makeInfo(
    _ d: Dict, _ structure: (StaticString, [StaticString], [InfoField]) throws(PyError) -> Value
  ) throws(PyError) {
    func set(_ name: StaticString, _ v: Value) throws(PyError) { try d.set(self, intern(name), v) }
    try set(
      "flags",
      try structure(
        "flags", flagFields,
        [
          .int(0), .int(0), .int(0), .int(0), .int(0), .int(0), .int(0), .int(0), .int(0), .int(0), .int(0), .int(1),
          .int(0), .flag(false), .int(0),
          .int(0), .flag(false), .int(4300),
        ]))
    try set(
      "float_info",
      try structure(
        "float_info", floatFields,
        [
          .float(Double.greatestFiniteMagnitude), .int(1024), .int(308), .float(Double.leastNormalMagnitude),
          .int(-1021), .int(-307), .int(15), .int(53), .float(Double.ulpOfOne), .int(2),
          .int(1),
        ]))
    try set(
      "int_info",
      try structure("int_info", intFields, [.int(30), .int(4), .int(4300), .int(640)]))
    try set(
      "hash_info",
      try structure(
        "hash_info", hashFields,
        [
          .int(64), .int((1 << 61) - 1), .int(314159), .int(0), .int(1_000_003), .text("siphash13"), .int(64),
          .int(128), .int(0),
        ]))
    try set("thread_info", try structure("thread_info", threadFields, [.text("pthread"), .text("semaphore"), .none]))
  }

  private func makeModuleNames(_ d: Dict) throws(PyError) {
    var natives: [String] = []
    for m in nativeModules() { natives.append("\(m.name)") }
    natives.sort()
    let list = try newList()
    for n in natives { try list.append(self, try str(n)) }
    try d.set(self, intern("builtin_module_names"), try newTuple(from: list.items, list.count))
    let all = try newList()
    try standardModuleNames.forEach { p, n throws(PyError) in try all.append(self, try str(ascii: p, n)) }
    do throws(PyError) {
      try d.set(self, intern("stdlib_module_names"), try newFrozenSet(from: all.items, all.count))
    } catch {
      p.pointee.pending = .missing
    }
  }
}

let sysFunctions: [Method] = [
  Method("exit(status=None, /)") { t, a throws(PyError) in
    let code = a[0].isMissing ? Value.none : a[0]
    let e = t.newException(t[.SystemExit], args: a[0].isMissing ? t.vm.emptyTuple : try t.tuple(code))
    if let several = Tuple(code), !a[0].isMissing {
      e.args = several.value
      try e.setField(t, ErrorField.code, several.count == 1 ? several[0] : code)
    } else {
      try e.setField(t, ErrorField.code, code)
    }
    throw t.raise(e)
  },
  Method("getrecursionlimit()") { t, a throws(PyError) in .smallInt(t.recursionLimit) },
  Method("setrecursionlimit(limit, /)") { t, a throws(PyError) in
    guard let limit = try t.index(a[0]).asInt, limit == Int(Int32(truncatingIfNeeded: limit)) else {
      throw t.overflowError("Python int too large to convert to C int")
    }
    if limit < 1 { throw t.valueError("recursion limit must be greater or equal than 1") }
    let depth = t.p.pointee.fp - t.p.pointee.frames
    if limit <= depth {
      throw t.raise(
        .RecursionError,
        "cannot set the recursion limit to \(limit) at the recursion depth \(depth): the limit is too low")
    }
    var thread = t.vm.threads
    while let p = thread {
      Thread(p: p).setRecursionLimit(limit)
      thread = p.pointee.next
    }
    return .none
  },
  Method("getsizeof(object, default=None)") { t, a throws(PyError) in
    let v = try t.callSpecial(a[0], .__sizeof__)
    if v.isMissing {
      if a.has(1) { return a[1] }
      throw t.typeError("Type \(t.typeName(a[0])) doesn't define __sizeof__")
    }
    return v
  },
  Method("getrefcount(object, /)") { t, a throws(PyError) in
    throw t.notImplemented("sys.getrefcount(): objects have no reference counts here")
  },
  Method("intern(string, /)") { t, a throws(PyError) in
    guard a[0].isKind(.str) else { throw t.typeError("intern() argument must be str, not \(t.givenTypeName(a[0]))") }
    guard t.isExactStr(a[0]) else { throw t.typeError("can't intern \(t.typeName(a[0]))") }
    return t.intern(a[0])
  },
  Method("_is_interned(string, /)") { t, a throws(PyError) in
    guard let s = Str(a[0]) else {
      throw t.typeError("_is_interned() argument must be str, not \(t.givenTypeName(a[0]))")
    }
    return .bool(s.isInterned)
  },
  Method("exc_info()") { t, a throws(PyError) in
    guard let e = ExceptionObject(t.handled) else { return try t.tuple(.none, .none, .none) }
    return try t.tuple(t.type(of: e.value).value, e.value, t.orNone(e.traceback))
  },
  Method("exception()") { t, a throws(PyError) in t.orNone(t.handled) },
  Method("excepthook(exctype, value, traceback, /)") { t, a throws(PyError) in
    if let e = ExceptionObject(a[1]) {
      if let tb = Traceback(a[2]), e.traceback.isMissing { e.traceback = tb.value }
      printException(t, e)
    } else if a[1].isNone {
      t.printToStandardError("NoneType: None\n")
    } else {
      t.printToStandardError("TypeError: print_exception(): Exception expected for value, \(t.typeName(a[1])) found\n")
    }
    return .none
  },
  Method("displayhook(object, /)") { t, a throws(PyError) in
    if a[0].isNone { return .none }
    let builtins = Dict(unchecked: t[.builtins])
    try builtins.set(t, t[.underscore], .none)
    let out = t.sysAttribute(.stdout)
    if out.isMissing || out.isNone { throw t.runtimeError("lost sys.stdout") }
    try t.writeText(try t.repr(a[0]), to: out)
    try t.writeText(t.character(10), to: out)
    try builtins.set(t, t[.underscore], a[0])
    return .none
  },
  Method("unraisablehook(unraisable, /)") { t, a throws(PyError) in
    try t.showUnraisable(a[0])
    return .none
  },
  Method("breakpointhook(*args, **kws)") { t, a throws(PyError) in
    try t.defaultBreakpoint(Tuple(unchecked: a[0]), a[1])
  },
  Method("_getframe(depth=0, /)") { t, a throws(PyError) in
    let depth = a.has(0) ? try t.indexInt(a[0]) : 0
    guard let fp = t.frame(depth: max(0, depth)) else { throw t.valueError("call stack is not deep enough") }
    return t.frameObject(fp).value
  },
  Method("_current_frames()") { t, a throws(PyError) in try t.currentFrames() },
  Method("_current_exceptions()") { t, a throws(PyError) in try t.currentExceptions() },
  Method("_getframemodulename(depth=0)") { t, a throws(PyError) in
    let depth = a.has(0) ? try t.indexInt(a[0]) : 0
    guard let fp = t.frame(depth: max(0, depth)), let f = Function(fp.pointee.function) else { return .none }
    if !f.module.isMissing && !f.module.isNone { return f.module }
    // The code of a module is in no function that knows its name.
    return t.orNone(Dict(unchecked: f.globals).get(t, name: t[.__name__]))
  },
  Method("_source_line(filename, lineno, /)") { t, a throws(PyError) in
    guard let name = Str(a[0]), let line = a[1].asInt else { return t.vm.emptyString }
    var lines = SourceLines()
    return try t.str(lines.line(t, name.string, line).text)
  },
  Method("getdefaultencoding()") { t, a throws(PyError) in t[.utf8] },
  Method("getfilesystemencoding()") { t, a throws(PyError) in t[.utf8] },
  Method("getfilesystemencodeerrors()") { t, a throws(PyError) in try t.str("surrogateescape") },
  Method("get_int_max_str_digits()") { t, a throws(PyError) in
    t[VMRoot.intMaxStrDigits].isMissing ? .smallInt(4300) : t[VMRoot.intMaxStrDigits]
  },
  Method("set_int_max_str_digits(maxdigits)") { t, a throws(PyError) in
    let n = try t.indexInt(a[0])
    if n != 0 && n < 640 { throw t.valueError("maxdigits must be 0 or larger than 640") }
    t[VMRoot.intMaxStrDigits] = t.int(n)
    return .none
  },
  Method("getswitchinterval()") { t, a throws(PyError) in .float(Double(t.vm.switchInterval) / 1e9) },
  Method("setswitchinterval(interval, /)") { t, a throws(PyError) in
    let d = try t.double(a[0])
    if !(d > 0) { throw t.valueError("switch interval must be strictly positive") }
    t.setSwitchInterval(d)
    return .none
  },
  Method("_gil_stats()") { t, a throws(PyError) in try t.gilStatistics() },
  Method("is_finalizing()") { t, a throws(PyError) in .bool(t.vm.isFinalizing) },
  Method("_is_gil_enabled()") { t, a throws(PyError) in .true },
  Method("getallocatedblocks()") { t, a throws(PyError) in .smallInt(0) },
  Method("audit(event, /, *args)") { t, a throws(PyError) in .none },
  Method("addaudithook(hook)") { t, a throws(PyError) in throw t.notImplemented("sys.addaudithook()") },
  Method("_clear_type_cache()") { t, a throws(PyError) in
    t.vm.clearAttributeCache()
    return .none
  },
]
