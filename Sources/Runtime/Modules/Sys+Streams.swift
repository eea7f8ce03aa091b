// sys.stdin, sys.stdout and sys.stderr: text files over the descriptors 0, 1 and 2; print() and input().
//
// `print` puts its text straight into the output of a text file that is one of the native kind, a line in one piece:
// lines of different threads never mix. stdout goes out before anything is written to stderr.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  // MARK: the streams

  func makeStandardStreams() throws(PyError) {
    let sys = Dict(unchecked: self[.sysDictionary])
    let streams: [(Int32, Name, VMRoot, StaticString, StaticString)] = [
      (0, .stdin, .stdin, "<stdin>", "__stdin__"), (1, .stdout, .stdout, "<stdout>", "__stdout__"),
      (2, .stderr, .stderr, "<stderr>", "__stderr__"),
    ]
    for (fd, name, root, shown, hidden) in streams {
      let v = try makeStandardStream(fd, shown)
      self[root] = v
      try sys.set(self, self[name], v)
      try sys.set(self, intern(hidden), v)
    }
  }

  /// None if the descriptor is closed.
  private func makeStandardStream(_ fd: Int32, _ name: StaticString) throws(PyError) -> Value {
    var info = stat()
    if fstat(fd, &info) != 0 { return .none }
    let raw = try new(RawFileBody.self, type: self[.rawFile])
    raw.name = str(name)
    raw.descriptor = fd
    raw.flags = fd == 0 ? RawFlag.readable : RawFlag.writable
    if info.st_mode & S_IFMT == S_IFREG { raw.set(RawFlag.regular) }
    let terminal = isatty(fd) != 0
    let buffer = try newBuffer(fd == 0 ? .bufferedFile : .bufferedWriter, raw.value, capacity: defaultBufferSize)
    let f = try new(TextFileBody.self, type: self[.textFile])
    let errors: StaticString = fd == 2 ? "backslashreplace" : hasPlainLocale() ? "surrogateescape" : "strict"
    try setUp(
      f, buffer.value, encoding: self[.utf8], errors: intern(errors), newline: fd == 0 ? .none : character(10),
      lineBuffered: fd == 2 || terminal, writeThrough: false)
    f.mode = character(fd == 0 ? 0x72 : 0x77)
    f.set(TextFlag.standard | (fd == 2 ? TextFlag.isError : 0))
    return f.value
  }

  /// Whether the locale is none in particular: CPython then passes through bytes that are not UTF-8.
  private func hasPlainLocale() -> Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(name), value[0] != 0 else { continue }
      return ["C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"].contains(String(cString: value))
    }
    return true
  }

  /// The stream as the interpreter made it (whatever sys.stdout is now), or nil.
  func standardStream(_ root: VMRoot) -> TextFile? { TextFile(self[root]) }

  /// Whether it is one of the interpreter's own streams.
  func isStandardFile(_ v: Value) -> Bool { TextFile(v)?.has(TextFlag.standard) ?? false }

  func isStandardError(_ v: Value) -> Bool { isStandardFile(v) && v.bits == self[VMRoot.stderr].bits }

  /// Standard output and error without buffers (python -u).
  func makeOutputUnbuffered() {
    for root in [VMRoot.stdin, .stdout, .stderr] {
      guard let f = standardStream(root) else { continue }
      f.set(TextFlag.writeThrough)
      if root == .stdin { continue }
      f.clear(TextFlag.lineBuffered)
      f.set(TextFlag.unbuffered)
      nativeBuffer(f.buffer)?.capacity = 0
    }
  }

  private func flushQuietly(_ f: TextFile?) {
    guard let f, f.pending > 0 || (nativeBuffer(f.buffer)?.pending ?? 0) > 0 else { return }
    let saved = p.pointee.pending
    do throws(PyError) { try flushText(f) } catch {}
    p.pointee.pending = saved
  }
  func flushStandardOutput() { flushQuietly(standardStream(.stdout)) }
  func flushStandardStreams() {
    flushQuietly(standardStream(.stdout))
    flushQuietly(standardStream(.stderr))
  }

  /// Before a write to one of the streams: what was printed comes first.
  @inline(__always) func prepareStandardWrite(_ f: TextFile) throws(PyError) {
    if f.has(TextFlag.isError) { flushStandardOutput() }
  }

  /// Writes text for the user to stderr, whatever sys.stderr is.
  func writeToStandardError(_ text: String) {
    flushStandardStreams()
    var text = text.shown
    text.withUTF8 { u in
      if let sink = vm.errorSink { return sink(UnsafeRawBufferPointer(u)) }
      var from = 0
      while from < u.count {
        let n = write(2, u.baseAddress! + from, u.count - from)
        if n < 0 && cs_errno() != EINTR { return }
        if n > 0 { from += n }
      }
    }
  }

  /// All of standard input.
  func readStandardInput() -> [UInt8] {
    guard let f = standardStream(.stdin), let b = nativeBuffer(f.buffer) else { return [] }
    do throws(PyError) {
      guard let bytes = Bytes(try bufferRead(b, -1)) else { return [] }
      return Array(UnsafeBufferPointer(start: bytes.bytes, count: bytes.count))
    } catch {
      p.pointee.pending = .missing
      return []
    }
  }

  /// The attribute of the sys module, or missing.
  func sysAttribute(_ name: Name) -> Value { Dict(unchecked: self[.sysDictionary]).get(self, name: self[name]) }

  /// A text file whose output may be appended to directly, or nil.
  @inline(__always) private func directText(_ file: Value) throws(PyError) -> TextFile? {
    guard isExact(file, .file) else { return nil }
    let f = TextFile(unchecked: file)
    if !f.has(TextFlag.writable) || f.limit > 0 || !f.rest.isMissing { return nil }
    guard let b = nativeBuffer(f.buffer), let raw = nativeRaw(b.raw), raw.descriptor >= 0 else { return nil }
    return f
  }

  /// Text to a file-like object.
  func writeText(_ s: Value, to file: Value) throws(PyError) {
    if let f = try directText(file) {
      try prepareStandardWrite(f)
      try writeText(f, Str(unchecked: s))
      if f.has(TextFlag.isError) { try flushText(f) }
      return
    }
    _ = try callMethod(file, self[.write], s)
  }

  // MARK: print

  /// Text of the value can be had without running a program's code.
  @inline(__always) private func isPlain(_ v: Value) -> Bool {
    !v.isCell || isExactStr(v) || isExact(v, .int) || isExact(v, .floatBox)
  }

  /// builtins.print.
  func printValues(_ values: Tuple, sep: Value, end: Value, file: Value, flush: Value) throws(PyError) {
    func text(_ v: Value, _ what: String) throws(PyError) -> Value {
      if v.isMissing || v.isNone { return .missing }
      guard v.isKind(.str) else { throw typeError("\(what) must be None or a string, not \(typeName(v))") }
      return v
    }
    var file = file
    if file.isMissing || file.isNone {
      file = sysAttribute(.stdout)
      if file.isMissing { throw runtimeError("lost sys.stdout") }
      if file.isNone { return }
    }
    let sep = try text(sep, "sep")
    let end = try text(end, "end")
    let wantsFlush = flush.isMissing ? false : try isTrue(flush)
    if let f = try directText(file) {
      try printDirectly(f, values, sep, end)
      if wantsFlush { try flushText(f) }
      return
    }
    let write = try getAttribute(file, self[.write])
    var i = 0
    while i < values.count {
      if i > 0 { _ = try call(write, sep.isMissing ? character(32) : sep) }
      _ = try call(write, try str(of: values[i]))
      i += 1
    }
    _ = try call(write, end.isMissing ? character(10) : end)
    if wantsFlush { _ = try callMethod(file, self[.flush]) }
  }

  private func printDirectly(_ f: TextFile, _ values: Tuple, _ sep: Value, _ end: Value) throws(PyError) {
    try prepareStandardWrite(f)
    var i = 0
    // With other threads around, all text is made before the first piece is put down: making it may switch threads.
    var texts: UnsafeMutablePointer<Value>?
    if gil.p.pointee.tickerRuns {
      while i < values.count && isPlain(values[i]) { i += 1 }
      if i < values.count {
        let s = try pushScratch(values.count)
        texts = s
        i = 0
        do throws(PyError) {
          while i < values.count {
            s[i] = try str(of: values[i])
            i += 1
          }
        } catch {
          popScratch(s)
          throw error
        }
      }
    }
    defer { if let texts { popScratch(texts) } }
    i = 0
    while i < values.count {
      if i > 0 {
        if sep.isMissing { try appendOutput(f, 32) } else { try appendOutput(f, Str(unchecked: sep)) }
      }
      let v = texts?[i] ?? values[i]
      if v.isSmallInt && f.scheme.isPlainASCII {
        try append(number: v.smallInt, to: f)
      } else {
        try appendOutput(f, Str(unchecked: v.isKind(.str) && isExactStr(v) ? v : try str(of: v)))
      }
      i += 1
    }
    if end.isMissing && f.scheme.isPlainASCII && f.flags & (TextFlag.lineCR | TextFlag.lineCRLF) == 0 {
      try appendOutput(f, 10)
    } else {
      try appendOutput(f, Str(unchecked: end.isMissing ? character(10) : end))
    }
    noteUnwritten(f.value)
    if f.flags & (TextFlag.lineBuffered | TextFlag.writeThrough) != 0 && f.pending > 0 {
      if f.flags & (TextFlag.writeThrough | TextFlag.isError) != 0 || memchr(f.outputBytes, 10, f.pending) != nil
        || memchr(f.outputBytes, 13, f.pending) != nil
      {
        try flushText(f)
      }
    }
    if f.pending >= f.chunkSize { try drainText(f) }
  }

  private func append(number: Int, to f: TextFile) throws(PyError) {
    try reserveOutput(f, 24)
    let out = f.outputBytes + f.pending
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    let count = withUnsafeMutableBytes(of: &digits) { d -> Int in
      var i = 24
      var n = number.magnitude
      repeat {
        i -= 1
        d[i] = UInt8(48 + n % 10)
        n /= 10
      } while n > 0
      if number < 0 {
        i -= 1
        d[i] = 45
      }
      memcpy(out, d.baseAddress! + i, 24 - i)
      return 24 - i
    }
    f.pending &+= count
  }

  // MARK: input

  /// builtins.input.
  func inputLine(_ prompt: Value) throws(PyError) -> Value {
    let file = sysAttribute(.stdin)
    let out = sysAttribute(.stdout)
    let errorFile = sysAttribute(.stderr)
    if file.isMissing || file.isNone { throw runtimeError("input(): lost sys.stdin") }
    if out.isMissing || out.isNone { throw runtimeError("input(): lost sys.stdout") }
    if errorFile.isMissing || errorFile.isNone { throw runtimeError("input(): lost sys.stderr") }
    if !prompt.isMissing { try writeText(try str(of: prompt), to: out) }
    // What a failed flush says is not told; what the function of a signal raises meanwhile is.
    let before = vm.p.pointee.interruptions
    do throws(PyError) { _ = try callMethod(out, self[.flush]) } catch {
      if vm.p.pointee.interruptions != before || !swallow(.Exception) { throw error }
    }
    let line =
      isExact(file, .file)
      ? try checkedLine(TextFile(unchecked: file)) : try callMethod(file, self[.readline])
    guard let s = Str(line) else { throw typeError("object.readline() returned non-string") }
    if s.count == 0 { throw raise(.EOFError, "EOF when reading a line") }
    return s[s.count - 1] == 10 ? try substring(s, 0, s.count - 1) : line
  }

  private func checkedLine(_ f: TextFile) throws(PyError) -> Value {
    try checkOpen(f)
    return try readTextLine(f)
  }
}
