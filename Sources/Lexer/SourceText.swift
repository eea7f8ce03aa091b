/// A source text as the lexer wants it: UTF-8 with `\n` as its only line end, in memory of its own, followed by zero
/// bytes.
///
/// No zero byte occurs inside, so a scan needs no bounds check: it stops at the first zero, and may look `padding`
/// bytes past the end. The text is read-only once made.
public final class SourceText {
  public let bytes: UnsafePointer<UInt8>
  public let count: Int
  /// Told apart once, so that offsets in ASCII text are columns without counting.
  public let isASCII: Bool
  /// What was no UTF-8 (SourceText+Damage).
  let damages: [Damage]
  static let padding = 16

  private init(bytes: UnsafePointer<UInt8>, count: Int, isASCII: Bool, damages: [Damage]) {
    self.bytes = bytes
    self.count = count
    self.isASCII = isASCII
    self.damages = damages
  }

  deinit { bytes.deallocate() }

  public struct Options: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The bytes are the UTF-8 form of a str: no byte order mark, no encoding declaration.
    public static let decoded = Options(rawValue: 1)
    /// Ends in a line end even where the source does not.
    public static let endsInNewline = Options(rawValue: 2)
    /// Bytes that are no UTF-8 are U+FFFD, for whoever reads a token of them to complain.
    public static let toleratesDamage = Options(rawValue: 4)
  }

  public static func make(
    _ source: UnsafeBufferPointer<UInt8>, filename: String, options: Options
  ) throws(SyntaxError) -> SourceText {
    guard source.count < Int(Int32.max) - 64 else {
      throw SyntaxError(
        kind: .recursion, message: "source code is too long", line: 0, column: 0, endLine: 0, endColumn: 0)
    }
    var source = source
    let scan = scan(source)
    if scan.hasZero { throw nullByteError(source, options) }
    var transcoded: [UInt8]?
    if !options.contains(.decoded) {
      let declared: Encoding
      do throws(SyntaxError) {
        declared = try encoding(of: source, isASCII: scan.isASCII)
        if case .other(let codec) = declared { transcoded = try codec.decode(source) }
      } catch {
        throw options.contains(.toleratesDamage) ? error : encodingProblem(source, error)
      }
      switch declared {
      case .utf8(let markCount), .declaredUTF8(let markCount, _, _):
        source = UnsafeBufferPointer(rebasing: source[markCount...])
        if !scan.isASCII {
          do throws(SyntaxError) { try validate(source, filename: filename) } catch {
            return try damaged(source, declared, error, options)
          }
        }
      case .other: break
      }
    }
    if let transcoded {
      return transcoded.withUnsafeBufferPointer { copy($0, isASCII: false, hasReturns: scan.hasReturn, options) }
    }
    return copy(source, isASCII: scan.isASCII, hasReturns: scan.hasReturn, options)
  }

  /// CPython reads a file through the codec, whose errors it does not show.
  private static func encodingProblem(_ source: UnsafeBufferPointer<UInt8>, _ error: SyntaxError) -> SyntaxError {
    guard let name = declaredEncoding(in: source), !error.message.hasPrefix("encoding problem") else { return error }
    return encodingError("encoding problem: \(name)")
  }

  /// A text that is no UTF-8 throughout: a codec refuses it as a whole, CPython's tokenizer where it looks at it, and in a
  /// file only where that is declared.
  private static func damaged(
    _ source: UnsafeBufferPointer<UInt8>, _ encoding: Encoding, _ error: SyntaxError, _ options: Options
  ) throws(SyntaxError) -> SourceText {
    let isInMemory = options.contains(.toleratesDamage)
    var codec: String?
    switch encoding {
    case .declaredUTF8(_, let name, let isReserved): codec = isReserved ? nil : name
    default: if !isInMemory { throw error }
    }
    if let codec, !isInMemory { throw encodingError("encoding problem: \(codec)") }
    let (text, damages) = repaired(source)
    let result = text.withUnsafeBufferPointer {
      copy($0, isASCII: false, hasReturns: false, options, damages: damages)
    }
    if codec != nil, let problem = result.decodingError(0..<result.count) { throw encodingError(problem) }
    return result
  }

  private static func copy(
    _ source: UnsafeBufferPointer<UInt8>, isASCII: Bool, hasReturns: Bool, _ options: Options, damages: [Damage] = []
  ) -> SourceText {
    let target = UnsafeMutablePointer<UInt8>.allocate(capacity: source.count + 1 + padding)
    var count = source.count
    if let base = source.baseAddress {
      if hasReturns {
        count = copyTranslatingLineEnds(source, to: target)
      } else {
        target.update(from: base, count: count)
      }
    }
    if options.contains(.endsInNewline), count > 0, target[count - 1] != 0x0A {
      target[count] = 0x0A
      count += 1
    }
    (target + count).update(repeating: 0, count: padding)
    return SourceText(bytes: UnsafePointer(target), count: count, isASCII: isASCII, damages: damages)
  }

  private static func copyTranslatingLineEnds(
    _ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var count = 0
    var index = 0
    while index < source.count {
      var byte = source[index]
      index += 1
      if byte == 0x0D {
        byte = 0x0A
        if index < source.count, source[index] == 0x0A { index += 1 }
      }
      target[count] = byte
      count += 1
    }
    return count
  }

  private static func scan(_ source: UnsafeBufferPointer<UInt8>) -> (isASCII: Bool, hasZero: Bool, hasReturn: Bool) {
    var all: UInt8 = 0
    var zeros: UInt8 = 0
    var returns: UInt8 = 0
    for byte in source {
      all |= byte
      zeros |= byte == 0 ? 1 : 0
      returns |= byte == 0x0D ? 1 : 0
    }
    return (all < 0x80, zeros != 0, returns != 0)
  }
}

// Places in the text, for error messages only: these count from the start of the text each time.
extension SourceText {
  /// The offset at which a line (from 1) starts.
  public func startOfLine(_ line: Int) -> Int {
    var offset = 0
    var current = 1
    while current < line, offset < count {
      if bytes[offset] == 0x0A { current += 1 }
      offset += 1
    }
    return offset
  }

  /// The offset at which a line starts; or where a string of several lines ends in it, or a backslash joins it to the one
  /// before, where those lines start. `count` tokens have been read.
  public func startOfJoinedLines(_ line: Int, tokens: UnsafePointer<Token>, count: Int) -> Int {
    var first = line
    var token = count - 1
    while true {
      while token >= 0, Int(tokens[token].span.line) >= first { token -= 1 }
      if token >= 0, Int(tokens[token].span.endLine) == first {
        first = Int(tokens[token].span.line)
        continue
      }
      let start = startOfLine(first)
      guard start >= 2, bytes[start - 2] == UInt8(ascii: "\\") else { return start }
      if token >= 0, tokens[token].kind == .newline, Int(tokens[token].span.line) == first - 1 { return start }
      let isBehindToken = token >= 0 && Int(tokens[token].span.endLine) == first - 1
      if endsInComment(first - 1, from: isBehindToken ? Int(tokens[token].end) : nil, to: start) { return start }
      // Where a backslash only splits the indentation, nothing has been begun that the buffer would have to hold.
      if splitsIndentation(start) { return start }
      first -= 1
    }
  }

  /// Whether a line, which holds no token from an offset on, has a comment there.
  private func endsInComment(_ line: Int, from offset: Int?, to end: Int) -> Bool {
    var offset = offset ?? startOfLine(line)
    while offset < end {
      if bytes[offset] == UInt8(ascii: "#") { return true }
      offset += 1
    }
    return false
  }

  /// Whether nothing but blanks and backslashes stands between the beginning of a line and this one, which they join to it.
  private func splitsIndentation(_ start: Int) -> Bool {
    var start = start
    while start >= 2, bytes[start - 2] == UInt8(ascii: "\\"), bytes[start - 1] == 0x0A {
      var offset = start - 2
      while offset > 0, bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x09 || bytes[offset - 1] == 0x0C {
        offset -= 1
      }
      if offset > 0, bytes[offset - 1] != 0x0A { return false }
      start = offset
    }
    return true
  }

  /// What CPython shows for a line: what it holds in its buffer, if the line is the last that it has read; else just the
  /// line, without its end.
  public func shown(_ number: Int, isLast: Bool, tokens: UnsafePointer<Token>, count tokenCount: Int) -> String {
    guard isLast else { return line(number) }
    var end = startOfLine(number)
    while end < count, bytes[end] != 0x0A { end += 1 }
    return string(startOfJoinedLines(number, tokens: tokens, count: tokenCount)..<min(end + 1, count))
  }

  /// The text of a line without its line end.
  public func line(_ line: Int) -> String {
    let start = startOfLine(line)
    var end = start
    while end < count, bytes[end] != 0x0A { end += 1 }
    return string(start..<end)
  }

  public func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count), as: UTF8.self)
  }

  /// The number of code points that begin in a range of offsets.
  public func characters(in range: Range<Int>) -> Int {
    if isASCII { return range.count }
    var result = 0
    for offset in range where bytes[offset] & 0xC0 != 0x80 { result += 1 }
    return result
  }

  /// A column in bytes from 0 as one in characters from 1. The line end, and the place behind it, are columns too;
  /// anything beyond counts as that.
  public func characterColumn(line: Int, column: Int) -> Int {
    let start = startOfLine(line)
    var end = start
    while end < count, bytes[end] != 0x0A { end += 1 }
    let length = end - start
    if column >= length { return characters(in: start..<end) + min(column - length, 1) + 1 }
    return characters(in: start..<start + max(column, -1) + 1)
  }
}
