// open().

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  func openFile(_ a: Args) throws(PyError) -> Value {
    func text(_ i: Int, _ name: String) throws(PyError) {
      if !a[i].isMissing && !a[i].isNone && !a[i].isKind(.str) {
        throw typeError("open() argument '\(name)' must be str or None, not \(typeName(a[i]))")
      }
    }
    let modeText = a[1].isMissing ? character(0x72) : a[1]
    guard let s = Str(modeText) else {
      throw typeError("open() argument 'mode' must be str, not \(givenTypeName(modeText))")
    }
    var buffering = a[2].isMissing ? -1 : try indexInt(a[2])
    try text(3, "encoding")
    try text(4, "errors")
    try text(5, "newline")
    var file = a[0]
    if !file.isInt { file = try fspath(file) }
    let closes = a[6].isMissing ? true : try isTrue(a[6])
    guard let mode = FileMode(s) else { throw valueError("invalid mode: \(reprString(modeText))") }
    if mode.isText && mode.isBinary { throw valueError("can't have text and binary mode at once") }
    if mode.kinds > 1 { throw valueError("must have exactly one of create/read/write/append mode") }
    if mode.isBinary {
      if a.has(3) && !a[3].isNone { throw valueError("binary mode doesn't take an encoding argument") }
      if a.has(4) && !a[4].isNone { throw valueError("binary mode doesn't take an errors argument") }
      if a.has(5) && !a[5].isNone { throw valueError("binary mode doesn't take a newline argument") }
    }
    if mode.kinds == 0 {
      throw valueError("Must have exactly one of create/read/write/append mode and at most one plus")
    }
    let raw = try new(RawFileBody.self, type: self[.rawFile])
    raw.descriptor = -1
    try openRaw(raw, file, mode, closes: closes, opener: a[7])
    do throws(PyError) {
      return try wrap(raw, mode, modeText, &buffering, a)
    } catch {
      let failure = p.pointee.pending
      do throws(PyError) { try rawClose(raw) } catch { p.pointee.pending = .missing }
      p.pointee.pending = failure
      throw error
    }
  }

  private func wrap(
    _ raw: RawFile, _ mode: FileMode, _ modeText: Value, _ buffering: inout Int, _ a: Args
  ) throws(PyError) -> Value {
    var lineBuffered = false
    if buffering == 1 && !mode.isBinary {
      lineBuffered = true
      buffering = -1
    } else if buffering < 0 && raw.has(RawFlag.character) && isatty(raw.descriptor) != 0 {
      lineBuffered = true
    }
    if buffering == 0 {
      if !mode.isBinary { throw valueError("can't have unbuffered text I/O") }
      makeFinalizable(raw.value)
      return raw.value
    }
    if buffering == 1 {
      try warn(
        .RuntimeWarning,
        "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used")
    }
    let capacity = buffering > 1 ? buffering : defaultBufferSize
    let id: TypeID = mode.updates ? .bufferedRandom : mode.writes ? .bufferedWriter : .bufferedFile
    if mode.updates && !isSeekable(raw) { throw unsupported("File or stream is not seekable.") }
    let buffer = try newBuffer(id, raw.value, capacity: capacity)
    if mode.isBinary {
      makeFinalizable(buffer.value)
      return buffer.value
    }
    let f = try new(TextFileBody.self, type: self[.textFile])
    try setUp(
      f, buffer.value, encoding: a[3], errors: a[4], newline: a[5], lineBuffered: lineBuffered, writeThrough: false)
    f.mode = modeText
    makeFinalizable(f.value)
    return f.value
  }
}

let openMethod = Method(
  "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)"
) { t, a throws(PyError) in try t.openFile(a) }

let fileBuiltins: [Method] = [openMethod]
