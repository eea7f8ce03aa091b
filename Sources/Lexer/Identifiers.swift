/// What Python 3.13 says of single characters: by Unicode 15.1, whatever version the standard library has.
public enum Identifiers {
  public static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isXIDStart && isAssigned(scalar)
  }

  public static func isContinue(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isXIDContinue && isAssigned(scalar)
  }

  /// Whether `repr` shows the character itself.
  public static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      scalar == " "
    default: isAssigned(scalar)
    }
  }

  private static func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age else { return false }
    return age <= (15, 1)
  }
}
