/// The stretch of source text that a token or a node covers.
///
/// Lines count from 1. Columns are byte offsets from the start of their line in the UTF-8 form of the source,
/// counting from 0, as in CPython's `col_offset`. The end is exclusive.
@frozen
public struct Span: Equatable, Sendable {
  public var line: Int32
  public var column: Int32
  public var endLine: Int32
  public var endColumn: Int32

  @inlinable
  public init(line: Int32, column: Int32, endLine: Int32, endColumn: Int32) {
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }

  /// From the start of this span to the end of `last`.
  @inlinable
  public func through(_ last: Span) -> Span {
    Span(line: line, column: column, endLine: last.endLine, endColumn: last.endColumn)
  }
}
