import Parser

/// How to compile.
public struct CompilerOptions: Sendable {
  /// Constructs that are compiled only where the runtime can run them; without its feature a construct is refused with a
  /// SyntaxError that names it.
  public struct Features: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let match = Features(rawValue: 1)
    /// `async def`, `await` and what goes with them.
    public static let asynchronous = Features(rawValue: 2)
    /// `except*`.
    public static let exceptionGroups = Features(rawValue: 4)
    /// `def f[T]()`, `class C[T]`, `type X = …`.
    public static let typeParameters = Features(rawValue: 8)
    public static let all: Features = [.match, .asynchronous, .exceptionGroups, .typeParameters]
    /// What the runtime runs today.
    public static let enabled: Features = .all
  }

  public var features: Features
  /// 0; 1 leaves out `assert` and makes `__debug__` false (`-O`); 2 leaves out docstrings too (`-OO`).
  public var optimization: Int
  /// As if the text began with `from __future__ import annotations`.
  public var hasFutureAnnotations: Bool
  /// As if it began with `from __future__ import barry_as_FLUFL`.
  public var usesLessGreater = false
  /// `await` may stand at the top of a module, which then runs as a coroutine (`ast.PyCF_ALLOW_TOP_LEVEL_AWAIT`).
  public var allowsTopLevelAwait = false
  /// Decimal ints may have so many digits (`sys.set_int_max_str_digits`).
  public var digitLimit = 4300
  /// `~True` is computed by the program, which is warned when it does: warning whoever compiles was an error.
  public var keepsBoolInversion = false

  public init(features: Features = .enabled, optimization: Int = 0, hasFutureAnnotations: Bool = false) {
    self.features = features
    self.optimization = optimization
    self.hasFutureAnnotations = hasFutureAnnotations
  }
}

public struct CompileResult: Sendable {
  public let code: CodeUnit
  /// The parser's warnings, where the text was parsed too, then the compiler's.
  public let warnings: [SyntaxWarningRecord]
}

/// What the steps of one compilation share.
final class CompileContext {
  let filename: String
  var options: CompilerOptions
  var warnings: [SyntaxWarningRecord] = []
  var postponed: (line: Int, column: Int, error: SyntaxError)?
  var scopes: ScopeTable
  let isInteractive: Bool
  /// The last `from __future__` import at the beginning.
  var lastFutureImport: Span?
  private var depth = 0
  private var unitCount = 0

  /// Trees are no higher than the parser allows; this bounds what it built as well as what others did.
  static let maximumDepth = 4000

  init(filename: String, options: CompilerOptions, scopes: ScopeTable, isInteractive: Bool) {
    self.filename = filename
    self.options = options
    self.scopes = scopes
    self.isInteractive = isInteractive
  }

  /// Notes an error that CPython finds when it makes code, after all that is wrong with names: at the end of `span`.
  func postpone(_ message: String, _ error: Span, until span: Span? = nil) {
    let span = span ?? error
    let place = (Int(span.endLine), Int(span.endColumn))
    if let first = postponed, (first.line, first.column) <= place { return }
    postponed = (place.0, place.1, SyntaxError(message, error))
  }

  func enter(_ span: Span) throws(SyntaxError) {
    depth += 1
    if depth > Self.maximumDepth {
      throw SyntaxError(
        "maximum recursion depth exceeded during compilation", span, kind: .recursion)
    }
  }

  func leave() { depth -= 1 }

  func nextUnit() -> Int {
    unitCount += 1
    return unitCount
  }

  func isBeforeLastFutureImport(_ span: Span) -> Bool {
    guard let last = lastFutureImport else { return false }
    return (span.line, span.column) <= (last.line, last.column)
  }

  func warn(_ message: String, _ span: Span) {
    // What is compiled more than once, as bodies of `finally` are, warns as often.
    warnings.append(
      SyntaxWarningRecord(
        message: message, line: Int(span.line), column: Int(span.column) + 1, endLine: Int(span.endLine),
        endColumn: Int(span.endColumn) + 1))
  }

  /// Folding `~True` warns as computing it would.
  func warnOfInversion(_ span: Span) {
    if options.keepsBoolInversion { return }
    warnings.append(
      SyntaxWarningRecord(
        category: .callerDeprecation,
        message: "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the "
          + "bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. "
          + "Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the "
          + "underlying int.", line: Int(span.line), column: Int(span.column) + 1))
  }

  func require(_ feature: CompilerOptions.Features, _ construct: String, _ span: Span) throws(SyntaxError) {
    if !options.features.contains(feature) { throw SyntaxError("\(construct) are not supported yet", span) }
  }
}

extension SyntaxError {
  init(_ message: String, _ span: Span, kind: Kind = .syntax) {
    self.init(
      kind: kind, message: message, line: Int(span.line), column: Int(span.column) + 1, endLine: Int(span.endLine),
      endColumn: Int(span.endColumn) + 1)
  }
}
