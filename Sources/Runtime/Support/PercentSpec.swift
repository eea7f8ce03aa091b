// The conversions of `text % values`: %[(key)][flags][width][.precision][length]type, and the layout of numbers there.
// Positions are indices into the whole format text, so that keys and error messages can name them.

package struct PercentSpec {
  package var isLeftAdjusted = false
  package var hasPlus = false
  package var hasBlank = false
  package var isAlternate = false
  package var hasZero = false
  /// The key's range, or -1 where there is none.
  package var keyStart = -1
  package var keyEnd = -1
  /// -1 where none is given.
  package var width = -1
  package var precision = -1
  /// '*': an argument gives the number; the caller hands it to setWidth, setPrecision.
  package var widthIsArgument = false
  package var precisionIsArgument = false
  package var type: UInt32 = 0
  /// Where the type character stands, and where the text goes on.
  package var typeIndex = 0
  package var end = 0

  package init() {}

  /// Reads the conversion whose '%' stands before `start`.
  package static func parse<Unit: FixedWidthInteger & UnsignedInteger>(
    _ text: UnsafePointer<Unit>, _ count: Int, from start: Int
  ) throws(FormatError) -> PercentSpec {
    var spec = PercentSpec()
    var position = start
    if position < count && text[position] == 0x28 { try spec.parseKey(text, count, &position) }
    flags: while position < count {
      switch text[position] {
      case 0x2d: spec.isLeftAdjusted = true
      case 0x2b: spec.hasPlus = true
      case 0x20: spec.hasBlank = true
      case 0x23: spec.isAlternate = true
      case 0x30: spec.hasZero = true
      default: break flags
      }
      position &+= 1
    }
    if position < count && text[position] == 0x2a {
      spec.widthIsArgument = true
      position &+= 1
    } else {
      spec.width = try number(text, count, &position, limit: Int.max, .widthTooBig)
    }
    if position < count && text[position] == 0x2e {
      position &+= 1
      if position < count && text[position] == 0x2a {
        spec.precisionIsArgument = true
        position &+= 1
      } else {
        spec.precision = max(try number(text, count, &position, limit: Int(Int32.max), .precisionTooBig), 0)
      }
    }
    // A length modifier of C is accepted and means nothing.
    if position < count, text[position] == 0x68 || text[position] == 0x6c || text[position] == 0x4c { position &+= 1 }
    if position >= count { throw FormatError(.incomplete) }
    spec.type = UInt32(truncatingIfNeeded: text[position])
    spec.typeIndex = position
    spec.end = position &+ 1
    return spec
  }

  private mutating func parseKey<Unit: FixedWidthInteger>(
    _ text: UnsafePointer<Unit>, _ count: Int, _ position: inout Int
  ) throws(FormatError) {
    position &+= 1
    keyStart = position
    var depth = 1
    while position < count {
      if text[position] == 0x28 { depth &+= 1 }
      if text[position] == 0x29 { depth &-= 1 }
      position &+= 1
      if depth == 0 {
        keyEnd = position &- 1
        return
      }
    }
    throw FormatError(.incompleteKey)
  }

  private static func number<Unit: FixedWidthInteger>(
    _ text: UnsafePointer<Unit>, _ count: Int, _ position: inout Int, limit: Int, _ error: FormatError.Code
  ) throws(FormatError) -> Int {
    let start = position
    var value = 0
    while position < count, text[position] >= 0x30, text[position] <= 0x39 {
      let digit = Int(truncatingIfNeeded: text[position]) &- 0x30
      if value > (limit &- digit) / 10 { throw FormatError(error) }
      value = value &* 10 &+ digit
      position &+= 1
    }
    return position == start ? -1 : value
  }

  /// The argument for '*': negative means left adjusted.
  package mutating func setWidth(_ value: Int) {
    if value < 0 { isLeftAdjusted = true }
    width = value < 0 ? max(0 &- value, 0) : value
  }

  package mutating func setPrecision(_ value: Int) { precision = max(value, 0) }

  // MARK: What types ask

  /// The radix for d, i, u, o, x, X; nil for other types.
  package var integerRadix: Int? {
    switch type {
    case "d", "i", "u": 10
    case "o": 8
    case "x", "X": 16
    default: nil
    }
  }

  /// The style for e, E, f, F, g, G; nil for other types.
  package var floatStyle: FloatText.Style? {
    var style = FloatText.Style(.general, precision: precision < 0 ? 6 : precision)
    switch type {
    case "e", "E": style.notation = .exponent
    case "f", "F": style.notation = .fixed
    case "g", "G": break
    default: return nil
    }
    style.isUppercase = type <= 0x5a
    style.isAlternate = isAlternate
    return style
  }

  /// What of this a field of text or numbers understands.
  fileprivate func fieldSpec(isNumber: Bool) -> FormatSpec {
    var spec = FormatSpec(type: type, align: isLeftAdjusted ? .left : .right)
    spec.width = width
    if isNumber {
      spec.sign = hasPlus ? UInt8(ascii: "+") : hasBlank ? UInt8(ascii: " ") : 0
      spec.isAlternate = isAlternate
      if hasZero && !isLeftAdjusted {
        spec.fill = 0x30
        spec.align = .inner
      }
    } else {
      spec.precision = precision
    }
    return spec
  }

  /// The field for text of `count` characters (s, r, a, c).
  package func textField(count: Int) -> TextField {
    TextField(fieldSpec(isNumber: false), count: count)
  }

  /// The characters that an int needs in the buffer of digits: its own, or zeros up to the precision.
  package func digitCapacity(_ digitCount: Int) -> Int { max(digitCount, precision) }
}

extension NumberField {
  /// An int under %d, %o, %x: `digits` without sign. The caller has put zeros in front up to the precision.
  package init(_ spec: PercentSpec, digits: UnsafePointer<UInt8>, _ digitCount: Int, isNegative: Bool) {
    self.init(spec.fieldSpec(isNumber: true), digits: digits, digitCount, isNegative: isNegative)
  }

  /// A float under %e, %f, %g: `text` as FloatText.write has left it.
  package init(_ spec: PercentSpec, float text: UnsafePointer<UInt8>, _ count: Int) {
    self.init(spec.fieldSpec(isNumber: true), float: text, count)
  }
}
