import Lexer

/// The text of a str literal, as WTF-8: UTF-8 in which a lone surrogate (`'\ud800'`) takes the three bytes that its
/// number would take. A Swift `String` cannot hold those, and Python programs do.
@frozen
public struct Text: Hashable, Sendable {
  public var bytes: [UInt8]

  @inlinable
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  @inlinable
  public init(_ string: String) { bytes = Array(string.utf8) }

  /// The code points, lone surrogates included.
  public var codePoints: [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let lead = UInt32(bytes[index])
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var value = length == 1 ? lead : lead & (0xFF >> UInt32(length + 1))
      for offset in 1..<max(length, 1) where index + offset < bytes.count {
        value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
      }
      result.append(value)
      index += length
    }
    return result
  }

  /// The text as a Swift string; each lone surrogate becomes U+FFFD.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// A literal; or, in trees that programs have built, any value that code can hold. Ints of literals are never negative: `-1`
/// is a `unaryOp` on `1`.
public indirect enum Constant: Sendable {
  case none
  case `true`
  case `false`
  case ellipsis
  case int(Int)
  /// An int beyond `Int`: its digits in `radix` (2, 8, 10 or 16) without prefix and underscores, behind a `-` if it is
  /// negative.
  case bigInt(digits: String, radix: Int)
  case float(Double)
  /// The imaginary part of a complex literal such as `2j`.
  case imaginary(Double)
  case string(Text)
  case bytes([UInt8])
  // No text stands for these.
  case complex(Double, Double)
  case tuple([Constant])
  case frozenSet([Constant])
  /// No code can hold it: a value of this type. `TreeCheck` refuses it.
  case invalid(typeName: String)
}
