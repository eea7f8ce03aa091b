// What the compiler hands to the runtime: one CodeUnit for each module, class body, function, lambda, comprehension
// or generator expression. Plain Swift data; the runtime copies it into heap cells once.
//
// The register window of a frame, from its base:
//
//     0 ..< parameters      positional-only, positional, keyword-only parameters, then *args, then **kwargs
//     ..< localCount        the other local variables (a captured one holds its cell)
//     ..< registerCount     temporaries, used as a stack; and constants kept in registers
//
// A call puts the callee at r[a] and its arguments behind it: these become the callee's first registers. Every
// register above the last argument is free at a call.

/// A constant of the program text.
public indirect enum Constant: Sendable {
  case none, `true`, `false`, ellipsis
  case int(Int)
  /// Digits without underscores or prefix, in this radix; `-` in front of them if it is negative.
  case bigInt(digits: String, radix: Int)
  case float(Double)
  case imaginary(Double)
  case complex(Double, Double)
  /// WTF-8: UTF-8 in which lone surrogates may occur.
  case string([UInt8])
  case bytes([UInt8])
  case tuple([Constant])
  case frozenSet([Constant])
  case code(CodeUnit)
}

/// Instructions in `start ..< end` (word indices) are protected: an exception there continues at `handler` with the
/// exception in register `register`. The innermost range stands first.
public struct ExceptionRange: Sendable {
  public var start: Int32
  public var end: Int32
  public var handler: Int32
  public var register: Int32
  public init(start: Int32, end: Int32, handler: Int32, register: Int32) {
    self.start = start
    self.end = end
    self.handler = handler
    self.register = register
  }
}

/// Where the instruction at `word` and those behind it come from; columns are UTF-8 offsets from 0, -1 if unknown.
public struct PositionEntry: Sendable {
  public var word: Int32
  public var line: Int32
  public var endLine: Int32
  public var column: Int32
  public var endColumn: Int32
  public init(word: Int32, line: Int32, endLine: Int32, column: Int32, endColumn: Int32) {
    self.word = word
    self.line = line
    self.endLine = endLine
    self.column = column
    self.endColumn = endColumn
  }
}

/// A variable of an inlined comprehension: while control is in `start ..< end`, the register holds it (or its cell).
public struct HiddenLocal: Sendable {
  public var name: String
  public var register: Int32
  public var isCell: Bool
  public var start: Int32
  public var end: Int32
  public init(name: String, register: Int32, isCell: Bool, start: Int32, end: Int32) {
    self.name = name
    self.register = register
    self.isCell = isCell
    self.start = start
    self.end = end
  }
}

public struct CodeFlags: OptionSet, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Has *args (CPython's 0x04).
  public static let varArguments = CodeFlags(rawValue: 0x04)
  /// Has **kwargs (0x08).
  public static let varKeywords = CodeFlags(rawValue: 0x08)
  public static let optimized = CodeFlags(rawValue: 0x01)
  public static let newLocals = CodeFlags(rawValue: 0x02)
  public static let nested = CodeFlags(rawValue: 0x10)
  public static let generator = CodeFlags(rawValue: 0x20)
  public static let coroutine = CodeFlags(rawValue: 0x80)
  public static let iterableCoroutine = CodeFlags(rawValue: 0x100)
  public static let asyncGenerator = CodeFlags(rawValue: 0x200)
  public static let futureLessGreater = CodeFlags(rawValue: 0x400000)
  public static let futureAnnotations = CodeFlags(rawValue: 0x1000000)
  /// A class body: names live in a namespace, not in registers. Ours, not CPython's.
  public static let classBody = CodeFlags(rawValue: 0x4000_0000)
}

public final class CodeUnit: Sendable {
  public let name: String
  public let qualifiedName: String
  public let filename: String
  public let firstLine: Int32
  public let flags: CodeFlags
  /// Positional parameters, the positional-only ones included.
  public let positionalCount: Int
  public let positionalOnlyCount: Int
  public let keywordOnlyCount: Int
  /// Names of the registers below `localCount`, in order.
  public let localNames: [String]
  public let localCount: Int
  public let registerCount: Int
  /// Local names that live in cells (a subset of localNames): indices of their registers, ascending. The code itself
  /// makes the cells (makeCell at its start).
  public let cellRegisters: [Int]
  /// Names of the closure's cells, in the order of the closure tuple.
  public let freeNames: [String]
  /// Attribute, global and error names that instructions refer to.
  public let names: [String]
  /// So many of them does `co_names` show.
  public let shownNames: Int
  public let constants: [Constant]
  /// So many of them does `co_consts` show.
  public let shownConstants: Int
  /// What `co_varnames` shows.
  public let variableNames: [String]
  public let instructions: [UInt64]
  public let exceptionRanges: [ExceptionRange]
  public let positions: [PositionEntry]
  /// The docstring, for functions; a class or module body stores its own.
  public let documentation: [UInt8]?
  /// Class bodies: names that methods assign as attributes of their first parameter, sorted (`__static_attributes__`).
  public let staticAttributes: [String]
  /// What `locals()` shows in comprehensions besides `localNames`; the innermost comprehension stands first.
  public let hiddenLocals: [HiddenLocal]
  /// For trace functions: lines between instructions, statements that `f_lineno` may lead to (TraceNotes, TraceLayout).
  public let trace: [Int32]

  public init(
    name: String, qualifiedName: String, filename: String, firstLine: Int32, flags: CodeFlags, positionalCount: Int,
    positionalOnlyCount: Int, keywordOnlyCount: Int, localNames: [String], registerCount: Int, cellRegisters: [Int],
    freeNames: [String], names: [String], shownNames: Int, constants: [Constant], shownConstants: Int,
    variableNames: [String], instructions: [UInt64],
    exceptionRanges: [ExceptionRange], positions: [PositionEntry], documentation: [UInt8]?, staticAttributes: [String],
    hiddenLocals: [HiddenLocal] = [], trace: [Int32] = []
  ) {
    self.hiddenLocals = hiddenLocals
    self.trace = trace
    self.name = name
    self.qualifiedName = qualifiedName
    self.filename = filename
    self.firstLine = firstLine
    self.flags = flags
    self.positionalCount = positionalCount
    self.positionalOnlyCount = positionalOnlyCount
    self.keywordOnlyCount = keywordOnlyCount
    self.localNames = localNames
    self.localCount = localNames.count
    self.registerCount = registerCount
    self.cellRegisters = cellRegisters
    self.freeNames = freeNames
    self.names = names
    self.shownNames = shownNames
    self.constants = constants
    self.shownConstants = shownConstants
    self.variableNames = variableNames
    self.instructions = instructions
    self.exceptionRanges = exceptionRanges
    self.positions = positions
    self.documentation = documentation
    self.staticAttributes = staticAttributes
  }
}
