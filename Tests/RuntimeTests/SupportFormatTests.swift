import Runtime
import Testing

private func percent(_ text: String, from start: Int = 1) -> Result<PercentSpec, FormatError> {
  let units = Array(text.utf8)
  do throws(FormatError) {
    return .success(try PercentSpec.parse(units, units.count, from: start))
  } catch {
    return .failure(error)
  }
}

@Test func percentSpecificationNamesItsParts() throws {
  let spec = try percent("%(a(b)c)-+08.3ld!").get()
  #expect(spec.keyStart == 2 && spec.keyEnd == 7)
  #expect(spec.isLeftAdjusted && spec.hasPlus && spec.hasZero && !spec.hasBlank && !spec.isAlternate)
  #expect(spec.width == 8 && spec.precision == 3)
  #expect(spec.type == 0x64 && spec.typeIndex == 15 && spec.end == 16)
  #expect(spec.integerRadix == 10 && spec.floatStyle == nil)
}

@Test func percentSpecificationTakesNumbersFromArguments() throws {
  var spec = try percent("%*.*f").get()
  #expect(spec.widthIsArgument && spec.precisionIsArgument && spec.width == -1 && spec.precision == -1)
  spec.setWidth(-7)
  spec.setPrecision(-1)
  #expect(spec.isLeftAdjusted && spec.width == 7 && spec.precision == 0)
  spec.setWidth(.min)
  #expect(spec.width >= 0)
}

@Test(arguments: [
  ("%", "incomplete format"), ("%5", "incomplete format"), ("%(abc", "incomplete format key"),
  ("%99999999999999999999d", "width too big"), ("%.99999999999d", "precision too big"),
])
func percentSpecificationIsRefused(text: String, message: String) {
  guard case .failure(let error) = percent(text) else {
    Issue.record("\(text) was accepted")
    return
  }
  #expect(error.message(spec: text, typeName: "int") == message)
}

@Test func anUnknownFormatCharacterIsTheCallersBusiness() throws {
  let spec = try percent("%5y").get()
  #expect(spec.type == 0x79 && spec.integerRadix == nil && spec.floatStyle == nil)
}

@Test func widthTakesDigitsOfAnyScript() throws {
  let units: [UInt16] = [0x0661, 0x0660, 0x64]  // ARABIC-INDIC 10, 'd'
  let spec = try FormatSpec.parse(units, units.count, defaultType: 0, defaultAlign: .right)
  #expect(spec.width == 10 && spec.type == 0x64)
}

@Test func hugeWidthsDoNotTrap() throws {
  let units = Array("09223372036854775807,d".utf8)
  let spec = try FormatSpec.parse(units, units.count, defaultType: 0, defaultAlign: .right)
  let digits: [UInt8] = [0x31]
  #expect(NumberField(spec, digits: digits, 1, isNegative: true).total >= Int.max - 1)
  #expect(TextField(spec, count: 3).total == .max)
}

@Test func theLongestNumberAtTheStartIsRead() {
  func prefix(_ text: String) -> (value: Double, length: Int) {
    FloatText.parsePrefix(Array(text.utf8), text.utf8.count)
  }
  #expect(prefix("1.5abc") == (1.5, 3))
  #expect(prefix("1e5_0") == (1e5, 3))
  #expect(prefix("2e+x") == (2, 1))
  #expect(prefix("abc").length == 0)
  #expect(prefix("-infinite") == (-.infinity, 4))
}

@Test func machineIntsGoInAndOut() {
  for value in [0, 1, -1, .max, .min, 1 << 48] {
    var limb: UInt64 = 0
    withUnsafeMutablePointer(to: &limb) {
      let outcome = Limbs.store(value, into: $0)
      let number = Limbs.Integer(Limbs.Natural($0, outcome.count), isNegative: outcome.isNegative)
      #expect(Limbs.int(number) == value)
      #expect(Limbs.truncated(number) == UInt64(bitPattern: Int64(value)))
      #expect(NumericHash.hash(number) == NumericHash.hash(value))
    }
  }
  let tooLarge: [UInt64] = [1 << 63]
  tooLarge.withUnsafeBufferPointer {
    let magnitude = Limbs.Natural($0.baseAddress!, 1)
    #expect(Limbs.int(Limbs.Integer(magnitude, isNegative: false)) == nil)
    #expect(Limbs.int(Limbs.Integer(magnitude, isNegative: true)) == .min)
  }
}

@Test func byteOrderMarksAreFound() {
  func order(_ bytes: [UInt8], _ size: Int) -> (Codec.Encoding, Int) {
    let result = Codec.byteOrder(bytes + [0, 0, 0, 0], bytes.count, unitSize: size)
    return (result.encoding, result.length)
  }
  #expect(order([0xff, 0xfe, 0x41, 0], 2) == (.utf16LittleEndian, 2))
  #expect(order([0xfe, 0xff], 2) == (.utf16BigEndian, 2))
  #expect(order([0xfe], 2) == (.utf16LittleEndian, 0))
  #expect(order([0xff, 0xfe, 0, 0], 4) == (.utf32LittleEndian, 4))
  #expect(order([0, 0, 0xfe, 0xff], 4) == (.utf32BigEndian, 4))
  #expect(order([0xff, 0xfe, 0], 4) == (.utf32LittleEndian, 0))
}

/// Division by zero and radixes that do not exist are for the caller to refuse, but do no harm here.
@Test func senselessOperandsDoNotTrap() {
  let limbs: [UInt64] = [5, 6]
  var (q, r) = ([UInt64](repeating: 0, count: 4), [UInt64](repeating: 0, count: 4))
  var text = [UInt8](repeating: 0, count: 200)
  limbs.withUnsafeBufferPointer { buffer in
    let (a, zero) = (Limbs.Natural(buffer.baseAddress!, 2), Limbs.Natural(buffer.baseAddress!, 0))
    let counts = Limbs.divide(a, zero, quotient: &q, remainder: &r)
    #expect(counts.quotient == 0 && counts.remainder == 0)
    #expect(Limbs.remainder(a, word: 0) == 0)
    #expect(Limbs.trueDivide(a, zero) == 0)
    #expect(Limbs.power(a, a, modulo: zero, into: &r) == 0)
    for radix in [-3, 0, 1, 37, 64] {
      #expect(Limbs.write(a, radix: radix, into: &text) == 0)
      #expect(Limbs.read([0x31], 1, radix: radix, into: &r) == -1)
    }
  }
  _ = FloatMath.power(.nan, .infinity)
  #expect(FloatMath.modulo(1, 0).isNaN)
  #expect(UnicodeData.isAlpha(.max) == false)
  #expect(UnicodeData.writeName(.max, into: &text) == 0)
}
