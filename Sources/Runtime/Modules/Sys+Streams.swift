// The process's standard streams: a buffer for each descriptor, and the objects sys.stdout, sys.stderr and sys.stdin.
//
// Output collects in a buffer and goes out when it is full, at exit, before anything is written to stderr, and on a
// terminal at the end of each line. stderr goes out with every call. `print` puts its text straight into the buffer when
// sys.stdout still is the stream object that the interpreter made.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct OutputBuffer {
  let descriptor: Int32
  var bytes: UnsafeMutablePointer<UInt8>
  var count = 0
  let capacity: Int
  /// A terminal, or stderr: nothing stays in the buffer behind the end of a line.
  var isLineBuffered: Bool
  /// Unbuffered (python -u).
  var isUnbuffered = false
  /// errno of a failed write, or 0.
  var failure: Int32 = 0
  /// Where the bytes go instead of to the descriptor: a host's handler.
  private var sink: (@Sendable (UnsafeRawBufferPointer) -> Void)?

  init(_ descriptor: Int32, capacity: Int = 1 << 16) {
    self.descriptor = descriptor
    self.capacity = capacity
    bytes = .allocate(capacity: capacity)
    isLineBuffered = descriptor == 2 || isatty(descriptor) != 0
  }

  /// Sends what is written to a handler, line by line.
  mutating func redirect(to sink: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    self.sink = sink
    isLineBuffered = true
  }

  @inline(__always) mutating func append(_ b: UInt8) {
    if count == capacity { flush() }
    bytes[count] = b
    count &+= 1
  }

  mutating func append(_ p: UnsafePointer<UInt8>, _ n: Int) {
    if n > capacity - count { flush() }
    if n > capacity {
      send(p, n)
      return
    }
    memcpy(bytes + count, p, n)
    count &+= n
  }

  mutating func flush() {
    let n = count
    count = 0
    send(bytes, n)
  }

  private mutating func send(_ p: UnsafePointer<UInt8>, _ n: Int) {
    if let sink {
      if n > 0 { sink(UnsafeRawBufferPointer(start: p, count: n)) }
      return
    }
    var p = p
    var left = n
    while left > 0 {
      let written = write(descriptor, p, left)
      if written < 0 {
        if cs_errno() == EINTR { continue }
        failure = cs_errno()
        return
      }
      p += written
      left -= written
    }
  }
}

struct InputBuffer {
  let descriptor: Int32
  var bytes: UnsafeMutablePointer<UInt8>
  var start = 0
  var end = 0
  var isAtEnd = false
  let capacity = 1 << 16
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    bytes = .allocate(capacity: capacity)
  }

}

extension Thread {
  /// Reads more of standard input, without the GIL; false at its end. KeyboardInterrupt ends the wait.
  private func fillInput() throws(PyError) -> Bool {
    let input = streams.input
    while true {
      try waitUntilReadable(input.pointee.descriptor)
      let n = read(input.pointee.descriptor, input.pointee.bytes, input.pointee.capacity)
      if n < 0 && cs_errno() == EINTR { continue }
      input.pointee.start = 0
      input.pointee.end = max(0, n)
      return n > 0
    }
  }

  /// A line of standard input with its end, or what is left.
  func inputLine() throws(PyError) -> [UInt8] {
    let input = streams.input
    var result: [UInt8] = []
    while true {
      if input.pointee.start == input.pointee.end, try !fillInput() { return result }
      let start = input.pointee.start
      var i = start
      while i < input.pointee.end && input.pointee.bytes[i] != 10 { i += 1 }
      let found = i < input.pointee.end
      if found { i += 1 }
      result.append(contentsOf: UnsafeBufferPointer(start: input.pointee.bytes + start, count: i - start))
      input.pointee.start = i
      if found { return result }
    }
  }

  /// What is left of standard input.
  func inputRest() throws(PyError) -> [UInt8] {
    let input = streams.input
    var result: [UInt8] = []
    while true {
      if input.pointee.start == input.pointee.end, try !fillInput() { return result }
      let count = input.pointee.end - input.pointee.start
      result.append(contentsOf: UnsafeBufferPointer(start: input.pointee.bytes + input.pointee.start, count: count))
      input.pointee.start = input.pointee.end
    }
  }
}

/// What an interpreter's standard streams work on.
struct StandardStreams {
  let output: UnsafeMutablePointer<OutputBuffer>
  let error: UnsafeMutablePointer<OutputBuffer>
  let input: UnsafeMutablePointer<InputBuffer>
  init() {
    output = .allocate(capacity: 1)
    output.initialize(to: OutputBuffer(1))
    error = .allocate(capacity: 1)
    error.initialize(to: OutputBuffer(2, capacity: 1 << 13))
    input = .allocate(capacity: 1)
    input.initialize(to: InputBuffer(0))
  }
}

struct StreamBody: Body {
  static var kind: Kind { .fileBuffer }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var name: Value
  /// 0, 1 or 2.
  var descriptor: Int
}
typealias StreamObject = Ref<StreamBody>

extension Thread {
  var streams: StandardStreams { vm.p.pointee.streams }

  /// Appends a str as UTF-8. Lone surrogates are an error on stdout; stderr shows them as escapes.
  func append(_ s: Str, to out: UnsafeMutablePointer<OutputBuffer>) throws(PyError) {
    if s.isASCII {
      out.pointee.append(s.bytes, s.count)
      return
    }
    var i = 0
    let n = s.count
    while i < n {
      let c = s[i]
      if c < 0x80 {
        out.pointee.append(UInt8(c))
      } else if c < 0x800 {
        out.pointee.append(UInt8(0xC0 | c &>> 6))
        out.pointee.append(UInt8(0x80 | c & 0x3F))
      } else if c < 0x10000 {
        if c >= 0xD800 && c < 0xE000 {
          if out.pointee.descriptor == 2 {
            for b in "\\u\(String(c, radix: 16))".utf8 { out.pointee.append(b) }
          } else {
            throw encodeError(s.value, i)
          }
        } else {
          out.pointee.append(UInt8(0xE0 | c &>> 12))
          out.pointee.append(UInt8(0x80 | c &>> 6 & 0x3F))
          out.pointee.append(UInt8(0x80 | c & 0x3F))
        }
      } else {
        out.pointee.append(UInt8(0xF0 | c &>> 18))
        out.pointee.append(UInt8(0x80 | c &>> 12 & 0x3F))
        out.pointee.append(UInt8(0x80 | c &>> 6 & 0x3F))
        out.pointee.append(UInt8(0x80 | c & 0x3F))
      }
      i &+= 1
    }
  }

  private func encodeError(_ text: Value, _ i: Int) -> PyError {
    do throws(PyError) {
      let args = try newTuple(5)
      args.items[0] = self[.utf8]
      args.items[1] = text
      args.items[2] = int(i)
      args.items[3] = int(i + 1)
      args.items[4] = try str("surrogates not allowed")
      let e = newException(self[.UnicodeEncodeError], args: args.value)
      for k in 0..<5 { try e.setField(self, k, args[k]) }
      return raise(e)
    } catch { return error }
  }

  /// Sends out what a call has put into a buffer, if the stream is one that waits for nothing.
  func finishWrite(_ out: UnsafeMutablePointer<OutputBuffer>, flush: Bool = false) throws(PyError) {
    if flush || out.pointee.isUnbuffered
      || out.pointee.isLineBuffered && out.pointee.count > 0
        && (out.pointee.descriptor == 2 || memchr(out.pointee.bytes, 10, out.pointee.count) != nil)
    {
      out.pointee.flush()
    }
    if out.pointee.failure != 0 {
      let code = out.pointee.failure
      out.pointee.failure = 0
      throw osError(code)
    }
  }

  func outputBuffer(_ s: StreamObject) -> UnsafeMutablePointer<OutputBuffer>? {
    switch s.descriptor {
    case 1: return streams.output
    case 2: return streams.error
    default: return nil
    }
  }

  func flushStandardStreams() {
    streams.output.pointee.flush()
    streams.error.pointee.flush()
  }

  /// Writes text for the user to stderr, whatever sys.stderr is.
  func writeToStandardError(_ text: String) {
    flushStandardStreams()
    var text = text
    text.withUTF8 { u in if let p = u.baseAddress { streams.error.pointee.append(p, u.count) } }
    streams.error.pointee.flush()
  }

  /// The attribute of the sys module, or missing.
  func sysAttribute(_ name: Name) -> Value { Dict(unchecked: self[.sysDictionary]).get(self, name: self[name]) }

  /// Text to a file-like object: straight into the buffer, or by its write method.
  func writeText(_ s: Value, to file: Value) throws(PyError) {
    if isExact(file, .fileBuffer), let out = outputBuffer(StreamObject(unchecked: file)) {
      if out.pointee.descriptor == 2 { streams.output.pointee.flush() }
      try append(Str(unchecked: s), to: out)
      try finishWrite(out)
      return
    }
    _ = try callMethod(file, self[.write], s)
  }

  func makeStandardStreams() throws(PyError) {
    let sys = Dict(unchecked: self[.sysDictionary])
    let names: [(Name, VMRoot, StaticString, StaticString)] = [
      (.stdin, .stdin, "<stdin>", "__stdin__"), (.stdout, .stdout, "<stdout>", "__stdout__"),
      (.stderr, .stderr, "<stderr>", "__stderr__"),
    ]
    for (i, entry) in names.enumerated() {
      let s = new(StreamBody.self)
      s.name = str(entry.2)
      s.descriptor = i
      self[entry.1] = s.value
      try sys.set(self, self[entry.0], s.value)
      try sys.set(self, intern(entry.3), s.value)
    }
  }

  // MARK: print and input

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
    if isExact(file, .fileBuffer), let out = outputBuffer(StreamObject(unchecked: file)) {
      if out.pointee.descriptor == 2 { streams.output.pointee.flush() }
      var i = 0
      while i < values.count {
        if i > 0 { if sep.isMissing { out.pointee.append(32) } else { try append(Str(unchecked: sep), to: out) } }
        let v = values[i]
        if v.isSmallInt {
          append(number: v.smallInt, to: out)
        } else {
          try append(Str(unchecked: try str(of: v)), to: out)
        }
        i += 1
      }
      if end.isMissing { out.pointee.append(10) } else { try append(Str(unchecked: end), to: out) }
      if out.pointee.isLineBuffered || wantsFlush || out.pointee.failure != 0 || out.pointee.isUnbuffered {
        try finishWrite(out, flush: wantsFlush)
      }
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

  private func append(number: Int, to out: UnsafeMutablePointer<OutputBuffer>) {
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { d in
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
      out.pointee.append(d.baseAddress!.assumingMemoryBound(to: UInt8.self) + i, 24 - i)
    }
  }

  /// builtins.input.
  func inputLine(_ prompt: Value) throws(PyError) -> Value {
    let file = sysAttribute(.stdin)
    let out = sysAttribute(.stdout)
    if file.isMissing || file.isNone { throw runtimeError("input(): lost sys.stdin") }
    if out.isMissing || out.isNone { throw runtimeError("input(): lost sys.stdout") }
    if !prompt.isMissing { try writeText(try str(of: prompt), to: out) }
    if let s = StreamObject(out) {
      if let buffer = outputBuffer(s) { try finishWrite(buffer, flush: true) }
    } else {
      _ = try callMethod(out, self[.flush])
    }
    let line: Value
    if isExact(file, .fileBuffer) { line = try readStreamLine() } else { line = try callMethod(file, self[.readline]) }
    guard let s = Str(line) else { throw typeError("object.readline() returned non-string") }
    if s.count == 0 { throw raise(.EOFError, "EOF when reading a line") }
    if s[s.count - 1] == 10 { return try substringCopy(s, 0, s.count - 1) }
    return line
  }

  private func substringCopy(_ s: Str, _ from: Int, _ to: Int) throws(PyError) -> Value {
    var bytes: [UInt8] = []
    for i in from..<to { bytes.append(contentsOf: utf8Bytes(s[i])) }
    return try str(bytes)
  }

  func readStreamLine() throws(PyError) -> Value { try str(try inputLine()) }

  /// UTF-8, made well-formed.
  func str(_ bytes: [UInt8]) throws(PyError) -> Value { try str(String(decoding: bytes, as: UTF8.self)) }
}

/// WTF-8 of a code point.
func utf8Bytes(_ c: UInt32) -> [UInt8] {
  if c < 0x80 { return [UInt8(c)] }
  if c < 0x800 { return [UInt8(0xC0 | c >> 6), UInt8(0x80 | c & 0x3F)] }
  if c < 0x10000 { return [UInt8(0xE0 | c >> 12), UInt8(0x80 | c >> 6 & 0x3F), UInt8(0x80 | c & 0x3F)] }
  return [
    UInt8(0xF0 | c >> 18), UInt8(0x80 | c >> 12 & 0x3F), UInt8(0x80 | c >> 6 & 0x3F), UInt8(0x80 | c & 0x3F),
  ]
}

extension NativeType {
  static let standardStream = NativeType(
    name: "TextIOWrapper", module: "_io", kind: .fileBuffer, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in
        let f = StreamObject(unchecked: v)
        let mode = f.descriptor == 0 ? "r" : "w"
        return try t.str("<_io.TextIOWrapper name=\(t.reprString(f.name)) mode='\(mode)' encoding='utf-8'>")
      }
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let line = try t.readStreamLine()
        return Str(unchecked: line).count == 0 ? .missing : line
      }
    },
    methods: {
      [
        Method("write(self, text, /)") { t, a throws(PyError) in
          guard let s = Str(a[1]) else {
            throw t.typeError("write() argument must be str, not \(t.typeName(a[1]))")
          }
          guard t.outputBuffer(StreamObject(unchecked: a[0])) != nil else {
            throw t.raise(.OSError, "not writable")
          }
          try t.writeText(a[1], to: a[0])
          return t.int(s.count)
        },
        Method("writelines(self, lines, /)") { t, a throws(PyError) in
          let it = try t.iterator(a[1])
          while true {
            let v = try t.next(it)
            if v.isMissing { return .none }
            guard v.isKind(.str) else {
              throw t.typeError("write() argument must be str, not \(t.typeName(v))")
            }
            try t.writeText(v, to: a[0])
          }
        },
        Method("flush(self, /)") { t, a throws(PyError) in
          if let out = t.outputBuffer(StreamObject(unchecked: a[0])) { try t.finishWrite(out, flush: true) }
          return .none
        },
        Method("readline(self, size=-1, /)") { t, a throws(PyError) in try t.readStreamLine() },
        Method("read(self, size=-1, /)") { t, a throws(PyError) in try t.str(try t.inputRest()) },
        Method("readlines(self, hint=-1, /)") { t, a throws(PyError) in
          let list = try t.newList()
          while true {
            let line = try t.readStreamLine()
            if Str(unchecked: line).count == 0 { return list.value }
            try list.append(t, line)
          }
        },
        Method("isatty(self, /)") { t, a throws(PyError) in
          .bool(isatty(Int32(StreamObject(unchecked: a[0]).descriptor)) != 0)
        },
        Method("fileno(self, /)") { t, a throws(PyError) in .smallInt(StreamObject(unchecked: a[0]).descriptor) },
        Method("readable(self, /)") { t, a throws(PyError) in .bool(StreamObject(unchecked: a[0]).descriptor == 0) },
        Method("writable(self, /)") { t, a throws(PyError) in .bool(StreamObject(unchecked: a[0]).descriptor != 0) },
        Method("seekable(self, /)") { t, a throws(PyError) in .false },
        Method("reconfigure(self, /, **options)") { t, a throws(PyError) in .none },
      ]
    },
    getters: {
      [
        Getter("name", { t, v throws(PyError) in StreamObject(unchecked: v).name }),
        Getter("encoding", { t, v throws(PyError) in t[.utf8] }),
        Getter(
          "errors",
          { t, v throws(PyError) in
            StreamObject(unchecked: v).descriptor == 2 ? try t.str("backslashreplace") : t[.strict]
          }),
        Getter("mode", { t, v throws(PyError) in t.character(StreamObject(unchecked: v).descriptor == 0 ? 114 : 119) }),
        Getter("closed", { t, v throws(PyError) in .false }),
        Getter("newlines", { t, v throws(PyError) in .none }),
        Getter(
          "line_buffering",
          { t, v throws(PyError) in
            .bool(t.outputBuffer(StreamObject(unchecked: v))?.pointee.isLineBuffered ?? false)
          }),
      ]
    })
}
