import Runtime

extension SupportVectors {
  /// The texts that a property has over all code points, digested.
  private static func digestAll(_ property: (UInt32, UnsafeMutablePointer<UInt8>) -> Int) -> String {
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    defer { buffer.deallocate() }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for c in 0..<UInt32(0x110000) {
      let count = property(c, buffer)
      for i in 0..<count { hash = (hash ^ UInt64(buffer[i])) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x0a) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }

  private static func put(_ text: UnsafePointer<CChar>, _ out: UnsafeMutablePointer<UInt8>) -> Int {
    var i = 0
    while text[i] != 0 {
      out[i] = UInt8(bitPattern: text[i])
      i += 1
    }
    return i
  }

  private static func put(_ codes: UnsafePointer<UInt32>, _ count: Int, _ out: UnsafeMutablePointer<UInt8>) -> Int {
    var length = 0
    for i in 0..<count {
      length += Limbs.write(word: UInt64(codes[i]), radix: 16, into: out + length)
      out[length] = 0x20
      length += 1
    }
    return length
  }

  private static func flag(_ test: @escaping @Sendable (UInt32) -> Bool) -> @Sendable () -> String {
    {
      digestAll { c, out in
        out[0] = test(c) ? 0x31 : 0x30
        return 1
      }
    }
  }

  private static func number(_ value: @escaping @Sendable (UInt32) -> Int) -> @Sendable () -> String {
    {
      digestAll { c, out in
        let value = value(c)
        out[0] = 0x2d
        return (value < 0 ? 1 : 0)
          + Limbs.write(word: UInt64(value.magnitude), radix: 10, into: out + (value < 0 ? 1 : 0))
      }
    }
  }

  private static func mapping(_ kind: UnicodeData.Case) -> @Sendable () -> String {
    {
      let codes = UnsafeMutablePointer<UInt32>.allocate(capacity: UnicodeData.caseCapacity)
      defer { codes.deallocate() }
      return digestAll { c, out in put(codes, UnicodeData.map(kind, c, into: codes), out) }
    }
  }

  private static let properties: [String: @Sendable () -> String] = [
    "isalpha": flag(UnicodeData.isAlpha), "isdecimal": flag(UnicodeData.isDecimal),
    "isdigit": flag(UnicodeData.isDigit), "isnumeric": flag(UnicodeData.isNumeric),
    "isalnum": flag(UnicodeData.isAlphanumeric), "isspace": flag(UnicodeData.isSpace),
    "isprintable": flag(UnicodeData.isPrintable), "isidentifier": flag(UnicodeData.isIdentifierStart),
    "continues": flag(UnicodeData.isIdentifierContinue), "islower": flag(UnicodeData.isLower),
    "isupper": flag(UnicodeData.isUpper), "istitle": flag { UnicodeData.isTitle($0) || UnicodeData.isUpper($0) },
    "mirrored": flag(UnicodeData.isMirrored), "linebreak": flag(UnicodeData.isLineBreak),
    "decimal": number(UnicodeData.decimal), "digit": number(UnicodeData.digit),
    "combining": number { Int(UnicodeData.combiningClass($0)) },
    "simplelower": number { Int(UnicodeData.simple(.lower, $0)) },
    "upper": mapping(.upper), "lower": mapping(.lower), "title": mapping(.title), "casefold": mapping(.fold),
    "category": { digestAll { put(UnicodeData.category($0), $1) } },
    "bidirectional": { digestAll { put(UnicodeData.bidirectional($0), $1) } },
    "width": { digestAll { put(UnicodeData.eastAsianWidth($0), $1) } },
    "name": { digestAll { UnicodeData.writeName($0, into: $1) } },
    "numeric": {
      digestAll { c, out in
        guard let value = UnicodeData.numeric(c) else { return 0 }
        return FloatText.writeRepr(value, into: out)
      }
    },
    "decomposition": {
      let codes = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
      defer { codes.deallocate() }
      return digestAll { c, out in
        let entry = UnicodeData.decomposition(c)
        let tag = put(entry.tag, out)
        for i in 0..<entry.count { codes[i] = UInt32(entry.units[i]) }
        return tag + put(codes, entry.count, out + tag)
      }
    },
    "lookup": {
      // Every name leads back to its code point: digests to 1 for each that does, as for those without name.
      let code = UnsafeMutablePointer<UInt32>.allocate(capacity: UnicodeData.sequenceCapacity)
      defer { code.deallocate() }
      return digestAll { c, out in
        let length = UnicodeData.writeName(c, into: out)
        let found = length == 0 ? 1 : UnicodeData.lookup(name: out, length, allowsSequences: true, into: code)
        let isRight = found == 1 && (length == 0 || code[0] == c)
        out[0] = isRight ? 0x31 : 0x30
        return 1
      }
    },
  ]

  static let unicode: [String: Function] = [
    "property": { arguments in properties[arguments[0]].map { $0() } ?? "unknown property" },
    "lookup": { arguments in
      let name = Array(arguments[0].utf8)
      let codes = UnsafeMutablePointer<UInt32>.allocate(capacity: UnicodeData.sequenceCapacity)
      defer { codes.deallocate() }
      let count = name.withUnsafeBufferPointer {
        UnicodeData.lookup(name: $0.baseAddress!, $0.count, allowsSequences: true, into: codes)
      }
      return escape((0..<count).map { codes[$0] })
    },
    "normalize": { arguments in
      let form: UnicodeData.Form =
        switch arguments[0] {
        case "NFC": .nfc
        case "NFD": .nfd
        case "NFKC": .nfkc
        default: .nfkd
        }
      let units = unescape(arguments[1]) + [0]
      let count = units.count - 1
      return units.withUnsafeBufferPointer { text in
        let text = text.baseAddress!
        let capacity = UnicodeData.normalizedCapacity(form, text, count)
        let out = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity + 1)
        defer { out.deallocate() }
        out[capacity] = 0xffff_ffff
        let length = UnicodeData.normalize(form, text, count, into: out)
        precondition(out[capacity] == 0xffff_ffff && length <= capacity)
        let isSame = length == count && (0..<count).allSatisfy { text[$0] == out[$0] }
        if UnicodeData.isNormalized(form, text, count) != isSame { return "isNormalized is wrong" }
        return escape((0..<length).map { out[$0] })
      }
    },
    "finalsigma": { arguments in
      let units = unescape(arguments[0]) + [0]
      let places = units.indices.filter {
        units[$0] == 0x3a3 && UnicodeData.isFinalSigma(units, units.count - 1, at: $0)
      }
      return places.map(String.init).joined(separator: " ")
    },
  ]
}
