// The modules io and _io.

extension NativeModule {
  static let io = NativeModule("io", "Streams of text and of bytes.") {
    t, d throws(PyError) in try t.fillIO(d, public: true)
  }
  static let ioNative = NativeModule("_io") { t, d throws(PyError) in try t.fillIO(d, public: false) }
}

extension Thread {
  fileprivate func fillIO(_ d: Dict, public isPublic: Bool) throws(PyError) {
    let types: [(StaticString, StaticString, TypeID)] = [
      ("IOBase", "_IOBase", .file), ("RawIOBase", "_RawIOBase", .rawIOBase),
      ("BufferedIOBase", "_BufferedIOBase", .bufferedIOBase), ("TextIOBase", "_TextIOBase", .textIOBase),
      ("FileIO", "FileIO", .rawFile), ("BufferedReader", "BufferedReader", .bufferedFile),
      ("BufferedWriter", "BufferedWriter", .bufferedWriter), ("BufferedRandom", "BufferedRandom", .bufferedRandom),
      ("TextIOWrapper", "TextIOWrapper", .textFile), ("StringIO", "StringIO", .stringIO),
      ("BytesIO", "BytesIO", .bytesIO),
    ]
    for (name, native, id) in types { try d.set(self, intern(isPublic ? name : native), self[id].value) }
    try d.set(self, intern("UnsupportedOperation"), try unsupportedOperation().value)
    try d.set(self, intern("BlockingIOError"), self[.BlockingIOError].value)
    try d.set(self, intern("DEFAULT_BUFFER_SIZE"), .smallInt(defaultBufferSize))
    try d.set(self, intern("open"), Dict(unchecked: self[.builtins]).get(self, name: intern("open" as StaticString)))
    try define(ioFunctions, in: d)
    if isPublic {
      try d.set(self, intern("SEEK_SET"), .smallInt(0))
      try d.set(self, intern("SEEK_CUR"), .smallInt(1))
      try d.set(self, intern("SEEK_END"), .smallInt(2))
      try runLibrary("io", ioSource, d)
    }
  }
}

private let ioFunctions: [Method] = [
  Method("open_code(path)") { t, a throws(PyError) in
    let s = try t.pushScratch(3)
    defer { t.popScratch(s) }
    s[1] = a[0]
    s[2] = t.intern("rb" as StaticString)
    let open = Dict(unchecked: t[.builtins]).get(t, name: t.intern("open" as StaticString))
    s[0] = open
    return try t.invoke(open, Arguments(s + 1, 2))
  },
  Method("text_encoding(encoding, stacklevel=2, /)") { t, a throws(PyError) in
    a[0].isNone ? t.intern("locale" as StaticString) : a[0]
  },
]

/// What is not worth native code: the abstract classes, which other classes can be registered with, a pair of raw files,
/// and the decoder that translates line ends.
private let ioSource: StaticString = """
  __all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
             "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase",
             "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE",
             "IncrementalNewlineDecoder", "text_encoding"]

  import abc
  _Buffered = BufferedIOBase


  class IOBase(IOBase, metaclass=abc.ABCMeta):
      "What all streams descend from, or are registered with."


  class RawIOBase(RawIOBase, IOBase):
      "Streams of bytes without a buffer."


  class BufferedIOBase(BufferedIOBase, IOBase):
      "Streams of bytes with a buffer."


  class TextIOBase(TextIOBase, IOBase):
      "Streams of text."


  RawIOBase.register(FileIO)
  for _class in BytesIO, BufferedReader, BufferedWriter, BufferedRandom:
      BufferedIOBase.register(_class)
  for _class in StringIO, TextIOWrapper:
      TextIOBase.register(_class)


  class BufferedRWPair(_Buffered):
      def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
          if not reader.readable():
              raise UnsupportedOperation("File or stream is not readable.")
          if not writer.writable():
              raise UnsupportedOperation("File or stream is not writable.")
          self.reader = BufferedReader(reader, buffer_size)
          self.writer = BufferedWriter(writer, buffer_size)

      def read(self, size=-1, /): return self.reader.read(size)
      def read1(self, size=-1, /): return self.reader.read1(size)
      def peek(self, size=0, /): return self.reader.peek(size)
      def readinto(self, buffer, /): return self.reader.readinto(buffer)
      def readinto1(self, buffer, /): return self.reader.readinto1(buffer)
      def readable(self): return self.reader.readable()
      def write(self, buffer, /): return self.writer.write(buffer)
      def writable(self): return self.writer.writable()
      def flush(self): return self.writer.flush()
      def isatty(self): return self.writer.isatty() or self.reader.isatty()

      def close(self):
          try:
              self.writer.close()
          finally:
              self.reader.close()

      @property
      def closed(self): return self.writer.closed


  class IncrementalNewlineDecoder:
      def __init__(self, decoder, translate, errors="strict"):
          self.decoder, self.translate, self.errors = decoder, translate, errors
          self._seen, self._pending = 0, False

      def decode(self, input, final=False):
          text = input if self.decoder is None else self.decoder.decode(input, final)
          if self._pending and (text or final):
              text = "\\r" + text
              self._pending = False
          if text.endswith("\\r") and not final:
              text = text[:-1]
              self._pending = True
          pairs = text.count("\\r\\n")
          returns = text.count("\\r") - pairs
          feeds = text.count("\\n") - pairs
          self._seen |= (1 if returns else 0) | (2 if feeds else 0) | (4 if pairs else 0)
          if self.translate:
              text = text.replace("\\r\\n", "\\n").replace("\\r", "\\n")
          return text

      def getstate(self):
          state = (b"", 0) if self.decoder is None else self.decoder.getstate()
          return state[0], state[1] << 1 | self._pending

      def setstate(self, state):
          self._pending = bool(state[1] & 1)
          if self.decoder is not None:
              self.decoder.setstate((state[0], state[1] >> 1))

      def reset(self):
          self._seen, self._pending = 0, False
          if self.decoder is not None:
              self.decoder.reset()

      @property
      def newlines(self):
          return (None, "\\r", "\\n", ("\\r", "\\n"), "\\r\\n", ("\\r", "\\r\\n"), ("\\n", "\\r\\n"),
                  ("\\r", "\\n", "\\r\\n"))[self._seen]


  for _class in (BufferedRWPair, IncrementalNewlineDecoder):
      _class.__module__ = "_io"
  BufferedIOBase.register(BufferedRWPair)
  del _class, _Buffered
  """
