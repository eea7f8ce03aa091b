// What may have come to its end, for `checkDropped`: see the runtime's Drops.swift.

/// Bits of the second operand of `checkDropped`, and of the word that it looks at.
public struct DropKinds: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A variable was deleted that held something with an end to be seen.
  public static let deleted = DropKinds(rawValue: 1)
  /// An object with a finalizer, or a weak reference, has been made since it was last looked.
  public static let created = DropKinds(rawValue: 2)
  /// A generator was suspended inside `try` or `with` since.
  public static let suspended = DropKinds(rawValue: 4)
  /// There are such objects at all.
  public static let watched = DropKinds(rawValue: 8)
}
