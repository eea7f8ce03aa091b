/// Just enough arithmetic on natural numbers to fold `2 ** 64 - 1` and `1 << 100`: a loop should not compute them anew in
/// each round.
struct BigNumber {
  /// Least significant first, without zeros at the top.
  private var limbs: [UInt32]

  init(_ value: UInt) {
    limbs = []
    var value = value
    while value != 0 {
      limbs.append(UInt32(truncatingIfNeeded: value))
      value >>= 32
    }
  }

  init?(_ constant: Constant) {
    switch constant {
    case .int(let value):
      guard value >= 0 else { return nil }
      self.init(UInt(value))
    case .bigInt(let digits, let radix):
      guard digits.utf8.count <= 200 else { return nil }
      self.init(0)
      for digit in digits {
        guard let value = digit.hexDigitValue, value < radix else { return nil }
        multiply(by: UInt32(radix), adding: UInt32(value))
      }
    default:
      return nil
    }
  }

  var bitCount: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 32 - top.leadingZeroBitCount
  }

  /// As an int constant, in hexadecimal beyond the range of Int.
  var constant: Constant {
    if bitCount < 64 {
      var value = 0
      for (index, limb) in limbs.enumerated() { value |= Int(limb) << (32 * index) }
      return .int(value)
    }
    var digits = ""
    for limb in limbs.reversed() {
      let text = String(limb, radix: 16)
      if !digits.isEmpty { digits += String(repeating: "0", count: 8 - text.utf8.count) }
      digits += text
    }
    return .bigInt(digits: digits, radix: 16)
  }

  var decimal: String {
    var rest = limbs
    var groups: [String] = []
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for index in rest.indices.reversed() {
        let part = remainder << 32 | UInt64(rest[index])
        rest[index] = UInt32(part / 1_000_000_000)
        remainder = part % 1_000_000_000
      }
      while rest.last == 0 { rest.removeLast() }
      let text = String(remainder)
      groups.append(rest.isEmpty ? text : String(repeating: "0", count: 9 - text.utf8.count) + text)
    }
    return groups.isEmpty ? "0" : groups.reversed().joined()
  }

  private mutating func multiply(by factor: UInt32, adding addend: UInt32) {
    var carry = UInt64(addend)
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * UInt64(factor) + carry
      limbs[index] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry != 0 { limbs.append(UInt32(carry)) }
  }

  private mutating func trim() { while limbs.last == 0 { limbs.removeLast() } }

  static func + (left: BigNumber, right: BigNumber) -> BigNumber {
    var result = left
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      if index == result.limbs.count { result.limbs.append(0) }
      let sum = UInt64(result.limbs[index]) + (index < right.limbs.count ? UInt64(right.limbs[index]) : 0) + carry
      result.limbs[index] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
    }
    if carry != 0 { result.limbs.append(UInt32(carry)) }
    return result
  }

  /// Nil if the difference is negative.
  static func - (left: BigNumber, right: BigNumber) -> BigNumber? {
    guard left.limbs.count >= right.limbs.count else { return nil }
    var result = left
    var borrow: Int64 = 0
    for index in left.limbs.indices {
      var difference = Int64(left.limbs[index]) - (index < right.limbs.count ? Int64(right.limbs[index]) : 0) - borrow
      borrow = difference < 0 ? 1 : 0
      if difference < 0 { difference += 1 << 32 }
      result.limbs[index] = UInt32(truncatingIfNeeded: difference)
    }
    if borrow != 0 { return nil }
    result.trim()
    return result
  }

  static func * (left: BigNumber, right: BigNumber) -> BigNumber {
    var result = BigNumber(0)
    result.limbs = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (i, x) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in right.limbs.enumerated() {
        let sum = UInt64(x) * UInt64(y) + UInt64(result.limbs[i + j]) + carry
        result.limbs[i + j] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      result.limbs[i + right.limbs.count] = UInt32(carry)
    }
    result.trim()
    return result
  }

  /// Whether CPython leaves this to the program.
  static func isBeyondBound(_ left: Constant, _ op: FoldableOperator, _ right: Constant) -> Bool {
    guard let x = BigNumber(left), let y = BigNumber(right) else { return false }
    switch op {
    case .add, .subtract: return false
    case .multiply: return x.bitCount + y.bitCount > 128
    case .shift, .power:
      guard case .int(let count) = right, count > 0 else { return false }
      return op == .shift ? x.bitCount > 128 - count : x.bitCount > 128 / count
    }
  }

  /// Folds an operator whose result does not fit Int, or nil where it is large, negative or not worth it.
  static func fold(_ left: Constant, _ op: FoldableOperator, _ right: Constant) -> Constant? {
    guard let x = BigNumber(left), let y = BigNumber(right) else { return nil }
    switch op {
    case .add: return (x + y).constant
    case .subtract: return (x - y)?.constant
    case .multiply: return x.bitCount + y.bitCount <= 256 ? (x * y).constant : nil
    case .shift, .power:
      guard case .int(let count) = right, (0...256).contains(count) else { return nil }
      let factor = op == .shift ? BigNumber(2) : x
      var result = op == .shift ? x : BigNumber(1)
      for _ in 0..<count {
        result = result * factor
        if result.bitCount > 256 { return nil }
      }
      return result.constant
    }
  }

  enum FoldableOperator { case add, subtract, multiply, shift, power }
}
