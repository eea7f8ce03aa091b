// Files: three layers as in CPython, each an object of its own.
//
//     FileIO            a descriptor                                            kind rawFile
//     Buffered…         unread bytes, or bytes to be written, of a raw file     kind fileBuffer
//     TextIOWrapper     unread bytes and encoded text of a binary file          kind file
//
// A layer works on any object below it by that object's methods, and without them where the object is exactly one of
// these types. Text that was read ahead is kept as well-formed UTF-8 (with surrogates): ASCII and UTF-8 as they came, so
// that a position in the text is a position in the bytes; other encodings are transcoded.
//
// Buffers are RawBytes cells, made on first use. Whoever hands bytes to a call that may give up the GIL takes the cell out
// of the file first; a wait list on the buffered layer keeps the order of threads.
//
// A file with bytes that are not written yet stands in `vm.fileList` (HeaderFlag.own1); every file that was opened is
// finalizable: it is flushed and closed when it is collected, at the latest at exit. Finalizing starts at the outermost
// layer, which `owner` leads to.

struct RawFileBody: Body {
  static var kind: Kind { .rawFile }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// What it was opened by; missing before __init__.
  var name: Value
  /// The buffered object on top of it, or missing.
  var owner: Value
  /// -1 when it is closed.
  var descriptor: Int32
  var flags: UInt32
}
typealias RawFile = Ref<RawFileBody>

enum RawFlag {
  static let readable: UInt32 = 1
  static let writable: UInt32 = 2
  static let appending: UInt32 = 4
  static let exclusive: UInt32 = 8
  /// close() closes the descriptor.
  static let closes: UInt32 = 16
  /// A regular file: no call waits.
  static let regular: UInt32 = 32
  static let seekableKnown: UInt32 = 64
  static let seekable: UInt32 = 128
  static let character: UInt32 = 256
}

extension Ref where B == RawFileBody {
  func has(_ flag: UInt32) -> Bool { self.flags & flag != 0 }
  func set(_ flag: UInt32) { self.flags |= flag }
}

struct FileBufferBody: Body {
  static var kind: Kind { .fileBuffer }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  /// The file below; missing before __init__ and once detached.
  var raw: Value
  /// RawBytes: unread bytes in start ..< limit, or bytes to be written in 0 ..< pending. Missing while there are none.
  var store: Value
  /// The text object on top of it, or missing.
  var owner: Value
  var waiters: WaitList
  /// The thread that is at work on the buffer and may have given up the GIL.
  var busy: UnsafeMutablePointer<ThreadState>?
  var start: Int
  var limit: Int
  var pending: Int
  var capacity: Int
  var flags: UInt32
}
typealias FileBuffer = Ref<FileBufferBody>

enum BufferFlag {
  static let reads: UInt32 = 1
  static let writes: UInt32 = 2
  static let detached: UInt32 = 4
  static let closed: UInt32 = 8
}

extension Ref where B == FileBufferBody {
  var waitList: WaitListPointer { (UnsafeMutableRawPointer(cell) + 32).assumingMemoryBound(to: WaitList.self) }
  var bytes: UnsafeMutablePointer<UInt8> {
    RawBytes(unchecked: self.store).bytes.assumingMemoryBound(to: UInt8.self)
  }
  func has(_ flag: UInt32) -> Bool { self.flags & flag != 0 }
  func set(_ flag: UInt32) { self.flags |= flag }
  var unread: Int { self.limit &- self.start }
}

struct TextFileBody: Body {
  static var kind: Kind { .file }
  static var values: Range<Int> { 1..<9 }
  var header: Header
  /// The binary file below; missing before __init__ and once detached.
  var buffer: Value
  /// RawBytes: unread bytes in start ..< limit.
  var input: Value
  /// RawBytes: encoded text to be written in 0 ..< pending.
  var output: Value
  /// Names as they were given.
  var encoding: Value
  var errors: Value
  var mode: Value
  /// Bytes that a chunk ended with and that do not make a character yet: bytes or missing.
  var rest: Value
  /// The value of newline=, or None.
  var newline: Value
  var start: Int
  var limit: Int
  var pending: Int
  var chunkSize: Int
  var flags: UInt32
  /// How many chunks in a row were read without a seek.
  var chunks: UInt32
  var scheme: TextScheme
  var handler: Codec.Handler
  /// Kinds of line ends seen: 1 for \r, 2 for \n, 4 for \r\n.
  var seen: UInt8
  /// A chunk ended with \r: a \n at the start of the next belongs to it.
  var seenPending: Bool
  /// Where escape sequences have led, for encodings that have such (ForeignText).
  var inputState: Int
  var outputState: Int
}
typealias TextFile = Ref<TextFileBody>

/// How text is encoded in a file.
enum TextScheme: UInt8 {
  /// Encodings in which ASCII stands for itself, byte for byte.
  case utf8, ascii, latin1, page
  /// UTF-8 with a mark at the start.
  case utf8Signed
  /// Units of 2 or 4 bytes: transcoded to UTF-8 when read.
  case utf16, utf16LittleEndian, utf16BigEndian, utf32, utf32LittleEndian, utf32BigEndian
  /// By steps that may depend on what came before.
  case foreign
  /// Anything else: by the codec's name.
  case other
}

enum TextFlag {
  static let readTranslate: UInt32 = 1
  /// Lines end with \n, \r or \r\n.
  static let readUniversal: UInt32 = 2
  /// newline="\r" or "\r\n": only that ends a line, and \n is written as it.
  static let lineCR: UInt32 = 4
  static let lineCRLF: UInt32 = 8
  static let lineBuffered: UInt32 = 16
  static let writeThrough: UInt32 = 32
  static let detached: UInt32 = 64
  /// Inside an iteration: tell() is refused.
  static let iterating: UInt32 = 128
  /// The next text written is the first of the file: a byte order mark goes in front.
  static let startOfOutput: UInt32 = 256
  /// The next bytes read are the first of the file: a byte order mark is looked for.
  static let startOfInput: UInt32 = 512
  /// The unread bytes hold no \r; are all ASCII.
  static let noReturns: UInt32 = 1024
  static let plain: UInt32 = 2048
  /// sys.stdin, sys.stdout, sys.stderr as the interpreter made them.
  static let standard: UInt32 = 8192
  static let isError: UInt32 = 16384
  static let seekable: UInt32 = 32768
  static let bigEndian: UInt32 = 65536
  static let hasRead1: UInt32 = 131072
  static let readable: UInt32 = 262144
  static let writable: UInt32 = 524288
  static let hasRead: UInt32 = 1_048_576
  /// Standard output under -u: what programs see as its buffer is the raw file.
  static let unbuffered: UInt32 = 2_097_152
}

extension Ref where B == TextFileBody {
  @inline(__always) func has(_ flag: UInt32) -> Bool { self.flags & flag != 0 }
  @inline(__always) func set(_ flag: UInt32) { self.flags |= flag }
  @inline(__always) func clear(_ flag: UInt32) { self.flags &= ~flag }
  @inline(__always) var unread: Int { self.limit &- self.start }
  @inline(__always) var inputBytes: UnsafeMutablePointer<UInt8> {
    RawBytes(unchecked: self.input).bytes.assumingMemoryBound(to: UInt8.self)
  }
  @inline(__always) var outputBytes: UnsafeMutablePointer<UInt8> {
    RawBytes(unchecked: self.output).bytes.assumingMemoryBound(to: UInt8.self)
  }
  @inline(__always) var outputCapacity: Int {
    self.output.isMissing ? 0 : RawBytes(unchecked: self.output).byteCount
  }
}

func registerFileLayouts(_ heap: Heap) {
  heap.register(RawFileBody.self)
  heap.register(FileBufferBody.self)
  heap.register(TextFileBody.self)
  heap.register(StringIOBody.self)
  heap.register(BytesIOBody.self)
}

extension Thread {
  /// Sees to it that a file is closed when it is collected.
  func makeFinalizable(_ v: Value) {
    if v.header.pointee.flags & HeaderFlag.finalizer != 0 { return }
    v.header.pointee.flags |= HeaderFlag.finalizer
    vm.p.pointee.finalizable.append(v)
  }

  /// Enters a file with unwritten bytes into the list of those.
  @inline(__always) func noteUnwritten(_ v: Value) {
    if v.header.pointee.flags & HeaderFlag.own1 != 0 { return }
    v.header.pointee.flags |= HeaderFlag.own1
    vm.p.pointee.fileList.append(v)
  }

  private func unwrittenCount(_ v: Value) -> Int {
    TextFile(v)?.pending ?? FileBuffer(v)?.pending ?? 0
  }

  /// Writes out what waits in the buffers of all files; what cannot be written stays. The standard streams only if asked.
  func flushAllFiles(standard: Bool = false) {
    if vm.fileList.count == 0 { return }
    let pending = p.pointee.pending
    let handled = p.pointee.handled
    p.pointee.pending = .missing
    // Collections that run meanwhile may move entries: go over the list until it is calm.
    var rounds = 0
    while rounds < 3 {
      var isCalm = true
      var i = 0
      while i < vm.fileList.count {
        let v = vm.fileList.items[i]
        i += 1
        if unwrittenCount(v) == 0 { continue }
        if !standard && isStandardStream(v) { continue }
        isCalm = false
        do throws(PyError) {
          if let f = TextFile(v) { try flushText(f) } else { try flushBuffer(FileBuffer(unchecked: v)) }
        } catch {
          p.pointee.pending = .missing
        }
      }
      if isCalm { break }
      rounds += 1
    }
    vm.p.pointee.fileList.filter { v in
      if unwrittenCount(v) > 0 { return true }
      v.header.pointee.flags &= ~HeaderFlag.own1
      return false
    }
    p.pointee.pending = pending
    p.pointee.handled = handled
  }

  private func isStandardStream(_ v: Value) -> Bool {
    if let f = TextFile(v) { return f.has(TextFlag.standard) }
    if let b = FileBuffer(v), let f = TextFile(b.owner) { return f.has(TextFlag.standard) }
    return false
  }

  /// The exact native layers below and above, or nil.
  @inline(__always) func nativeRaw(_ v: Value) -> RawFile? {
    isExact(v, .rawFile) ? RawFile(unchecked: v) : nil
  }
  @inline(__always) func nativeBuffer(_ v: Value) -> FileBuffer? {
    guard v.isKind(.fileBuffer) else { return nil }
    let shape = v.header.pointee.shape
    if shape == UInt32(Kind.fileBuffer.rawValue) || shape == vm[.bufferedWriter].rootShape
      || shape == vm[.bufferedRandom].rootShape
    {
      return FileBuffer(unchecked: v)
    }
    return nil
  }

  /// UnsupportedOperation, which is an OSError and a ValueError.
  func unsupported(_ message: StaticString) -> PyError {
    do throws(PyError) {
      let type = try unsupportedOperation()
      return raise(newException(type, args: try tuple(str(message))))
    } catch {
      return error
    }
  }

  func unsupportedOperation() throws(PyError) -> Type {
    if let type = Type(self[.unsupportedOperation]) { return type }
    let namespace = try newDict()
    try namespace.set(self, self[.__module__], str("io" as StaticString))
    let bases = Tuple(unchecked: try tuple(self[.OSError].value, self[.ValueError].value))
    let type = try makeClass(
      metatype: self[.type], name: intern("UnsupportedOperation"), bases: bases, namespace: namespace)
    self[.unsupportedOperation] = type.value
    return type
  }

  func closedFileError() -> PyError { valueError("I/O operation on closed file.") }
}
