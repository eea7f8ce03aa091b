// The items of a memoryview: what their formats mean.

extension Thread {
  /// Bytes in an item of a format code, or 0 if there is no such format.
  func viewItemSize(_ format: Int) -> Int {
    switch UInt32(format) {
    case "B", "b", "c", "?": return 1
    case "h", "H", "e": return 2
    case "i", "I", "f": return 4
    case "l", "L", "q", "Q", "n", "N", "d", "P": return 8
    default: return 0
    }
  }

  func viewItem(_ p: UnsafeMutablePointer<UInt8>, _ format: Int) throws(PyError) -> Value {
    let raw = UnsafeRawPointer(p)
    switch UInt32(format) {
    case "B": return .smallInt(Int(p[0]))
    case "b": return .smallInt(Int(Int8(bitPattern: p[0])))
    case "c": return try newBytes(p, 1)
    case "?": return .bool(p[0] != 0)
    case "h": return .smallInt(Int(raw.loadUnaligned(as: Int16.self)))
    case "H": return .smallInt(Int(raw.loadUnaligned(as: UInt16.self)))
    case "i": return .smallInt(Int(raw.loadUnaligned(as: Int32.self)))
    case "I": return .smallInt(Int(raw.loadUnaligned(as: UInt32.self)))
    case "l", "q", "n": return int(Int(raw.loadUnaligned(as: Int64.self)))
    case "L", "Q", "N", "P": return int(raw.loadUnaligned(as: UInt64.self))
    case "f": return .float(Double(raw.loadUnaligned(as: Float.self)))
    case "d": return .float(raw.loadUnaligned(as: Double.self))
    case "e": return .float(value(half: raw.loadUnaligned(as: UInt16.self)))
    default:
      throw notImplemented("memoryview: format \(Unicode.Scalar(UInt8(truncatingIfNeeded: format))) not supported")
    }
  }

  func storeViewItem(_ v: Value, _ p: UnsafeMutablePointer<UInt8>, _ format: Int) throws(PyError) {
    let raw = UnsafeMutableRawPointer(p)
    let code = String(Unicode.Scalar(UInt8(truncatingIfNeeded: format)))
    func number<T: FixedWidthInteger>(_ type: T.Type) throws(PyError) {
      if !v.isInt && self.type(of: v).slot(.index) == nil {
        throw typeError("memoryview: invalid type for format '\(code)'")
      }
      let i = try index(v)
      guard let n = i.asInt.flatMap({ T(exactly: $0) }) ?? i.asWord.flatMap({ T(exactly: $0) }) else {
        throw valueError("memoryview: invalid value for format '\(code)'")
      }
      raw.storeBytes(of: n, as: T.self)
    }
    func real() throws(PyError) -> Double {
      do throws(PyError) { return try double(v) } catch {
        if swallow(.TypeError) { throw typeError("memoryview: invalid type for format '\(code)'") }
        if swallow(.OverflowError) { throw valueError("memoryview: invalid value for format '\(code)'") }
        throw error
      }
    }
    switch UInt32(format) {
    case "B": try number(UInt8.self)
    case "b": try number(Int8.self)
    case "?": p[0] = try isTrue(v) ? 1 : 0
    case "h": try number(Int16.self)
    case "H": try number(UInt16.self)
    case "i": try number(Int32.self)
    case "I": try number(UInt32.self)
    case "l", "q", "n": try number(Int64.self)
    case "L", "Q", "N": try number(UInt64.self)
    case "P":
      guard v.isInt else { throw typeError("memoryview: invalid type for format 'P'") }
      if let n = v.asInt { raw.storeBytes(of: n, as: Int.self) } else { try number(UInt64.self) }
    case "f": raw.storeBytes(of: Float(try real()), as: Float.self)
    case "d": raw.storeBytes(of: try real(), as: Double.self)
    case "e":
      guard let half = halfBits(try real()) else { throw valueError("memoryview: invalid value for format 'e'") }
      raw.storeBytes(of: half, as: UInt16.self)
    case "c":
      guard let b = Bytes(v) else { throw typeError("memoryview: invalid type for format 'c'") }
      if b.count != 1 { throw valueError("memoryview: invalid value for format 'c'") }
      p[0] = b.bytes[0]
    default: throw notImplemented("memoryview: format \(code) not supported")
    }
  }
}

/// The value of a half-precision number.
private func value(half bits: UInt16) -> Double {
  let sign = bits & 0x8000 == 0 ? 1.0 : -1.0
  let exponent = Int(bits >> 10 & 31)
  let fraction = Double(bits & 1023)
  switch exponent {
  case 0: return sign * fraction * 0x1p-24
  case 31: return fraction == 0 ? sign * .infinity : .nan
  default: return sign * Double(sign: .plus, exponent: exponent - 15, significand: 1 + fraction / 1024)
  }
}

/// The half-precision number next to a value, or nil if it is too large.
private func halfBits(_ x: Double) -> UInt16? {
  let sign: UInt16 = x.sign == .minus ? 0x8000 : 0
  if x != x { return sign | 0x7E00 }
  if x.isInfinite { return sign | 0x7C00 }
  let magnitude = abs(x)
  if magnitude >= 65520 { return nil }
  // In units of the last place; the fraction's carry reaches the exponent by itself.
  let exponent = max(magnitude == 0 ? -14 : Int(magnitude.exponent), -14)
  let units = (magnitude / Double(sign: .plus, exponent: exponent - 10, significand: 1)).rounded(.toNearestOrEven)
  return sign | UInt16(Int(units) + (exponent + 14) << 10)
}
