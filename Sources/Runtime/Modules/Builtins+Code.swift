// Builtin functions that make and run code: compile, exec, eval, __import__.

import Compiler
import Lexer
import Parser

let codeBuiltins: [Method] = [
  Method(
    "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)"
  ) { t, a throws(PyError) in
    guard let mode = Str(a[2]) else {
      throw t.typeError("compile() argument 'mode' must be str, not \(t.givenTypeName(a[2]))")
    }
    let filename: String
    if let s = Str(a[1]) {
      filename = s.string
    } else if let b = Bytes(a[1]) {
      filename = String(decoding: UnsafeBufferPointer(start: b.bytes, count: b.count), as: UTF8.self)
    } else {
      let path = try t.callSpecial(a[1], .__fspath__)
      if path.isMissing {
        throw t.typeError("expected str, bytes or os.PathLike object, not \(t.typeName(a[1]))")
      }
      if let s = Str(path) {
        filename = s.string
      } else if let b = Bytes(path) {
        filename = String(decoding: UnsafeBufferPointer(start: b.bytes, count: b.count), as: UTF8.self)
      } else {
        throw t.typeError(
          "expected \(t.typeName(a[1])).__fspath__() to return str or bytes, not \(t.typeName(path))")
      }
    }
    let flags = a[3].isMissing ? 0 : try t.indexInt(a[3])
    if Int32(exactly: flags) == nil { throw t.overflowError("Python int too large to convert to C int") }
    if flags & ~0x1FF_F610 != 0 { throw t.valueError("compile(): unrecognised flags") }
    var options = CompilerOptions()
    if !a[5].isMissing {
      let level = try t.indexInt(a[5])
      guard level >= -1, level <= 2 else { throw t.valueError("compile(): invalid optimize value") }
      options.optimization = max(0, level)
    }
    let parseMode = try t.parseMode(mode, flags)
    let inherits = a[4].isMissing ? true : try !t.isTrue(a[4])
    options.hasFutureAnnotations = flags & 0x100_0000 != 0 || inherits && t.callerFlags.contains(.futureAnnotations)
    options.usesLessGreater = flags & 0x40_0000 != 0 || inherits && t.callerFlags.contains(.futureLessGreater)
    options.allowsTopLevelAwait = flags & SyntaxFlag.topLevelAwait != 0
    if flags & SyntaxFlag.onlyTree == 0, !t.isSyntaxTree(a[0]) {
      let (bytes, textFlags) = try t.sourceBytes(a[0], "compile")
      return try t.compileText(
        bytes, filename: filename, mode: parseMode, flags: textFlags.union(SyntaxFlag.parseFlags(flags)),
        options: options
      ).value
    }
    let version = a[6].isMissing ? -1 : try t.indexInt(a[6])
    return try t.compileTree(
      a[0], filename: filename, mode: parseMode, options: options, flags: flags,
      version: version < 0 ? latestFeatureVersion : version)
  },
  Method("exec(source, /, globals=None, locals=None, *, closure=None)") { t, a throws(PyError) in
    let spaces = try t.namespaces("exec", a[1], a[2])
    let code: Code
    if let c = Code(a[0]) {
      code = c
    } else {
      code = try t.compileSource(a[0], filename: "<string>", mode: .file, options: t.inheritedOptions, what: "exec")
    }
    let closure = a[3].isMissing || a[3].isNone ? Value.missing : a[3]
    let free = Tuple(unchecked: code.freeNames).count
    if !closure.isMissing && !a[0].isKind(.code) {
      throw t.typeError("closure can only be used when source is a code object")
    }
    if free > 0 {
      guard let cells = Tuple(closure), cells.count == free else {
        throw t.typeError(
          closure.isMissing
            ? "code object requires a closure of exactly length \(free)"
            : "code object requires a closure of exactly length \(free)")
      }
      var i = 0
      while i < free {
        guard cells[i].isKind(.cell) else {
          throw t.typeError("code object requires a closure of exactly length \(free)")
        }
        i += 1
      }
    } else if !closure.isMissing {
      throw t.typeError("cannot use a closure with this code object")
    }
    _ = try t.runCode(code, globals: spaces.globals, namespace: spaces.locals, closure: closure)
    return .none
  },
  Method("eval(source, /, globals=None, locals=None)") { t, a throws(PyError) in
    let spaces = try t.namespaces("eval", a[1], a[2])
    let code: Code
    if let c = Code(a[0]) {
      code = c
    } else {
      code = try t.compileSource(
        a[0], filename: "<string>", mode: .expression, options: t.inheritedOptions, what: "eval")
    }
    if Tuple(unchecked: code.freeNames).count > 0 {
      throw t.typeError("code object passed to eval() may not contain free variables")
    }
    return try t.runCode(code, globals: spaces.globals, namespace: spaces.locals)
  },
  Method("__import__(name, globals=None, locals=None, fromlist=(), level=0)") { t, a throws(PyError) in
    let level = a[4].isMissing ? 0 : try t.indexInt(a[4])
    guard a[0].isKind(.str) else { throw t.typeError("module name must be a string") }
    if level < 0 { throw t.valueError("level must be >= 0") }
    return try t.importModule(
      a[0], globals: a[1], fromList: a[3].isMissing ? .none : a[3], level: level)
  },
]

extension Thread {
  var callerFlags: CodeFlags { frame(depth: 0)?.pointee.code.codeFlags ?? [] }
  var inheritedOptions: CompilerOptions {
    var options = CompilerOptions(hasFutureAnnotations: callerFlags.contains(.futureAnnotations))
    options.usesLessGreater = callerFlags.contains(.futureLessGreater)
    return options
  }

  /// Compiles the text of a str or bytes object.
  func compileSource(
    _ source: Value, filename: String, mode: ParseMode, options: CompilerOptions, what: String
  ) throws(PyError) -> Code {
    let (bytes, flags) = try sourceBytes(source, what)
    return try compileText(bytes, filename: filename, mode: mode, flags: flags, options: options)
  }

  /// The text of a str or bytes object, and what that says about it.
  func sourceBytes(_ source: Value, _ what: String) throws(PyError) -> (bytes: [UInt8], flags: ParseFlags) {
    var bytes: [UInt8] = []
    var flags: ParseFlags = .toleratesDamage
    if let s = Str(source) {
      bytes.reserveCapacity(s.count)
      var i = 0
      while i < s.count {
        let c = s[i]
        if c & 0xFFFF_F800 == 0xD800 {
          // Its error is the right one.
          _ = try call(try getAttribute(source, intern("encode")))
        }
        if c < 0x80 { bytes.append(UInt8(c)) } else { bytes.append(contentsOf: utf8Bytes(c)) }
        i += 1
      }
      flags = .ignoreEncodingDeclaration
    } else if source.isKind(.byteArray) || source.isKind(.memoryView) {
      let copy = Bytes(unchecked: try call(self[.bytes].value, source))
      bytes = Array(UnsafeBufferPointer(start: copy.bytes, count: copy.count))
    } else if let b = Bytes(source) {
      bytes = Array(UnsafeBufferPointer(start: b.bytes, count: b.count))
    } else {
      throw typeError("\(what)() arg 1 must be a string, bytes or \(what == "compile" ? "AST" : "code") object")
    }
    if bytes.contains(0) {
      throw syntaxError(
        SyntaxError(
          message: "source code string cannot contain null bytes", line: -1, column: -1, endLine: -1, endColumn: -1),
        filename: "")
    }
    if what == "eval" {
      // It takes no notice of leading blanks.
      let n = bytes.prefix { $0 == 32 || $0 == 9 }.count
      bytes.removeFirst(n)
    }
    return (bytes, flags)
  }

  /// Compiles UTF-8 text (or the bytes of a file) to a code object; warnings are issued.
  func compileText(
    _ bytes: [UInt8], filename: String, mode: ParseMode = .file, flags: ParseFlags = [],
    options: CompilerOptions = CompilerOptions(), isScript: Bool = false
  ) throws(PyError) -> Code {
    var unit: CodeUnit? = try compileUnit(
      bytes, filename: filename, mode: mode, flags: flags, options: options, isScript: isScript)
    // What nests deeply is freed as deep.
    defer { withRoom(bytes.count) { unit = nil } }
    return try link(unit!)
  }

  /// The compiler's own form of that, before it becomes a code object.
  func compileUnit(
    _ bytes: [UInt8], filename: String, mode: ParseMode = .file, flags: ParseFlags = [],
    options: CompilerOptions = CompilerOptions(), isScript: Bool = false
  ) throws(PyError) -> CodeUnit {
    var options = options
    if options.optimization == 0 { options.optimization = vm.optimization }
    options.digitLimit = maximumDigits
    var outcome: Result<CompileResult, SyntaxError>?
    let settings = options
    withRoom(bytes.count) {
      outcome = bytes.withUnsafeBufferPointer { u in
        Result { () throws(SyntaxError) in
          try compile(source: u, filename: filename, mode: mode, flags: flags, options: settings)
        }
      }
    }
    switch outcome! {
    case .failure(var error):
      try issue(error.warnings, filename: filename, isFile: mode == .file)
      if isScript { error.asInScript(bytes) }
      throw syntaxError(error, filename: filename, isFile: mode == .file)
    case .success(let result):
      if try issue(result.warnings, filename: filename, isFile: mode == .file) { return result.code }
      options.keepsBoolInversion = true
      return try compileUnit(
        bytes, filename: filename, mode: mode, flags: flags, options: options, isScript: isScript)
    }
  }

  /// False if a constant may not be folded, since its warning is an error.
  @discardableResult
  func issue(_ warnings: [SyntaxWarningRecord], filename: String, isFile: Bool) throws(PyError) -> Bool {
    for w in warnings {
      if w.category == .callerDeprecation {
        do throws(PyError) { try warn(.DeprecationWarning, w.message) } catch {
          p.pointee.pending = .missing
          return false
        }
        continue
      }
      let category: ExceptionID = w.category == .syntaxWarning ? .SyntaxWarning : .DeprecationWarning
      do throws(PyError) {
        try warnExplicit(self[category].value, w.message, filename: filename, line: w.line)
      } catch {
        // As an error it is one of the text.
        guard category == .SyntaxWarning, pendingIs(.SyntaxWarning) else { throw error }
        p.pointee.pending = .missing
        throw syntaxError(w.error, filename: filename, isFile: isFile)
      }
    }
    return true
  }

  /// The text that the exception shows. The parser of a file, and the compiler, look into the file of that name, whatever
  /// they read the text from; the others have only what they read.
  private func shownLine(_ error: SyntaxError, filename: String, isFile: Bool) -> String? {
    if error.stage == .lexer || error.stage == .parser && !isFile { return error.sourceLine }
    return lineOfFile(filename, error.line) ?? (error.stage == .parser ? error.sourceLine : nil)
  }

  /// A line with its end, as universal newlines have it.
  private func lineOfFile(_ path: String, _ number: Int) -> String? {
    guard number > 0, let bytes = readFile(path) else { return nil }
    let outcome = bytes.withUnsafeBufferPointer { u in
      Result { () throws(SyntaxError) in try SourceText.make(u, filename: path, options: []) }
    }
    guard case .success(let text) = outcome else { return nil }
    let start = text.startOfLine(number)
    if start >= text.count { return nil }
    var end = start
    while end < text.count, text.bytes[end] != 10 { end += 1 }
    return text.string(start..<min(end + 1, text.count))
  }

  /// The Python exception for what the compiler found.
  func syntaxError(_ error: SyntaxError, filename: String, isFile: Bool = false) -> PyError {
    let id: ExceptionID
    switch error.kind {
    case .syntax: id = .SyntaxError
    case .indentation: id = .IndentationError
    case .tab: id = .TabError
    case .incomplete: id = ._IncompleteInputError
    case .recursion: return raise(.RecursionError, error.message)
    case .memory: return raise(.MemoryError, error.message)
    case .value: return raise(.ValueError, error.message)
    case .undecodable:
      do throws(PyError) {
        let bytes = error.message.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let v = try bytes.withUnsafeBufferPointer { u throws(PyError) in try newBytes(u.baseAddress, u.count) }
        _ = try callMethod(v, intern("decode" as StaticString))
        return raise(.SyntaxError, "invalid syntax")
      } catch { return error }
    }
    do throws(PyError) {
      let message = try str(error.message)
      let isAboutEncoding = error.isAboutEncoding
      if isAboutEncoding, error.line == 0, error.column == -1 {
        return raise(try encodingError(id, message, filename))
      }
      let hasNoPlace =
        error.line < 0 && error.column < 0
        || error.line == 0 && error.message != "invalid syntax" && error.kind != .incomplete
      if hasNoPlace { return raise(id, error.message) }
      let info = try newTuple(6)
      info.items[0] = try str(filename)
      info.items[1] = int(error.line)
      info.items[2] = int(error.column)
      info.items[3] = .none
      if let line = shownLine(error, filename: filename, isFile: isFile) { info.items[3] = try str(line) }
      info.items[4] = int(error.endLine)
      info.items[5] = error.endColumn == SyntaxError.none ? .none : int(error.endColumn)
      let e = newException(self[id], args: try tuple(message, info.value))
      try e.setField(self, ErrorField.message, message)
      let places = [
        ErrorField.syntaxFilename, ErrorField.line, ErrorField.offset, ErrorField.text, ErrorField.endLine,
        ErrorField.endOffset,
      ]
      for (i, place) in places.enumerated() { try e.setField(self, place, info[i]) }
      return raise(e)
    } catch { return error }
  }

  /// What is wrong with the declaration stands in front of the first line.
  private func encodingError(_ id: ExceptionID, _ message: Value, _ filename: String) throws(PyError) -> ExceptionObject
  {
    let info = try newTuple(4)
    info.items[0] = try str(filename)
    info.items[1] = int(0)
    info.items[2] = int(-1)
    info.items[3] = .none
    let e = newException(self[id], args: try tuple(message, info.value))
    try e.setField(self, ErrorField.message, message)
    try e.setField(self, ErrorField.syntaxFilename, info[0])
    try e.setField(self, ErrorField.line, info[1])
    try e.setField(self, ErrorField.offset, info[2])
    return e
  }

  /// The dicts that exec and eval work in: given ones, or the caller's.
  fileprivate func namespaces(
    _ what: String, _ globals: Value, _ locals: Value
  ) throws(PyError) -> (globals: Dict, locals: Value) {
    var globals = globals.isNone ? Value.missing : globals
    var locals = locals.isNone ? Value.missing : locals
    if globals.isMissing {
      guard let fp = frame(depth: 0) else {
        throw raise(.SystemError, "globals and locals cannot be NULL")
      }
      globals = Function(unchecked: fp.pointee.function).globals
      if locals.isMissing {
        locals = try self.localVariables(of: fp)
      }
    }
    guard let g = Dict(globals) else {
      if what == "eval" && type(of: globals).slot(.getItem) != nil {
        throw typeError("globals must be a real dict; try eval(expr, {}, mapping)")
      }
      throw typeError(
        what == "eval" ? "globals must be a dict" : "\(what)() globals must be a dict, not \(typeName(globals))")
    }
    if !locals.isMissing && !locals.isKind(.dict) && type(of: locals).slot(.getItem) == nil {
      throw typeError(
        what == "eval" ? "locals must be a mapping" : "locals must be a mapping or None, not \(typeName(locals))")
    }
    if locals.bits == globals.bits { locals = .missing }
    // The names of a module's level go through the methods of a dict's subclass.
    if locals.isMissing && !isExact(globals, .dict) { locals = globals }
    return (g, locals)
  }

  /// Runs code in these namespaces; the value of an expression.
  func runCode(
    _ code: Code, globals: Dict, namespace: Value = .missing, closure: Value = .missing
  ) throws(PyError) -> Value {
    if closure.isMissing { return try runModule(code, globals: globals, namespace: namespace) }
    try addBuiltins(to: globals)
    let f = moduleFunction(code, globals: globals)
    f.closure = closure
    if !namespace.isMissing { return try runBody(f, namespace: namespace) }
    return try call(f.value)
  }
}

extension SyntaxError {
  /// What was declared is unknown, or does not fit the bytes.
  fileprivate var isAboutEncoding: Bool {
    message.hasPrefix("unknown encoding") || message.hasPrefix("encoding problem") || message.hasPrefix("'")
  }

  /// CPython reads the main script line by line: at its end there is no place left to point at.
  fileprivate mutating func asInScript(_ source: [UInt8]) {
    // The file has no place where that stands.
    if line == 0, column == -1 { line = -1 }
    if message.hasSuffix("cannot contain null bytes") {
      column = 0
      endColumn = 0
    } else if kind == .indentation && endColumn == -1 && message.hasPrefix("expected an indented block")
      || endColumn == -1 && message.hasPrefix("expected 'except' or 'finally'")
    {
      var lines = 1
      for b in source.dropLast() where b == 10 { lines += 1 }
      if line >= lines { column = 0 }
    }
  }
}
