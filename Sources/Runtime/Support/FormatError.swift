// Why a format specification is refused. The error itself is trivial; its words, which need the specification's text
// and the name of the value's type, are made when somebody catches it.

package struct FormatError: Error {
  package enum Code: UInt8 {
    case invalid, unknownCode, bothGroupings, groupingWithType, tooManyDigits, missingPrecision, precisionTooBig
    case precisionInInteger, negativeZeroInInteger, signWithCharacter, alternateWithCharacter, characterRange
    case signInText, spaceInText, negativeZeroInText, alternateInText, alignInText
    case zeroPaddingInComplex, alignInComplex
    case incomplete, incompleteKey, widthTooBig
  }

  package let code: Code
  /// The type character, where the message names it.
  package let type: UInt32
  /// The grouping character, likewise.
  package let grouping: UInt8

  @inline(__always)
  package init(_ code: Code, _ type: UInt32 = 0, _ grouping: UInt8 = 0) {
    self.code = code
    self.type = type
    self.grouping = grouping
  }

  /// The exception is OverflowError, not ValueError.
  package var isOverflow: Bool { code == .characterRange }

  /// The text of the exception. spec is the specification as it was written, typeName the type of the value.
  package func message(spec: String, typeName: String) -> String {
    switch code {
    case .invalid: "Invalid format specifier '\(spec)' for object of type '\(typeName)'"
    case .unknownCode: "Unknown format code \(quotedType) for object of type '\(typeName)'"
    case .bothGroupings: "Cannot specify both ',' and '_'."
    case .groupingWithType: "Cannot specify '\(Unicode.Scalar(grouping))' with \(quotedType)."
    case .tooManyDigits: "Too many decimal digits in format string"
    case .missingPrecision: "Format specifier missing precision"
    case .precisionTooBig: "precision too big"
    case .precisionInInteger: "Precision not allowed in integer format specifier"
    case .negativeZeroInInteger: "Negative zero coercion (z) not allowed in integer format specifier"
    case .signWithCharacter: "Sign not allowed with integer format specifier 'c'"
    case .alternateWithCharacter: "Alternate form (#) not allowed with integer format specifier 'c'"
    case .characterRange: "%c arg not in range(0x110000)"
    case .signInText: "Sign not allowed in string format specifier"
    case .spaceInText: "Space not allowed in string format specifier"
    case .negativeZeroInText: "Negative zero coercion (z) not allowed in string format specifier"
    case .alternateInText: "Alternate form (#) not allowed in string format specifier"
    case .alignInText: "'=' alignment not allowed in string format specifier"
    case .zeroPaddingInComplex: "Zero padding is not allowed in complex format specifier"
    case .alignInComplex: "'=' alignment flag is not allowed in complex format specifier"
    case .incomplete: "incomplete format"
    case .incompleteKey: "incomplete format key"
    case .widthTooBig: "width too big"
    }
  }

  /// The type character in quotes, by its number where it is not ASCII or no graphic character.
  private var quotedType: String {
    if type > 32 && type < 128 { return "'\(Unicode.Scalar(UInt8(type)))'" }
    return "'\\x\(String(type, radix: 16))'"
  }
}
