// A code object: instructions, constants, names and tables of one function, class body, module or comprehension.
//
// The raw pointers point into cells that the body also refers to as Values; cells do not move.

import Compiler

struct CodeBody: Body {
  static var kind: Kind { .code }
  static var values: Range<Int> { 1..<17 }
  var header: Header
  var instructionsCell: Value
  var constantsCell: Value
  var namesCell: Value
  /// Tuple of str: names of the local registers.
  var localNames: Value
  /// Tuple of str.
  var freeNames: Value
  var name: Value
  var qualifiedName: Value
  var filename: Value
  /// RawBytes of ExceptionRange, and of PositionEntry.
  var rangesCell: Value
  var positionsCell: Value
  var documentation: Value
  /// Tuple of ints: registers that hold cells.
  var cellRegisters: Value
  var staticAttributes: Value
  /// Tuple of five values for each variable of an inlined comprehension, or missing: see Frame+Hidden.
  var hiddenLocals: Value
  /// RawBytes: see TraceTable.
  var traceCell: Value
  /// Tuple of str: what `co_varnames` shows, or missing where these are the local names.
  var variableNames: Value

  var entry: UnsafeMutablePointer<Instruction>
  var constants: UnsafeMutablePointer<Value>
  var names: UnsafeMutablePointer<Value>
  /// Positional arguments of a call that needs no binding: their number n, or -2 - n where the call makes a generator;
  /// -1 if every call needs binding (keyword-only or variable parameters).
  var simpleArguments: Int32
  var registerCount: Int32
  var localCount: Int32
  /// All parameters, *args and **kwargs included.
  var parameterCount: Int32
  var positionalCount: Int32
  var positionalOnlyCount: Int32
  var keywordOnlyCount: Int32
  var firstLine: Int32
  var flags: UInt32
  var instructionCount: Int32
  var rangeCount: Int32
  var positionCount: Int32
  /// How many of the names and constants programs see; the others are the engine's own.
  var shownNames: Int32
  var shownConstants: Int32
}
typealias Code = Ref<CodeBody>

/// The bits of `flags` that calls look at: the compiler's own constants are no constants to the optimizer here.
enum CodeBits {
  static let coroutine: UInt32 = 0x80
  static let asyncGenerator: UInt32 = 0x200
  /// A call makes a generator, a coroutine or an async generator.
  static let suspends: UInt32 = 0x20 | 0x80 | 0x200
}

extension Ref where B == CodeBody {
  var codeFlags: CodeFlags { CodeFlags(rawValue: self.flags) }
  var ranges: UnsafeMutablePointer<ExceptionRange> {
    RawBytes(unchecked: self.rangesCell).bytes.assumingMemoryBound(to: ExceptionRange.self)
  }
  var positions: UnsafeMutablePointer<PositionEntry> {
    RawBytes(unchecked: self.positionsCell).bytes.assumingMemoryBound(to: PositionEntry.self)
  }

  /// Where the instruction at a word comes from.
  func position(at word: Int) -> PositionEntry {
    var low = 0
    var high = Int(self.positionCount)
    let table = positions
    while low < high {
      let middle = (low + high) / 2
      if Int(table[middle].word) <= word { low = middle + 1 } else { high = middle }
    }
    if low == 0 {
      return PositionEntry(word: 0, line: self.firstLine, endLine: self.firstLine, column: -1, endColumn: -1)
    }
    return table[low - 1]
  }

  /// The line of the instruction in front of `pc`; of the definition, if there is none.
  func line(before pc: UnsafeMutablePointer<Instruction>) -> Int {
    Int(position(at: pc - self.entry - 1).line)
  }
}
