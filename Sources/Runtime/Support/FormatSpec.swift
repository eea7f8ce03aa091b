// The format specification mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
//
// Three steps, all without allocation. `FormatSpec.parse` reads the text. The value's type then asks for what it
// needs (`integerRadix`, `floatStyle`, `checkText`), which is where a specification that does not suit it is refused. At
// last a field (FormatSpec+Layout) computes the length, and, once the caller has memory for it, writes the characters.
// An error is a trivial value; FormatError.message makes the words.

package struct FormatSpec {
  package enum Align: UInt8 {
    /// '<', '>', '^', and '=': padding between the sign and the digits.
    case left, right, center, inner
  }

  package var fill: UInt32 = 0x20
  package var align: Align
  /// '+', '-', ' ', or 0 where none is given.
  package var sign: UInt8 = 0
  package var isAlternate = false
  package var dropsNegativeZero = false
  /// -1 where none is given, as for the precision.
  package var width = -1
  package var precision = -1
  /// ',' or '_', or 0.
  package var grouping: UInt8 = 0
  /// The type character, or 0.
  package var type: UInt32

  package init(type: UInt32 = 0, align: Align = .right) {
    self.type = type
    self.align = align
  }

  /// Reads a specification. Text has defaultType "s" and defaultAlign .left, numbers 0 and .right.
  package static func parse<Unit: FixedWidthInteger & UnsignedInteger>(
    _ text: UnsafePointer<Unit>, _ count: Int, defaultType: UInt32, defaultAlign: Align
  ) throws(FormatError) -> FormatSpec {
    var spec = FormatSpec(type: defaultType, align: defaultAlign)
    var position = 0
    var (hasFill, hasAlign) = (false, false)
    if count >= 2, let align = alignment(text[1]) {
      (spec.fill, spec.align) = (UInt32(truncatingIfNeeded: text[0]), align)
      (hasFill, hasAlign) = (true, true)
      position = 2
    } else if count >= 1, let align = alignment(text[0]) {
      spec.align = align
      hasAlign = true
      position = 1
    }
    @inline(__always)
    func accept(_ character: UInt8) -> Bool {
      if position >= count || text[position] != Unit(character) { return false }
      position &+= 1
      return true
    }
    if accept(UInt8(ascii: "+")) {
      spec.sign = UInt8(ascii: "+")
    } else if accept(UInt8(ascii: "-")) {
      spec.sign = UInt8(ascii: "-")
    } else if accept(UInt8(ascii: " ")) {
      spec.sign = UInt8(ascii: " ")
    }
    spec.dropsNegativeZero = accept(UInt8(ascii: "z"))
    spec.isAlternate = accept(UInt8(ascii: "#"))
    // A zero before the width pads with zeros behind the sign, unless fill or alignment say otherwise.
    if !hasFill && accept(UInt8(ascii: "0")) {
      spec.fill = 0x30
      if !hasAlign && defaultAlign == .right { spec.align = .inner }
    }
    spec.width = try number(text, count, &position)
    if accept(UInt8(ascii: ",")) { spec.grouping = UInt8(ascii: ",") }
    if accept(UInt8(ascii: "_")) {
      if spec.grouping != 0 { throw FormatError(.bothGroupings) }
      spec.grouping = UInt8(ascii: "_")
    }
    if spec.grouping == UInt8(ascii: "_") && accept(UInt8(ascii: ",")) { throw FormatError(.bothGroupings) }
    if accept(UInt8(ascii: ".")) {
      spec.precision = try number(text, count, &position)
      if spec.precision < 0 { throw FormatError(.missingPrecision) }
    }
    if count &- position > 1 { throw FormatError(.invalid) }
    if position < count { spec.type = UInt32(truncatingIfNeeded: text[position]) }
    try spec.checkGrouping()
    return spec
  }

  @inline(__always)
  private static func alignment<Unit: FixedWidthInteger>(_ unit: Unit) -> Align? {
    switch unit {
    case 0x3c: .left
    case 0x3e: .right
    case 0x5e: .center
    case 0x3d: .inner
    default: nil
    }
  }

  /// Decimal digits of any script; -1 if there is none.
  private static func number<Unit: FixedWidthInteger>(
    _ text: UnsafePointer<Unit>, _ count: Int, _ position: inout Int
  ) throws(FormatError) -> Int {
    let start = position
    var value = 0
    while position < count {
      let digit = decimalValue(UInt32(truncatingIfNeeded: text[position]))
      if digit < 0 { break }
      if value > (Int.max &- digit) / 10 { throw FormatError(.tooManyDigits) }
      value = value &* 10 &+ digit
      position &+= 1
    }
    return position == start ? -1 : value
  }

  @inline(__always)
  static func decimalValue(_ character: UInt32) -> Int {
    character < 0x80 ? (character &- 0x30 < 10 ? Int(character &- 0x30) : -1) : UnicodeData.decimal(character)
  }

  private func checkGrouping() throws(FormatError) {
    if grouping == 0 { return }
    switch type {
    case 0, "d", "e", "f", "g", "E", "F", "G", "%": return
    case "b", "o", "x", "X": if grouping == UInt8(ascii: "_") { return }
    default: break
    }
    throw FormatError(.groupingWithType, type, grouping)
  }

  /// Digits between separators: 4 in radix 2, 8 and 16.
  package var groupSize: Int {
    switch type {
    case "b", "o", "x", "X": 4
    default: 3
    }
  }

  // MARK: What types ask

  package enum IntegerFormat {
    /// Digits of a radix.
    case digits(radix: Int)
    /// 'c': the character of that code.
    case character
    /// A float's code: the int is converted first.
    case float
  }

  /// How an int is to be formatted.
  package func integerFormat() throws(FormatError) -> IntegerFormat {
    let format: IntegerFormat
    switch type {
    case 0, "d", "n": format = .digits(radix: 10)
    case "b": format = .digits(radix: 2)
    case "o": format = .digits(radix: 8)
    case "x", "X": format = .digits(radix: 16)
    case "c": format = .character
    case "e", "E", "f", "F", "g", "G", "%": return .float
    default: throw FormatError(.unknownCode, type)
    }
    if precision >= 0 { throw FormatError(.precisionInInteger) }
    if dropsNegativeZero { throw FormatError(.negativeZeroInInteger) }
    if case .character = format {
      if sign != 0 { throw FormatError(.signWithCharacter) }
      if isAlternate { throw FormatError(.alternateWithCharacter) }
    }
    return format
  }

  package struct FloatStyle {
    package var style: FloatText.Style
    /// '%': the value is multiplied by 100, and a percent sign follows.
    package var isPercentage: Bool

    package init(_ style: FloatText.Style, isPercentage: Bool = false) {
      self.style = style
      self.isPercentage = isPercentage
    }
  }

  /// How a float is to be formatted.
  package func floatStyle() throws(FormatError) -> FloatStyle {
    var result = FloatStyle(FloatText.Style(.general, precision: precision < 0 ? 6 : precision))
    switch type {
    case 0:
      if precision < 0 { result.style.notation = .shortest }
      result.style.appendsPointZero = true
    case "e", "E": result.style.notation = .exponent
    case "f", "F": result.style.notation = .fixed
    case "g", "G", "n": break
    case "%":
      result.style.notation = .fixed
      result.isPercentage = true
    default: throw FormatError(.unknownCode, type)
    }
    if precision > Int(Int32.max) { throw FormatError(.precisionTooBig) }
    result.style.isUppercase = type >= 0x45 && type <= 0x47
    result.style.isAlternate = isAlternate
    result.style.dropsNegativeZero = dropsNegativeZero
    return result
  }

  /// How the parts of a complex number are to be formatted.
  package func complexStyle() throws(FormatError) -> FloatText.Style {
    if type == 0x25 { throw FormatError(.unknownCode, type) }
    var result = try floatStyle().style
    result.appendsPointZero = false
    if fill == 0x30 { throw FormatError(.zeroPaddingInComplex) }
    if align == .inner { throw FormatError(.alignInComplex) }
    return result
  }

  /// Refuses what makes no sense for text.
  package func checkText() throws(FormatError) {
    if type != 0x73 { throw FormatError(.unknownCode, type) }
    if sign == UInt8(ascii: " ") { throw FormatError(.spaceInText) }
    if sign != 0 { throw FormatError(.signInText) }
    if dropsNegativeZero { throw FormatError(.negativeZeroInText) }
    if isAlternate { throw FormatError(.alternateInText) }
    if align == .inner { throw FormatError(.alignInText) }
  }
}

/// Lets a character literal stand for its code, in switches over code units.
@inline(__always)
func ~= (pattern: Unicode.Scalar, value: UInt32) -> Bool { pattern.value == value }
