// Fields: how sign, prefix, digits and padding come to stand in a given width. A field knows its length in characters
// (`total`) as soon as it is made; `write` then fills memory of any code unit width, which only the fill character can
// require: all else is ASCII.

/// A formatted number.
package struct NumberField {
  var leftPadding = 0
  var sign: UInt8 = 0
  var prefix: UInt8 = 0
  var innerPadding = 0
  let digits: UnsafePointer<UInt8>
  let digitCount: Int
  /// Digits with the zeros in front that fill the width.
  var paddedDigitCount: Int
  var grouping: UInt8 = 0
  var groupSize = 3
  /// What follows the digits: point and fraction, exponent, percent sign.
  let tail: UnsafePointer<UInt8>
  let tailCount: Int
  var rightPadding = 0
  var fill: UInt32 = 0x20
  /// 'X': digits beyond 9 become capitals.
  var uppercase = false

  /// The number of characters.
  package private(set) var total = 0

  /// The widest character.
  package var maximumCharacter: UInt32 {
    leftPadding &+ innerPadding &+ rightPadding > 0 ? max(fill, 0x7f) : 0x7f
  }

  init(_ digits: UnsafePointer<UInt8>, _ digitCount: Int, _ tail: UnsafePointer<UInt8>, _ tailCount: Int) {
    self.digits = digits
    self.digitCount = digitCount
    self.paddedDigitCount = digitCount
    self.tail = tail
    self.tailCount = tailCount
  }

  /// An int: `digits` without sign, in lower case, in the radix of the specification's type.
  package init(_ spec: FormatSpec, digits: UnsafePointer<UInt8>, _ digitCount: Int, isNegative: Bool) {
    self.init(digits, digitCount, digits, 0)
    setSign(spec.sign, isNegative: isNegative)
    if spec.isAlternate {
      switch spec.type {
      case "b", "o", "x", "X": prefix = UInt8(truncatingIfNeeded: spec.type)
      default: break
      }
    }
    if spec.type == 0x58 { uppercase = true }
    fit(spec)
  }

  /// A float: `text` as FloatText.write has left it, with its minus, and the percent sign if there is one.
  package init(_ spec: FormatSpec, float text: UnsafePointer<UInt8>, _ count: Int) {
    let minus = count > 0 && text[0] == UInt8(ascii: "-") ? 1 : 0
    let start = text + minus
    var whole = 0
    while whole < count &- minus && start[whole] &- UInt8(ascii: "0") < 10 { whole &+= 1 }
    self.init(start, whole, start + whole, count &- minus &- whole)
    setSign(spec.sign, isNegative: minus == 1)
    fit(spec)
  }

  mutating func setSign(_ wanted: UInt8, isNegative: Bool) {
    if isNegative {
      sign = UInt8(ascii: "-")
    } else if wanted != UInt8(ascii: "-") {
      sign = wanted
    }
  }

  private mutating func fit(_ spec: FormatSpec) {
    fill = spec.fill
    grouping = spec.grouping
    groupSize = spec.groupSize
    let others = (sign == 0 ? 0 : 1) &+ (prefix == 0 ? 0 : 2) &+ tailCount
    // Zeros that pad behind the sign are digits: separators go between them too.
    if spec.fill == 0x30 && spec.align == .inner && digitCount > 0 {
      paddedDigitCount = max(digitCount, digitsFilling(spec.width &- others))
    }
    let length = others &+ groupedLength(paddedDigitCount)
    let padding = max(spec.width &- length, 0)
    switch spec.align {
    case .left: rightPadding = padding
    case .right: leftPadding = padding
    case .inner: innerPadding = padding
    case .center:
      leftPadding = padding / 2
      rightPadding = padding &- padding / 2
    }
    total = length &+ padding
  }

  private func groupedLength(_ count: Int) -> Int {
    grouping == 0 || count == 0 ? count : count &+ (count &- 1) / groupSize
  }

  /// The fewest digits that take up `width` characters; one more may be needed than there is room for, since no
  /// separator comes first.
  private func digitsFilling(_ width: Int) -> Int {
    if width <= 0 || grouping == 0 { return max(width, 0) }
    let count = width &- width / (groupSize &+ 1)
    return groupedLength(count) < width ? count &+ 1 : count
  }

  /// Writes `total` characters.
  package func write<Unit: FixedWidthInteger & UnsignedInteger>(into text: UnsafeMutablePointer<Unit>) {
    var out = text
    pad(&out, leftPadding)
    if sign != 0 { put(&out, sign) }
    if prefix != 0 {
      put(&out, UInt8(ascii: "0"))
      put(&out, prefix)
    }
    pad(&out, innerPadding)
    let zeros = paddedDigitCount &- digitCount
    if grouping == 0 {
      out.update(repeating: 0x30, count: zeros)
      out += zeros
      copy(&out, digits, digitCount)
    } else {
      var i = 0
      while i < paddedDigitCount {
        if i > 0 && (paddedDigitCount &- i) % groupSize == 0 { put(&out, grouping) }
        put(&out, i < zeros ? UInt8(ascii: "0") : cased(digits[i &- zeros]))
        i &+= 1
      }
    }
    copy(&out, tail, tailCount)
    pad(&out, rightPadding)
  }

  @inline(__always)
  private func pad<Unit: FixedWidthInteger>(_ out: inout UnsafeMutablePointer<Unit>, _ count: Int) {
    if count <= 0 { return }
    out.update(repeating: Unit(truncatingIfNeeded: fill), count: count)
    out += count
  }

  @inline(__always)
  private func put<Unit: FixedWidthInteger>(_ out: inout UnsafeMutablePointer<Unit>, _ character: UInt8) {
    out[0] = Unit(truncatingIfNeeded: character)
    out += 1
  }

  @inline(__always)
  private func cased(_ character: UInt8) -> UInt8 {
    uppercase && character >= UInt8(ascii: "a") ? character &- 0x20 : character
  }

  @inline(__always)
  private func copy<Unit: FixedWidthInteger>(
    _ out: inout UnsafeMutablePointer<Unit>, _ text: UnsafePointer<UInt8>, _ count: Int
  ) {
    var i = 0
    while i < count {
      out[i] = Unit(truncatingIfNeeded: cased(text[i]))
      i &+= 1
    }
    out += count
  }
}

/// Text in a width: the padding on both sides. The caller copies the first `count` characters between.
package struct TextField {
  package let left: Int
  package let count: Int
  package let right: Int

  @inline(__always)
  package var total: Int { left &+ count &+ right }

  package init(_ spec: FormatSpec, count: Int) {
    self.count = spec.precision >= 0 ? min(count, spec.precision) : count
    let padding = max(spec.width &- self.count, 0)
    switch spec.align {
    case .right, .inner: left = padding
    case .center: left = padding / 2
    case .left: left = 0
    }
    right = padding &- left
  }
}

/// A formatted complex number: one or two number fields without width, parentheses, and padding around.
package struct ComplexField {
  private let real: NumberField?
  private let imaginary: NumberField
  private let hasParentheses: Bool
  private let padding: TextField
  private let fill: UInt32

  package var total: Int { padding.total }
  package var maximumCharacter: UInt32 { padding.total > padding.count ? max(fill, 0x7f) : 0x7f }

  /// The parts as FloatText.write has left them in complexStyle. A real part that is the plain zero is not shown by the
  /// empty type code, and with it go the parentheses.
  package init(
    _ spec: FormatSpec, real realText: UnsafePointer<UInt8>, _ realCount: Int,
    imaginary imaginaryText: UnsafePointer<UInt8>, _ imaginaryCount: Int, realIsPositiveZero: Bool
  ) {
    var part = spec
    part.width = -1
    part.fill = 0x20
    part.align = .left
    let isPlain = spec.type == 0
    hasParentheses = isPlain && !realIsPositiveZero
    if isPlain && realIsPositiveZero {
      real = nil
    } else {
      real = NumberField(part, float: realText, realCount)
      part.sign = UInt8(ascii: "+")
    }
    imaginary = NumberField(part, float: imaginaryText, imaginaryCount)
    var outer = spec
    outer.precision = -1
    let count = (real?.total ?? 0) &+ imaginary.total &+ 1 &+ (hasParentheses ? 2 : 0)
    padding = TextField(outer, count: count)
    fill = spec.fill
  }

  /// Writes `total` characters.
  package func write<Unit: FixedWidthInteger & UnsignedInteger>(into text: UnsafeMutablePointer<Unit>) {
    let unit = Unit(truncatingIfNeeded: fill)
    text.update(repeating: unit, count: padding.left)
    var out = text + padding.left
    if hasParentheses {
      out[0] = 0x28
      out += 1
    }
    if let real {
      real.write(into: out)
      out += real.total
    }
    imaginary.write(into: out)
    out += imaginary.total
    out[0] = 0x6a
    out += 1
    if hasParentheses {
      out[0] = 0x29
      out += 1
    }
    out.update(repeating: unit, count: padding.right)
  }
}
