/// The normal form NFKC of identifiers, by which Python compares them (PEP 3131). Neither the standard library nor
/// anything else below Foundation offers it.
///
/// Characters are taken apart, marks put in order of their class, and the result is put together again. The tables are
/// unpacked when the first identifier beyond ASCII is met.
struct Normalization: Sendable {
  static let shared = Normalization()

  private var decompositions: [UInt32: [UInt32]] = [:]
  /// By first and second character, in one word.
  private var compositions: [UInt64: UInt32] = [:]

  private init() {
    Normalization.parse(NormalizationData.pairs) { character, _, parts in
      guard parts.count == 2 else { return }
      decompositions[character] = parts
      compositions[UInt64(parts[0]) << 32 | UInt64(parts[1])] = character
    }
    Normalization.parse(NormalizationData.mappings) { character, count, parts in
      if count == 1 {
        decompositions[character] = parts
      } else {
        for offset in 0..<count { decompositions[character + offset] = [parts[0] + offset] }
      }
    }
  }

  private static func parse(_ data: StaticString, _ body: (UInt32, UInt32, [UInt32]) -> Void) {
    var numbers: [UInt32] = []
    var number: UInt32 = 0
    var count: UInt32 = 1
    var countsNext = false
    func take(_ byte: UInt8) {
      if countsNext { count = number } else { numbers.append(number) }
      number = 0
      countsNext = byte == UInt8(ascii: "*")
    }
    func finish() {
      body(numbers[0], count, Array(numbers.dropFirst()))
      numbers.removeAll(keepingCapacity: true)
      count = 1
    }
    data.withUTF8Buffer { bytes in
      for byte in bytes {
        if isHexDigit(byte) {
          number = number << 4 | UInt32(byte < 0x3A ? byte - 0x30 : byte - 0x37)
        } else {
          take(byte)
          if byte == UInt8(ascii: " ") { finish() }
        }
      }
      take(UInt8(ascii: " "))
      finish()
    }
  }

  func nfkc(_ scalars: [Unicode.Scalar]) -> String {
    var text: [Unicode.Scalar] = []
    for scalar in scalars { decompose(scalar.value, into: &text) }
    orderMarks(&text)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: composed(text))
    return String(result)
  }

  private static let hangul: ClosedRange<UInt32> = 0xAC00...0xD7A3

  private func decompose(_ value: UInt32, into text: inout [Unicode.Scalar]) {
    if Normalization.hangul.contains(value) {
      let index = value - 0xAC00
      append(0x1100 + index / 588, to: &text)
      append(0x1161 + index % 588 / 28, to: &text)
      if index % 28 > 0 { append(0x11A7 + index % 28, to: &text) }
    } else if let parts = decompositions[value] {
      for part in parts { decompose(part, into: &text) }
    } else {
      append(value, to: &text)
    }
  }

  private func append(_ value: UInt32, to text: inout [Unicode.Scalar]) {
    if let scalar = Unicode.Scalar(value) { text.append(scalar) }
  }

  private func markClass(_ scalar: Unicode.Scalar) -> UInt8 { scalar.properties.canonicalCombiningClass.rawValue }

  /// Sorts each run of combining marks by class, keeping the order of equals.
  private func orderMarks(_ text: inout [Unicode.Scalar]) {
    for index in text.indices.dropFirst() {
      let scalar = text[index]
      let scalarClass = markClass(scalar)
      if scalarClass == 0 { continue }
      var position = index
      while position > 0, markClass(text[position - 1]) > scalarClass {
        text[position] = text[position - 1]
        position -= 1
      }
      text[position] = scalar
    }
  }

  private func composed(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var starter: Int?
    var lastClass: UInt8 = 0
    for scalar in text {
      let scalarClass = markClass(scalar)
      if let position = starter {
        // A mark composes unless one of its class or above stands between.
        let isAdjacent = position == result.count - 1
        if isAdjacent || lastClass < scalarClass, let whole = compose(result[position], scalar) {
          result[position] = whole
          continue
        }
      }
      if scalarClass == 0 { starter = result.count }
      lastClass = scalarClass
      result.append(scalar)
    }
    return result
  }

  private func compose(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    let (lead, next) = (first.value, second.value)
    if (0x1100...0x1112).contains(lead), (0x1161...0x1175).contains(next) {
      return Unicode.Scalar(0xAC00 + ((lead - 0x1100) * 21 + (next - 0x1161)) * 28)
    }
    if Normalization.hangul.contains(lead), (lead - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(next) {
      return Unicode.Scalar(lead + next - 0x11A7)
    }
    return compositions[UInt64(lead) << 32 | UInt64(next)].flatMap(Unicode.Scalar.init)
  }
}
