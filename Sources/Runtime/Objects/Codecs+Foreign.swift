// Encodings that ForeignText converts step by step, what error handlers make of single bytes and characters, and pieces of files
// in such encodings.

import Lexer

/// What a handler puts in the place of a character that has no bytes.
enum Replacement {
  case none
  /// ASCII text, to be encoded in its turn.
  case text
  case byte(UInt8)
}

extension Thread {
  // MARK: handlers

  /// Lets a handler deal with the bytes start ..< end; returns how many of them that settles, 0 if none.
  func settle(
    _ p: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ handler: Codec.Handler?, _ b: inout TextBuilder
  ) -> Int {
    switch handler {
    case .ignore: break
    case .replace: b.append(0xFFFD)
    case .backslashReplace: for i in start..<end { appendEscape(UInt32(p[i]), to: &b) }
    case .surrogateEscape:
      var i = start
      while i < end && i < start &+ 4 && p[i] >= 0x80 {
        b.append(0xDC00 | UInt32(p[i]))
        i &+= 1
      }
      return i &- start
    default: return 0
    }
    return end &- start
  }

  func replacement(_ c: UInt32, _ handler: Codec.Handler?, _ text: inout TextBuilder) -> Replacement {
    switch handler {
    case .ignore: return .text
    case .replace: text.append(63)
    case .backslashReplace: appendEscape(c, to: &text)
    case .characterReference:
      text.append("&#")
      text.append(int: Int(c))
      text.append(59)
    case .nameReplace:
      let name = UnsafeMutablePointer<UInt8>.allocate(capacity: UnicodeData.nameCapacity)
      defer { name.deallocate() }
      let n = UnicodeData.writeName(c, into: name)
      if n == 0 {
        appendEscape(c, to: &text)
      } else {
        text.append("\\N{")
        text.append(ascii: name, n)
        text.append(125)
      }
    case .surrogateEscape where c >= 0xDC80 && c <= 0xDCFF: return .byte(UInt8(truncatingIfNeeded: c))
    default: return .none
    }
    return .text
  }

  // MARK: text and bytes

  /// Bytes as text; unless isFinal, an incomplete character at the end is left.
  func decode(
    _ foreign: ForeignText, _ p: UnsafePointer<UInt8>, _ n: Int, _ errors: Value, _ object: Value, isFinal: Bool
  ) throws(PyError) -> (text: Value, consumed: Int) {
    let handler = errorHandler(errors)
    var b = TextBuilder(capacity: n &+ 16)
    var i = 0
    while i < n {
      let step = foreign.decode(p + i, n &- i)
      switch step.kind {
      case .characters:
        b.append(step.first)
        if step.second != ForeignText.nothing { b.append(step.second) }
        i &+= step.length
      case .silent: i &+= step.length
      case .incomplete where !isFinal: return (try b.finish(self), i)
      case .illegal, .incomplete:
        let settled = settle(p, i, i &+ step.length, handler, &b)
        if settled == 0 {
          throw try decodeError(
            foreign.encoding.name, p, n, object, i, i &+ step.length,
            step.kind == .illegal ? ForeignText.illegal : ForeignText.incomplete, errors, handler)
        }
        i &+= settled
      }
    }
    return (try b.finish(self), i)
  }

  func encode(_ foreign: ForeignText, _ s: Str, _ errors: Value, isFinal: Bool) throws(PyError) -> Value {
    let handler = errorHandler(errors)
    var b = TextBuilder(capacity: s.count &* 2 &+ 16)
    func put(_ code: ForeignText.Code, _ b: inout TextBuilder) {
      var k = code.length
      while k > 0 {
        k &-= 1
        b.append(UInt32(code.bytes >> (8 * UInt64(k)) & 0xFF))
      }
    }
    var i = 0
    while i < s.count {
      let c = s[i]
      let code = foreign.encode(c, i &+ 1 < s.count ? s[i &+ 1] : ForeignText.nothing)
      if code.length > 0 {
        put(code, &b)
        i &+= code.used
        continue
      }
      var text = TextBuilder(capacity: 16)
      switch replacement(c, handler, &text) {
      case .byte(let byte): b.append(UInt32(byte))
      case .text: for k in 0..<text.count { put(foreign.encode(UInt32(text.bytes[k]), ForeignText.nothing), &b) }
      case .none:
        throw encodeError(foreign.encoding.name, s, i, i &+ 1, ForeignText.illegal, errors, handler)
      }
      i &+= 1
    }
    if isFinal { put(foreign.reset(), &b) }
    return try b.finishBytes(self)
  }

  // MARK: files

  /// Bytes of a file as text, and how many of them were taken.
  func decodePiece(
    _ f: TextFile, _ p: UnsafePointer<UInt8>, _ n: Int, _ object: Value, isFinal: Bool
  ) throws(PyError) -> (text: Value, consumed: Int) {
    guard case .foreign(let encoding) = try textEncoding(f.encoding) else {
      return try decodeUTF7(p, n, f.errors, object, isFinal: isFinal)
    }
    let foreign = ForeignText(encoding)
    foreign.state = f.inputState
    let taken = try decode(foreign, p, n, f.errors, object, isFinal: isFinal)
    f.inputState = foreign.state
    return taken
  }

  /// The bytes of a piece of text. What leads back to ASCII comes with the next ASCII character, as in CPython not at the end.
  func encodePiece(_ f: TextFile, _ s: Str) throws(PyError) -> Value {
    guard case .foreign(let encoding) = try textEncoding(f.encoding) else { return try encodeUTF7(s) }
    let foreign = ForeignText(encoding)
    foreign.state = f.outputState
    let bytes = try encode(foreign, s, f.errors, isFinal: false)
    f.outputState = foreign.state
    return bytes
  }
}
