import Runtime

/// One line of a vector file: an operation, its arguments and the result that CPython gave, separated by tabs.
///
/// Integers are written in hexadecimal with sign, or as `r<seed>:<bits>`, meaning random.Random(seed).getrandbits(bits),
/// or `p<shift>`, `m<shift>` and `q<shift>` for 1 << shift and its neighbours. Large results are written as
/// `h<bit length>:<hash>`. Doubles are written as 16 hexadecimal digits of their bits. Text is escaped as Python's
/// `unicode_escape` does, with `\t` and spaces escaped too.
enum SupportVectors {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// nil if the line holds, otherwise what was found.
  static func check(_ line: Substring) -> String? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard let operation = fields.first, fields.count >= 2 else { return "malformed" }
    let arguments = Array(fields[1..<fields.count - 1])
    guard let function = functions[operation] else { return "unknown operation \(operation)" }
    let found = function(arguments)
    let expected = fields[fields.count - 1]
    if expected.hasPrefix("h"), !found.hasPrefix("h"), let big = Big(found) { return compare(big.digest, expected) }
    return compare(found, expected)
  }

  private static func compare(_ found: String, _ expected: String) -> String? {
    found == expected ? nil : "found \(found.prefix(300))"
  }

  typealias Function = @Sendable ([String]) -> String

  static let functions: [String: Function] = [integers, floats, formats, unicode, codecs].reduce(into: [:]) {
    $0.merge($1) { $1 }
  }
}

/// An integer that owns its limbs, for tests only.
struct Big: CustomStringConvertible {
  var limbs: [UInt64]
  var isNegative: Bool

  init(limbs: [UInt64], isNegative: Bool) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
    self.isNegative = isNegative && !self.limbs.isEmpty
  }

  init?(_ text: String) {
    var text = Substring(text)
    var negative = false
    if text.first == "-" {
      negative = true
      text = text.dropFirst()
    }
    switch text.first {
    case "r":
      let parts = text.dropFirst().split(separator: ":")
      guard parts.count == 2, let seed = UInt64(parts[0]), let bits = Int(parts[1]) else { return nil }
      self.init(seed: seed, bits: bits)
      isNegative = negative
    case "p", "m", "q":
      guard let shift = Int(text.dropFirst()) else { return nil }
      var words = [UInt64](repeating: 0, count: shift / 64 + 1)
      words[shift / 64] = 1 << UInt64(shift % 64)
      if text.first == "q" { words[0] += 1 }
      if text.first == "m" {
        for i in 0..<shift / 64 { words[i] = .max }
        words[shift / 64] &-= 1
      }
      self.init(limbs: words, isNegative: negative)
    default:
      guard text.hasPrefix("0x") else { return nil }
      let digits = Array(text.dropFirst(2).utf8)
      var words: [UInt64] = []
      var end = digits.count
      while end > 0 {
        let start = max(0, end - 16)
        var word: UInt64 = 0
        for digit in digits[start..<end] { word = word << 4 | UInt64(Limbs.digitValue(digit)) }
        words.append(word)
        end = start
      }
      self.init(limbs: words, isNegative: negative)
    }
  }

  init(seed: UInt64, bits: Int) {
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: MersenneTwister.wordCount + 1)
    defer { memory.deallocate() }
    let generator = MersenneTwister(memory)
    var seed = seed
    withUnsafeMutablePointer(to: &seed) { generator.seed(Limbs.Natural($0, $0.pointee == 0 ? 0 : 1)) }
    var words = [UInt64](repeating: 0, count: bits / 64 + 1)
    let count = words.withUnsafeMutableBufferPointer { generator.bits(bits, into: $0.baseAddress!) }
    self.init(limbs: Array(words[0..<count]), isNegative: false)
  }

  /// Runs an operation that writes limbs into a fresh buffer, checking that it stays inside.
  init(capacity: Int, _ body: (Limbs.Pointer) -> Limbs.Outcome) {
    let guardWord: UInt64 = 0xdead_beef_0bad_cafe
    var words = [UInt64](repeating: guardWord, count: capacity + 2)
    let outcome = words.withUnsafeMutableBufferPointer { body($0.baseAddress! + 1) }
    precondition(words[0] == guardWord && words[capacity + 1] == guardWord, "wrote outside of its result")
    precondition(outcome.count <= capacity)
    precondition(outcome.count == 0 || words[outcome.count] != 0, "not normalized")
    self.init(limbs: Array(words[1..<1 + outcome.count]), isNegative: outcome.isNegative)
  }

  func with<Result>(_ body: (Limbs.Integer) -> Result) -> Result {
    let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: limbs.count + 1)
    defer { memory.deallocate() }
    for (i, limb) in limbs.enumerated() { memory[i] = limb }
    return body(Limbs.Integer(Limbs.Natural(memory, limbs.count), isNegative: isNegative))
  }

  var digest: String {
    with { "h\(Limbs.bitLength($0.magnitude)):\(NumericHash.hash($0))" }
  }

  var description: String {
    if limbs.isEmpty { return "0x0" }
    var text = String(limbs[limbs.count - 1], radix: 16)
    for limb in limbs.dropLast().reversed() {
      let digits = String(limb, radix: 16)
      text += String(repeating: "0", count: 16 - digits.count) + digits
    }
    return (isNegative ? "-0x" : "0x") + text
  }
}

extension SupportVectors {
  typealias Capacity = @Sendable (Int, Int) -> Int

  private static let larger: Capacity = { max($0, $1) + 1 }
  private static let both: Capacity = { $0 + $1 }
  private static let shiftedLeft: Capacity = { $0 + $1 / 64 + 1 }
  private static let shiftedRight: Capacity = { max($0 - $1 / 64, 0) + 1 }

  private static func binary(
    _ capacity: @escaping Capacity,
    _ body: @escaping @Sendable (Limbs.Integer, Limbs.Integer, Limbs.Pointer) -> Limbs.Outcome
  ) -> Function {
    { arguments in
      guard arguments.count == 2, let a = Big(arguments[0]), let b = Big(arguments[1]) else { return "malformed" }
      return a.with { x in
        b.with { y in
          Big(capacity: capacity(x.magnitude.count, y.magnitude.count)) { body(x, y, $0) }.description
        }
      }
    }
  }

  private static func unary(_ body: @escaping @Sendable (Limbs.Integer) -> String) -> Function {
    { arguments in
      guard arguments.count == 1, let a = Big(arguments[0]) else { return "malformed" }
      return a.with(body)
    }
  }

  private static func shift(
    _ capacity: @escaping Capacity,
    _ body: @escaping @Sendable (Limbs.Integer, Int, Limbs.Pointer) -> Limbs.Outcome
  ) -> Function {
    { arguments in
      guard arguments.count == 2, let a = Big(arguments[0]), let bits = Int(arguments[1]) else { return "malformed" }
      return a.with { x in Big(capacity: capacity(x.magnitude.count, bits)) { body(x, bits, $0) }.description }
    }
  }

  static func bits(_ value: Double) -> String {
    let digits = String(value.bitPattern, radix: 16)
    return value.isNaN ? "nan" : String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func double(_ text: String) -> Double {
    text == "nan" ? .nan : Double(bitPattern: UInt64(text, radix: 16) ?? 0)
  }

  static let integers: [String: Function] = [
    "add": binary(larger) { Limbs.add($0, $1, into: $2) },
    "sub": binary(larger) { Limbs.subtract($0, $1, into: $2) },
    "mul": binary(both) { Limbs.multiply($0, $1, into: $2) },
    "and": binary(larger) { Limbs.bitwise(.and, $0, $1, into: $2) },
    "or": binary(larger) { Limbs.bitwise(.or, $0, $1, into: $2) },
    "xor": binary(larger) { Limbs.bitwise(.xor, $0, $1, into: $2) },
    "invert": unary { x in Big(capacity: x.magnitude.count + 1) { Limbs.invert(x, into: $0) }.description },
    "square": unary { x in
      Big(capacity: x.magnitude.count * 2) {
        Limbs.Outcome(Limbs.square(x.magnitude, into: $0), isNegative: false)
      }.description
    },
    "lshift": shift(shiftedLeft) {
      Limbs.Outcome(Limbs.shiftLeft($0.magnitude, by: $1, into: $2), isNegative: $0.isNegative)
    },
    "rshift": shift(shiftedRight) { Limbs.shiftRight($0, by: $1, into: $2) },
    "divmod": { arguments in
      guard arguments.count == 2, let a = Big(arguments[0]), let b = Big(arguments[1]) else { return "malformed" }
      return a.with { x in
        b.with { y in
          var quotient = Limbs.Outcome(0, isNegative: false)
          let (m, n) = (x.magnitude.count, y.magnitude.count)
          let q = UnsafeMutablePointer<UInt64>.allocate(capacity: max(m - n, 0) + 2)
          defer { q.deallocate() }
          let remainder = Big(capacity: n) { r in
            let result = Limbs.floorDivide(x, y, quotient: q, remainder: r)
            quotient = result.quotient
            return result.remainder
          }
          let digits = (0..<quotient.count).map { q[$0] }
          let whole = Big(limbs: digits, isNegative: quotient.isNegative)
          if digits.count > 40 { return "\(whole.digest) \(remainder.digest)" }
          return "\(whole) \(remainder)"
        }
      }
    },
    "pow": { arguments in
      guard let a = Big(arguments[0]), let exponent = Int(arguments[1]) else { return "malformed" }
      return a.with { x in
        Big(capacity: Limbs.powerCapacity(x.magnitude, exponent)) {
          let isNegative = x.isNegative && exponent % 2 != 0
          return Limbs.Outcome(Limbs.power(x.magnitude, exponent, into: $0), isNegative: isNegative)
        }.description
      }
    },
    "powmod": { arguments in
      guard let a = Big(arguments[0]), let b = Big(arguments[1]), let c = Big(arguments[2]) else { return "malformed" }
      return a.with { x in
        b.with { y in
          c.with { m in
            Big(capacity: m.magnitude.count) {
              let count = Limbs.power(x.magnitude, y.magnitude, modulo: m.magnitude, into: $0)
              return Limbs.Outcome(count, isNegative: false)
            }.description
          }
        }
      }
    },
    "gcd": { arguments in
      guard let a = Big(arguments[0]), let b = Big(arguments[1]) else { return "malformed" }
      return a.with { x in
        b.with { y in
          Big(capacity: max(x.magnitude.count, y.magnitude.count)) {
            Limbs.Outcome(Limbs.gcd(x.magnitude, y.magnitude, into: $0), isNegative: false)
          }.description
        }
      }
    },
    "inverse": { arguments in
      guard let a = Big(arguments[0]), let m = Big(arguments[1]) else { return "malformed" }
      var exists = true
      let found = a.with { x in
        m.with { y in
          Big(capacity: y.magnitude.count) {
            let count = Limbs.inverse(x.magnitude, modulo: y.magnitude, into: $0)
            exists = count != nil
            return Limbs.Outcome(count ?? 0, isNegative: false)
          }.description
        }
      }
      return exists ? found : "none"
    },
    "isqrt": unary { x in
      Big(capacity: (x.magnitude.count + 1) / 2) {
        Limbs.Outcome(Limbs.squareRoot(x.magnitude, into: $0), isNegative: false)
      }.description
    },
    "compare": { arguments in
      guard arguments.count == 2, let a = Big(arguments[0]), let b = Big(arguments[1]) else { return "malformed" }
      return a.with { x in b.with { y in String(Limbs.compare(x, y)) } }
    },
    "comparefloat": { arguments in
      guard arguments.count == 2, let a = Big(arguments[0]) else { return "malformed" }
      return a.with { x in String(Limbs.compare(x, double(arguments[1]))) }
    },
    "measure": unary { x in
      let n = x.magnitude
      return "\(Limbs.bitLength(n)) \(Limbs.populationCount(n)) \(Limbs.trailingZeroBitCount(n)) \(NumericHash.hash(x))"
    },
    "text": { arguments in
      guard arguments.count == 2, let a = Big(arguments[0]), let radix = Int(arguments[1]) else { return "malformed" }
      return a.with { x in integerText(x.magnitude, radix: radix) }
    },
    "textdigest": { arguments in
      guard arguments.count == 2, let a = Big(arguments[0]), let radix = Int(arguments[1]) else { return "malformed" }
      let text = a.with { x in integerText(x.magnitude, radix: radix) }
      return "\(text.utf8.count) " + digest(Array(text.utf8))
    },
    "read": { arguments in
      guard arguments.count == 2, let radix = Int(arguments[1]) else { return "malformed" }
      return readInteger(Array(arguments[0].utf8), radix: radix)
    },
    "roundtrip": { arguments in
      guard arguments.count == 2, let a = Big(arguments[0]), let radix = Int(arguments[1]) else { return "malformed" }
      let text = a.with { x in integerText(x.magnitude, radix: radix) }
      return readInteger(Array(text.utf8), radix: radix) == a.description ? "same" : "different"
    },
    "todouble": unary { x in bits(Limbs.double(x)) },
    "truediv": { arguments in
      guard arguments.count == 2, let a = Big(arguments[0]), let b = Big(arguments[1]) else { return "malformed" }
      return a.with { x in b.with { y in bits(Limbs.trueDivide(x, y)) } }
    },
    "fromdouble": { arguments in
      let value = double(arguments[0])
      return Big(capacity: Limbs.doubleLimbCapacity) { Limbs.store(integral: value, into: $0) }.description
    },
    "random": { arguments in
      guard arguments.count == 1, let seed = Big(arguments[0]) else { return "malformed" }
      let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: MersenneTwister.wordCount + 1)
      defer { memory.deallocate() }
      let generator = MersenneTwister(memory)
      seed.with { generator.seed($0.magnitude) }
      var drawn: [String] = []
      for _ in 0..<700 { _ = generator.next() }
      drawn.append(bits(generator.double()))
      for count in [1, 31, 32, 33, 64] { drawn.append(String(generator.bits(count), radix: 16)) }
      return drawn.joined(separator: " ")
    },
    "siphash": { arguments in
      let units = unescape(arguments[1])
      let hash = SipHash13(hashSeed: UInt32(arguments[0]) ?? 0)
      // As CPython keeps a str: in the narrowest units that hold all of it.
      let widest = units.max() ?? 0
      if widest < 0x100 {
        let bytes = units.map { UInt8($0) } + [0]
        return String(bytes.withUnsafeBytes { hash.hash($0.baseAddress!, units.count) })
      }
      if widest < 0x10000 {
        let words = units.map { UInt16($0) }
        return String(words.withUnsafeBytes { hash.hash($0.baseAddress!, $0.count) })
      }
      return String(units.withUnsafeBytes { hash.hash($0.baseAddress!, $0.count) })
    },
  ]

  /// FNV-1a: enough to tell texts apart, and a line of Python.
  static func digest(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  static func integerText(_ value: Limbs.Natural, radix: Int) -> String {
    let capacity = Limbs.textCapacity(bits: Limbs.bitLength(value), radix: radix)
    return text(capacity: capacity) { Limbs.write(value, radix: radix, into: $0) }
  }

  private static func readInteger(_ text: [UInt8], radix: Int) -> String {
    var isWrong = false
    let value = Big(capacity: Limbs.limbCapacity(digits: text.count, radix: radix)) { target in
      let count = text.withUnsafeBufferPointer { Limbs.read($0.baseAddress!, text.count, radix: radix, into: target) }
      isWrong = count < 0
      return Limbs.Outcome(max(count, 0), isNegative: false)
    }
    return isWrong ? "invalid" : value.description
  }

  /// Runs an operation that writes bytes into a fresh buffer, checking that it stays inside.
  static func text(capacity: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) -> String {
    var bytes = [UInt8](repeating: 0xa5, count: capacity + 16)
    let count = bytes.withUnsafeMutableBufferPointer { body($0.baseAddress! + 8) }
    precondition(bytes[0..<8].allSatisfy { $0 == 0xa5 } && bytes[(capacity + 8)...].allSatisfy { $0 == 0xa5 })
    precondition(count <= capacity, "\(count) bytes written, \(capacity) promised")
    return String(decoding: bytes[8..<8 + count], as: UTF8.self)
  }
}
