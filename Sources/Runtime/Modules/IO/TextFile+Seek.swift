// The text layer: positions. A position is one of the bytes below, which the unread text is counted back from.

import CSupport

extension Thread {
  // MARK: positions

  /// The bytes in the file that the unread text and the rest come from.
  private func unreadLength(_ f: TextFile) -> Int {
    let rest = Bytes(f.rest)?.count ?? 0
    if f.unread == 0 { return rest }
    if f.scheme == .utf8 || f.scheme == .utf8Signed || f.has(TextFlag.plain) && f.scheme.isPlainASCII {
      return rest &+ f.unread
    }
    let p = f.inputBytes + f.start
    let n = f.unread
    var (characters, wide, i) = (0, 0, 0)
    while i < n {
      if p[i] & 0xC0 != 0x80 { characters &+= 1 }
      if p[i] >= 0xF0 { wide &+= 1 }
      i &+= 1
    }
    switch f.scheme.unitSize {
    case 2: return rest &+ (characters &+ wide) &* 2
    case 4: return rest &+ characters &* 4
    default: return rest &+ characters
    }
  }

  func textTell(_ f: TextFile) throws(PyError) -> Int {
    try checkOpen(f)
    if !f.has(TextFlag.seekable) { throw unsupported("underlying stream is not seekable") }
    if f.has(TextFlag.iterating) { throw raise(.OSError, "telling position disabled by next() call") }
    try flushText(f)
    let here: Int
    if let b = nativeBuffer(f.buffer) {
      here = try bufferTell(b)
    } else {
      here = try indexInt(try callMethod(f.buffer, intern("tell" as StaticString)))
    }
    return here &- unreadLength(f)
  }

  func textSeek(_ f: TextFile, _ cookie: Value, _ whence: Int) throws(PyError) -> Value {
    try checkOpen(f)
    if !f.has(TextFlag.seekable) { throw unsupported("underlying stream is not seekable") }
    var target = cookie
    switch whence {
    case 0: break
    case 1:
      if try isTrue(try compare(.notEqual, cookie, .smallInt(0))) {
        throw unsupported("can't do nonzero cur-relative seeks")
      }
      f.clear(TextFlag.iterating)
      target = int(try textTell(f))
    case 2:
      if try isTrue(try compare(.notEqual, cookie, .smallInt(0))) {
        throw unsupported("can't do nonzero end-relative seeks")
      }
      try flushText(f)
      dropInput(f)
      let end = try seekUnder(f, 0, 2)
      if end == 0 { f.set(TextFlag.startOfOutput | TextFlag.startOfInput) } else { f.clear(TextFlag.startOfOutput) }
      return int(end)
    default: throw valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    if try compareTruth(.less, target, .smallInt(0)) {
      throw valueError("negative seek position \(reprString(target))")
    }
    let position = target.isFloat && abs(target.float) < 1e18 ? Int(target.float) : try offsetArgument(target)
    try flushText(f)
    dropInput(f)
    _ = try seekUnder(f, position, 0)
    if position == 0 {
      f.set(TextFlag.startOfOutput | TextFlag.startOfInput)
    } else {
      f.clear(TextFlag.startOfOutput | TextFlag.startOfInput)
    }
    return target
  }

  private func seekUnder(_ f: TextFile, _ offset: Int, _ whence: Int) throws(PyError) -> Int {
    if let b = nativeBuffer(f.buffer) { return try bufferSeek(b, offset, whence) }
    return try indexInt(
      try callMethod(f.buffer, intern("seek" as StaticString), int(offset), .smallInt(whence)))
  }

  /// Forgets what was read ahead.
  func dropInput(_ f: TextFile) {
    f.start = 0
    f.limit = 0
    f.rest = .missing
    f.chunks = 0
    f.inputState = 0
    f.seenPending = false
    f.clear(TextFlag.iterating | TextFlag.hasRead)
  }
}
