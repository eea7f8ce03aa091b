import Runtime

extension SupportVectors {
  /// Undoes Python's unicode_escape, which the vector files use for text.
  static func unescape(_ text: String) -> [UInt32] {
    var units: [UInt32] = []
    let scalars = Array(text.unicodeScalars)
    var i = 0
    while i < scalars.count {
      if scalars[i] != "\\" {
        units.append(scalars[i].value)
        i += 1
        continue
      }
      let length: Int
      switch scalars[i + 1] {
      case "x": length = 2
      case "u": length = 4
      case "U": length = 8
      default:
        units.append(["n": 10, "r": 13, "t": 9, "\\": 92][String(scalars[i + 1])] ?? 0)
        i += 2
        continue
      }
      let digits = String(String.UnicodeScalarView(scalars[i + 2..<i + 2 + length]))
      units.append(UInt32(digits, radix: 16) ?? 0)
      i += 2 + length
    }
    return units
  }

  static func escape(_ units: [UInt32]) -> String {
    var text = ""
    for unit in units {
      switch unit {
      case 0x21...0x5b, 0x5d...0x7e: text.unicodeScalars.append(Unicode.Scalar(unit)!)
      case 0x5c: text += "\\\\"
      default:
        let digits = String(unit, radix: 16)
        let (letter, width) = unit < 0x100 ? ("x", 2) : unit < 0x10000 ? ("u", 4) : ("U", 8)
        text += "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return text
  }

  static let floats: [String: Function] = [
    "repr": { arguments in
      text(capacity: FloatText.reprCapacity) { FloatText.writeRepr(double(arguments[0]), into: $0) }
    },
    "hex": { arguments in
      text(capacity: FloatText.hexCapacity) { FloatText.writeHex(double(arguments[0]), into: $0) }
    },
    "fromhex": { arguments in
      let bytes = Array(arguments[0].utf8)
      let result = bytes.withUnsafeBufferPointer { FloatText.parseHex($0.baseAddress!, $0.count) }
      return result.code == .done ? bits(result.value) : "\(result.code)"
    },
    "parse": { arguments in
      let bytes = Array(arguments[0].utf8) + [0x35]
      let value = bytes.withUnsafeBufferPointer { FloatText.parse($0.baseAddress!, $0.count - 1) }
      return value.map(bits) ?? "invalid"
    },
    "floathash": { arguments in String(NumericHash.hash(double(arguments[0]))) },
    "complexhash": { arguments in
      String(
        NumericHash.combine(
          real: NumericHash.hash(double(arguments[0])), imaginary: NumericHash.hash(double(arguments[1]))))
    },
    "fmod": { arguments in bits(FloatMath.modulo(double(arguments[0]), double(arguments[1]))) },
    "fdivmod": { arguments in
      let result = FloatMath.divideModulo(double(arguments[0]), double(arguments[1]))
      return "\(bits(result.quotient)) \(bits(result.remainder))"
    },
    "fpow": { arguments in
      let result = FloatMath.power(double(arguments[0]), double(arguments[1]))
      return result.code == .done ? bits(result.value) : "\(result.code)"
    },
    "round": { arguments in
      FloatMath.round(double(arguments[0]), places: Int(arguments[1]) ?? 0).map(bits) ?? "overflow"
    },
    "ratio": { arguments in
      let result = FloatMath.ratio(double(arguments[0]))
      return "\(result.isNegative ? "-" : "")\(result.mantissa) \(result.exponent)"
    },
  ]

  private static func field(_ total: Int, _ write: (UnsafeMutablePointer<UInt32>) -> Void) -> String {
    var units = [UInt32](repeating: 0xffff_ffff, count: total + 2)
    units.withUnsafeMutableBufferPointer { write($0.baseAddress! + 1) }
    precondition(units[0] == 0xffff_ffff && units[total + 1] == 0xffff_ffff, "wrote outside of the field")
    precondition(!units[1..<total + 1].contains(0xffff_ffff), "field not filled")
    return escape(Array(units[1..<total + 1]))
  }

  /// Makes a field over bytes that stay where they are while it is written.
  private static func lay(_ bytes: [UInt8], _ make: (UnsafePointer<UInt8>, Int) -> NumberField) -> String {
    bytes.withUnsafeBufferPointer {
      let field = make($0.baseAddress!, $0.count)
      return Self.field(field.total) { field.write(into: $0) }
    }
  }

  private static func spec(_ text: String, _ type: UInt32, _ align: FormatSpec.Align) throws(FormatError) -> FormatSpec
  {
    let units = unescape(text) + [0x35]
    // The buffer's own method does not pass typed errors on.
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: units.count)
    defer { memory.deallocate() }
    memory.update(from: units, count: units.count)
    return try FormatSpec.parse(memory, units.count - 1, defaultType: type, defaultAlign: align)
  }

  private static func floatBytes(_ value: Double, _ style: FormatSpec.FloatStyle) -> [UInt8] {
    let value = style.isPercentage ? value * 100 : value
    let body = text(capacity: FloatText.capacity(value, style.style)) { FloatText.write(value, style.style, into: $0) }
    return Array(body.utf8) + (style.isPercentage ? [0x25] : [])
  }

  private static func formatInteger(_ value: Limbs.Integer, _ spec: FormatSpec) throws(FormatError) -> String {
    switch try spec.integerFormat() {
    case .digits(let radix):
      let digits = Array(integerText(value.magnitude, radix: radix).utf8)
      return lay(digits) { NumberField(spec, digits: $0, $1, isNegative: value.isNegative) }
    case .character:
      let field = TextField(spec, count: 1)
      let fill = [spec.fill]
      let code = UInt32(value.magnitude.count == 0 ? 0 : value.magnitude[0])
      return escape(
        Array(repeating: fill[0], count: field.left) + [code] + Array(repeating: fill[0], count: field.right))
    case .float:
      let bytes = floatBytes(Limbs.double(value), try spec.floatStyle())
      return lay(bytes) { NumberField(spec, float: $0, $1) }
    }
  }

  private static func message(_ error: FormatError, _ spec: String, _ type: String) -> String {
    let spec = String(String.UnicodeScalarView(unescape(spec).compactMap(Unicode.Scalar.init)))
    return "!" + escape(error.message(spec: spec, typeName: type).unicodeScalars.map(\.value))
  }

  static let formats: [String: Function] = [
    "formatint": { arguments in
      guard let value = Big(arguments[0]) else { return "malformed" }
      return value.with { x in
        do throws(FormatError) {
          return try formatInteger(x, try spec(arguments[1], 0, .right))
        } catch {
          return message(error, arguments[1], "int")
        }
      }
    },
    "formatfloat": { arguments in
      do throws(FormatError) {
        let spec = try spec(arguments[1], 0, .right)
        let bytes = floatBytes(double(arguments[0]), try spec.floatStyle())
        return lay(bytes) { NumberField(spec, float: $0, $1) }
      } catch {
        return message(error, arguments[1], "float")
      }
    },
    "formatcomplex": { arguments in
      do throws(FormatError) {
        let spec = try spec(arguments[2], 0, .right)
        let style = FormatSpec.FloatStyle(try spec.complexStyle())
        let (x, y) = (double(arguments[0]), double(arguments[1]))
        let (real, imaginary) = (floatBytes(x, style), floatBytes(y, style))
        let isZero = x == 0 && x.sign == .plus
        return real.withUnsafeBufferPointer { real in
          imaginary.withUnsafeBufferPointer { imaginary in
            let field = ComplexField(
              spec, real: real.baseAddress!, real.count, imaginary: imaginary.baseAddress!, imaginary.count,
              realIsPositiveZero: isZero)
            return Self.field(field.total) { field.write(into: $0) }
          }
        }
      } catch {
        return message(error, arguments[2], "complex")
      }
    },
    "formattext": { arguments in
      do throws(FormatError) {
        let spec = try spec(arguments[1], 0x73, .left)
        try spec.checkText()
        let units = unescape(arguments[0])
        let field = TextField(spec, count: units.count)
        return escape(
          Array(repeating: spec.fill, count: field.left) + units[0..<field.count]
            + Array(repeating: spec.fill, count: field.right))
      } catch {
        return message(error, arguments[1], "str")
      }
    },
    "percentint": { arguments in
      guard let value = Big(arguments[1]) else { return "malformed" }
      return value.with { x in
        percent(arguments[0]) { spec in
          guard let radix = spec.integerRadix else { return "unsupported" }
          var digits = Array(integerText(x.magnitude, radix: radix).utf8)
          digits = Array(repeating: 0x30, count: spec.digitCapacity(digits.count) - digits.count) + digits
          return lay(digits) { NumberField(spec, digits: $0, $1, isNegative: x.isNegative) }
        }
      }
    },
    "percentfloat": { arguments in
      let value = double(arguments[1])
      return percent(arguments[0]) { spec in
        guard let style = spec.floatStyle else { return "unsupported" }
        let bytes = floatBytes(value, FormatSpec.FloatStyle(style))
        return lay(bytes) { NumberField(spec, float: $0, $1) }
      }
    },
    "percenttext": { arguments in
      let units = unescape(arguments[1])
      return percent(arguments[0]) { spec in
        let field = spec.textField(count: units.count)
        return escape(
          Array(repeating: 0x20, count: field.left) + units[0..<field.count]
            + Array(repeating: 0x20, count: field.right))
      }
    },
  ]

  private static func percent(_ text: String, _ body: (PercentSpec) -> String) -> String {
    let units = unescape(text)
    do throws(FormatError) {
      let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: units.count + 1)
      defer { memory.deallocate() }
      memory.update(from: units, count: units.count)
      let spec = try PercentSpec.parse(memory, units.count, from: 1)
      return body(spec)
    } catch {
      return message(error, text, "")
    }
  }
}
