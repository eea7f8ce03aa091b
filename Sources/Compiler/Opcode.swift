// The instruction set of the register machine.
//
// An instruction is one 64-bit word: opcode (8 bits), n (8), a, b, c (16 each). Operands name registers of the
// current window unless the table says otherwise. `bc` joins b and c to one signed 32-bit number. Some opcodes are
// followed by cache words: inline caches that the runtime fills in; they are zero in freshly compiled code and the
// program counter steps over them. Jump offsets count words from the word behind the instruction and its cache.
//
// The cases are contiguous from zero, so that the loop's exhaustive switch becomes one jump table. `OpcodeInfo.table`
// has one line for each case, in the same order; a test proves it complete. A base opcode stands behind each
// specialized one: only the runtime writes specialized opcodes, the compiler never does.

public enum Opcode: UInt8, CaseIterable, Sendable {
  // moves and constants
  case nop, move, loadConstant, loadMissing, deleteLocal, clearLocal, checkDropped, checkLocal
  // cells, closures, globals, names
  case makeCell, loadCell, storeCell, deleteCell, loadFree, storeFree, deleteFree, loadFreeCell
  case loadGlobal, loadGlobalCached, storeGlobal, storeGlobalCached, deleteGlobal
  case loadName, storeName, deleteName, loadNameOrFree
  // attributes
  case loadAttribute, loadAttributeSlot, loadAttributeSpilled, loadAttributeFromType, loadAttributeProperty
  case loadAttributeGetter, loadAttributeOfClass, loadAttributeOfModule
  case storeAttribute, storeAttributeSlot, storeAttributeSpilled, storeAttributeNew, deleteAttribute
  case loadMethod, loadMethodCached, loadMethodWrapped, loadMethodOfClass, loadMethodOfModule
  case loadSuperAttribute, loadSuperMethod
  // subscripts
  case getItem, getItemImmediate, setItem, deleteItem, getSlice, setSlice, buildSlice
  // arithmetic
  case add, subtract, multiply, trueDivide, floorDivide, modulo, power, matrixMultiply
  case leftShift, rightShift, bitAnd, bitOr, bitXor
  case addImmediate, subtractImmediate, multiplyImmediate, floorDivideImmediate, moduloImmediate
  case leftShiftImmediate, rightShiftImmediate, bitAndImmediate, bitOrImmediate, bitXorImmediate
  case negate, positive, invert, not, toBool
  // comparison
  case less, lessEqual, equal, notEqual, greater, greaterEqual
  case isSame, isNotSame, contains, notContains
  // jumps
  case jump, jumpIfTrue, jumpIfFalse, jumpIfNone, jumpIfNotNone
  case jumpIfLess, jumpIfLessEqual, jumpIfEqual, jumpIfNotEqual, jumpIfGreater, jumpIfGreaterEqual
  case jumpIfLessImmediate, jumpIfLessEqualImmediate, jumpIfEqualImmediate
  case jumpIfNotEqualImmediate, jumpIfGreaterImmediate, jumpIfGreaterEqualImmediate
  case jumpIfSame, jumpIfNotSame
  // calls
  case call, callMethod, callKeywords, callMethodKeywords, callSpread, returnValue, returnNone
  // building
  case buildTuple, buildList, buildSet, buildMap, buildString, formatValue
  case listAppend, listExtend, listToTuple, setAdd, setUpdate, mapAdd, mapUpdate, mapMerge
  // iteration and unpacking
  case getIterator, forIterate, unpackSequence, unpackStar
  // functions, classes, imports
  case makeFunction, loadBuildClass, setUpAnnotations, importName, importFrom, importStar
  // exceptions and contexts
  case raise, raiseFrom, reraise, enterHandler, leaveHandler, jumpIfNoMatch, loadAssertionError
  case withEnter, withExit, withExitException
  // generators
  case yieldValue, getYieldFromIterator, sendInto, stopIterationToRuntimeError
  // the prompt
  case printExpression
  // coroutines
  case getAwaitable, getAsyncIterator, getAsyncNext, endAsyncFor, asyncWithEnter, asyncWithExit
  case asyncWithExitException
  // patterns
  case matchSequence, matchMapping, matchKeys, matchClass, getLength, matchRest
  // exception groups, type parameters
  case matchGroup, prepareReraiseStar, makeTypeVariable, makeTypeAlias, makeGeneric, callIntrinsic
}

/// How the operands of an opcode are read; the disassembler and the verifier go by it.
public enum OperandKind: UInt8, Sendable {
  /// A register that is written.
  case target
  /// A register that is read.
  case register
  /// A register that is read and written.
  case update
  /// The first of a run of registers.
  case window
  /// An index into the code's constants.
  case constant
  /// An index into the code's names.
  case name
  /// An index into the code's free variables.
  case free
  /// A signed immediate number.
  case immediate
  /// A signed jump offset in words.
  case offset
  /// An unsigned count.
  case count
  /// Unused.
  case none
}

public struct OpcodeInfo: Sendable {
  public let opcode: Opcode
  /// Cache words behind the instruction.
  public let cacheWords: Int
  public let a: OperandKind
  public let b: OperandKind
  /// For opcodes whose `wide` is true, `b` describes the 32-bit operand bc and `c` is `.none`.
  public let c: OperandKind
  public let wide: Bool
  /// The effect in a line; r[x] is register x of the window.
  public let effect: String

  init(
    _ opcode: Opcode, _ a: OperandKind = .none, _ b: OperandKind = .none, _ c: OperandKind = .none,
    wide: Bool = false, cache: Int = 0, effect: String
  ) {
    self.opcode = opcode
    self.a = a
    self.b = b
    self.c = c
    self.wide = wide
    self.cacheWords = cache
    self.effect = effect
  }

  public static func of(_ opcode: Opcode) -> OpcodeInfo { table[Int(opcode.rawValue)] }

  /// One line for each opcode, in the order of the enum.
  public static let table: [OpcodeInfo] = [
    .init(.nop, effect: "nothing"),
    .init(.move, .target, .register, effect: "r[a] = r[b]"),
    .init(.loadConstant, .target, .constant, wide: true, effect: "r[a] = constants[bc]"),
    .init(.loadMissing, .target, effect: "r[a] = missing, the mark of an unbound local"),
    .init(
      .deleteLocal, .update, .target,
      effect: "r[a] = missing, for del; what it held may be finalized, registers from b on are free"),
    .init(
      .clearLocal, .update, .target, effect: "r[a] = None; what it held may be finalized, registers from b on are free"),
    .init(
      .checkDropped, .target, .count,
      effect: "if something of kind b has been dropped: finalizes what is dead, registers from a on are free"),
    .init(.checkLocal, .register, .name, wide: true, effect: "UnboundLocalError for names[bc] if r[a] is missing"),

    .init(.makeCell, .update, effect: "r[a] = a new cell that holds r[a]"),
    .init(.loadCell, .target, .register, .name, effect: "r[a] = cell r[b]'s value; UnboundLocalError for names[c]"),
    .init(.storeCell, .register, .register, effect: "cell r[a]'s value = r[b]"),
    .init(.deleteCell, .register, .name, wide: true, effect: "empties cell r[a]; UnboundLocalError for names[bc]"),
    .init(.loadFree, .target, .free, .name, effect: "r[a] = value of the closure's cell b; NameError for names[c]"),
    .init(.storeFree, .register, .free, effect: "value of the closure's cell b = r[a]"),
    .init(.deleteFree, .none, .free, .name, effect: "empties the closure's cell b; NameError for names[c]"),
    .init(.loadFreeCell, .target, .free, effect: "r[a] = the closure's cell b itself"),
    .init(.loadGlobal, .target, .name, wide: true, cache: 2, effect: "r[a] = global or builtin names[bc]"),
    .init(.loadGlobalCached, .target, .name, wide: true, cache: 2, effect: "loadGlobal through the cached dict entry"),
    .init(.storeGlobal, .register, .name, wide: true, cache: 2, effect: "global names[bc] = r[a]"),
    .init(
      .storeGlobalCached, .register, .name, wide: true, cache: 2, effect: "storeGlobal through the cached dict entry"),
    .init(.deleteGlobal, .none, .name, wide: true, effect: "deletes global names[bc]"),
    .init(
      .loadName, .target, .name, wide: true, cache: 2,
      effect: "r[a] = names[bc] in the frame's namespace, global or builtin"),
    .init(.storeName, .register, .name, wide: true, cache: 2, effect: "names[bc] in the frame's namespace = r[a]"),
    .init(.deleteName, .none, .name, wide: true, effect: "deletes names[bc] from the frame's namespace"),
    .init(
      .loadNameOrFree, .target, .free, .name, effect: "r[a] = names[c] in the class namespace, else closure's cell b"),

    .init(.loadAttribute, .target, .register, .name, cache: 2, effect: "r[a] = r[b].names[c]"),
    .init(.loadAttributeSlot, .target, .register, .name, cache: 2, effect: "loadAttribute: a slot in the instance"),
    .init(
      .loadAttributeSpilled, .target, .register, .name, cache: 2, effect: "loadAttribute: a slot in the spill array"),
    .init(
      .loadAttributeFromType, .target, .register, .name, cache: 2, effect: "loadAttribute: a plain value of the type"),
    .init(
      .loadAttributeProperty, .target, .register, .name, cache: 2,
      effect: "loadAttribute: what the getter of a property returns, a function of one parameter"),
    .init(.loadAttributeGetter, .target, .register, .name, cache: 2, effect: "loadAttribute: what a getset reads"),
    .init(
      .loadAttributeOfClass, .target, .register, .name, cache: 2,
      effect: "loadAttribute: of a class, a plain value or the function of a static method"),
    .init(.loadAttributeOfModule, .target, .register, .name, cache: 2, effect: "loadAttribute: of a module"),
    .init(.storeAttribute, .register, .register, .name, cache: 2, effect: "r[a].names[c] = r[b]"),
    .init(.storeAttributeSlot, .register, .register, .name, cache: 2, effect: "storeAttribute: a slot in the instance"),
    .init(
      .storeAttributeSpilled, .register, .register, .name, cache: 2, effect: "storeAttribute: a slot in the spill array"
    ),
    .init(
      .storeAttributeNew, .register, .register, .name, cache: 2,
      effect: "storeAttribute: a new slot, a known transition"),
    .init(.deleteAttribute, .register, .name, wide: true, effect: "deletes r[a].names[bc]"),
    .init(.loadMethod, .window, .register, .name, cache: 2, effect: "r[a], r[a+1] = function, self, or value, missing"),
    .init(.loadMethodCached, .window, .register, .name, cache: 2, effect: "loadMethod: a function of the type"),
    .init(.loadMethodWrapped, .window, .register, .name, cache: 2, effect: "loadMethod: a static or class method"),
    .init(.loadMethodOfClass, .window, .register, .name, cache: 2, effect: "loadMethod: of a class"),
    .init(.loadMethodOfModule, .window, .register, .name, cache: 2, effect: "loadMethod: of a module"),
    .init(.loadSuperAttribute, .window, .none, .name, effect: "r[a] = r[a](r[a+1], r[a+2]).names[c]"),
    .init(
      .loadSuperMethod, .window, .none, .name, effect: "r[a], r[a+1] = method, self of r[a](r[a+1], r[a+2]).names[c]"),

    .init(.getItem, .target, .register, .register, effect: "r[a] = r[b][r[c]]"),
    .init(.getItemImmediate, .target, .register, .immediate, effect: "r[a] = r[b][c]"),
    .init(.setItem, .register, .register, .register, effect: "r[a][r[b]] = r[c]"),
    .init(.deleteItem, .register, .register, effect: "del r[a][r[b]]"),
    .init(.getSlice, .target, .register, .window, effect: "r[a] = r[b][r[c]:r[c+1]]"),
    .init(.setSlice, .register, .window, .register, effect: "r[a][r[b]:r[b+1]] = r[c]"),
    .init(.buildSlice, .target, .window, effect: "r[a] = slice(r[b], r[b+1], r[b+2])"),

    .init(.add, .target, .register, .register, effect: "r[a] = r[b] + r[c]; n = 1: in place"),
    .init(.subtract, .target, .register, .register, effect: "r[a] = r[b] - r[c]"),
    .init(.multiply, .target, .register, .register, effect: "r[a] = r[b] * r[c]"),
    .init(.trueDivide, .target, .register, .register, effect: "r[a] = r[b] / r[c]"),
    .init(.floorDivide, .target, .register, .register, effect: "r[a] = r[b] // r[c]"),
    .init(.modulo, .target, .register, .register, effect: "r[a] = r[b] % r[c]"),
    .init(.power, .target, .register, .register, effect: "r[a] = r[b] ** r[c]"),
    .init(.matrixMultiply, .target, .register, .register, effect: "r[a] = r[b] @ r[c]"),
    .init(.leftShift, .target, .register, .register, effect: "r[a] = r[b] << r[c]"),
    .init(.rightShift, .target, .register, .register, effect: "r[a] = r[b] >> r[c]"),
    .init(.bitAnd, .target, .register, .register, effect: "r[a] = r[b] & r[c]"),
    .init(.bitOr, .target, .register, .register, effect: "r[a] = r[b] | r[c]"),
    .init(.bitXor, .target, .register, .register, effect: "r[a] = r[b] ^ r[c]"),
    .init(.addImmediate, .target, .register, .immediate, effect: "r[a] = r[b] + c"),
    .init(.subtractImmediate, .target, .register, .immediate, effect: "r[a] = r[b] - c"),
    .init(.multiplyImmediate, .target, .register, .immediate, effect: "r[a] = r[b] * c"),
    .init(.floorDivideImmediate, .target, .register, .immediate, effect: "r[a] = r[b] // c"),
    .init(.moduloImmediate, .target, .register, .immediate, effect: "r[a] = r[b] % c"),
    .init(.leftShiftImmediate, .target, .register, .immediate, effect: "r[a] = r[b] << c"),
    .init(.rightShiftImmediate, .target, .register, .immediate, effect: "r[a] = r[b] >> c"),
    .init(.bitAndImmediate, .target, .register, .immediate, effect: "r[a] = r[b] & c"),
    .init(.bitOrImmediate, .target, .register, .immediate, effect: "r[a] = r[b] | c"),
    .init(.bitXorImmediate, .target, .register, .immediate, effect: "r[a] = r[b] ^ c"),
    .init(.negate, .target, .register, effect: "r[a] = -r[b]"),
    .init(.positive, .target, .register, effect: "r[a] = +r[b]"),
    .init(.invert, .target, .register, effect: "r[a] = ~r[b]"),
    .init(.not, .target, .register, effect: "r[a] = not r[b]"),
    .init(.toBool, .target, .register, effect: "r[a] = bool(r[b])"),

    .init(.less, .target, .register, .register, effect: "r[a] = r[b] < r[c]"),
    .init(.lessEqual, .target, .register, .register, effect: "r[a] = r[b] <= r[c]"),
    .init(.equal, .target, .register, .register, effect: "r[a] = r[b] == r[c]"),
    .init(.notEqual, .target, .register, .register, effect: "r[a] = r[b] != r[c]"),
    .init(.greater, .target, .register, .register, effect: "r[a] = r[b] > r[c]"),
    .init(.greaterEqual, .target, .register, .register, effect: "r[a] = r[b] >= r[c]"),
    .init(.isSame, .target, .register, .register, effect: "r[a] = r[b] is r[c]"),
    .init(.isNotSame, .target, .register, .register, effect: "r[a] = r[b] is not r[c]"),
    .init(.contains, .target, .register, .register, effect: "r[a] = r[b] in r[c]"),
    .init(.notContains, .target, .register, .register, effect: "r[a] = r[b] not in r[c]"),

    .init(.jump, .none, .offset, wide: true, effect: "pc += bc"),
    .init(.jumpIfTrue, .register, .offset, wide: true, effect: "pc += bc if r[a] is true"),
    .init(.jumpIfFalse, .register, .offset, wide: true, effect: "pc += bc if r[a] is false"),
    .init(.jumpIfNone, .register, .offset, wide: true, effect: "pc += bc if r[a] is None"),
    .init(.jumpIfNotNone, .register, .offset, wide: true, effect: "pc += bc if r[a] is not None"),
    .init(.jumpIfLess, .register, .register, .offset, effect: "pc += c if (r[a] < r[b]) == (n == 1)"),
    .init(.jumpIfLessEqual, .register, .register, .offset, effect: "pc += c if (r[a] <= r[b]) == (n == 1)"),
    .init(.jumpIfEqual, .register, .register, .offset, effect: "pc += c if (r[a] == r[b]) == (n == 1)"),
    .init(.jumpIfNotEqual, .register, .register, .offset, effect: "pc += c if (r[a] != r[b]) == (n == 1)"),
    .init(.jumpIfGreater, .register, .register, .offset, effect: "pc += c if (r[a] > r[b]) == (n == 1)"),
    .init(.jumpIfGreaterEqual, .register, .register, .offset, effect: "pc += c if (r[a] >= r[b]) == (n == 1)"),
    .init(.jumpIfLessImmediate, .register, .immediate, .offset, effect: "pc += c if (r[a] < b) == (n == 1)"),
    .init(.jumpIfLessEqualImmediate, .register, .immediate, .offset, effect: "pc += c if (r[a] <= b) == (n == 1)"),
    .init(.jumpIfEqualImmediate, .register, .immediate, .offset, effect: "pc += c if (r[a] == b) == (n == 1)"),
    .init(.jumpIfNotEqualImmediate, .register, .immediate, .offset, effect: "pc += c if (r[a] != b) == (n == 1)"),
    .init(.jumpIfGreaterImmediate, .register, .immediate, .offset, effect: "pc += c if (r[a] > b) == (n == 1)"),
    .init(.jumpIfGreaterEqualImmediate, .register, .immediate, .offset, effect: "pc += c if (r[a] >= b) == (n == 1)"),
    .init(.jumpIfSame, .register, .register, .offset, effect: "pc += c if r[a] is r[b]"),
    .init(.jumpIfNotSame, .register, .register, .offset, effect: "pc += c if r[a] is not r[b]"),

    .init(.call, .window, .count, effect: "r[a] = r[a](r[a+1] ... r[a+b])"),
    .init(.callMethod, .window, .count, effect: "r[a] = r[a](r[a+1] unless missing, r[a+2] ... r[a+1+b])"),
    .init(
      .callKeywords, .window, .count, .constant, cache: 1,
      effect: "call with b arguments, the last named by constants[c]"),
    .init(
      .callMethodKeywords, .window, .count, .constant, cache: 1,
      effect: "callMethod with b arguments, the last named by constants[c]"),
    .init(
      .callSpread, .window,
      effect: "r[a] = r[a](*r[a+1], **r[a+2]); r[a+1] is a tuple or list, r[a+2] a dict or missing"),
    .init(.returnValue, .register, effect: "returns r[a]"),
    .init(.returnNone, effect: "returns None"),

    .init(.buildTuple, .target, .window, .count, effect: "r[a] = (r[b] ... c of them)"),
    .init(.buildList, .target, .window, .count, effect: "r[a] = [r[b] ... c of them]"),
    .init(.buildSet, .target, .window, .count, effect: "r[a] = {r[b] ... c of them}"),
    .init(.buildMap, .target, .window, .count, effect: "r[a] = {r[b]: r[b+1], ... c pairs}"),
    .init(.buildString, .target, .window, .count, effect: "r[a] = the c strings from r[b] joined"),
    .init(
      .formatValue, .target, .register, .register,
      effect: "r[a] = format(r[b]); n bits 0-1: !s 1, !r 2, !a 3; bit 2: spec r[c]"),
    .init(.listAppend, .register, .register, effect: "list r[a] appends r[b]"),
    .init(
      .listExtend, .register, .register, .register,
      effect: "list r[a] takes all of iterable r[b]; n = 1: for a call of function r[c]"),
    .init(.listToTuple, .target, .register, effect: "r[a] = tuple of list r[b]"),
    .init(.setAdd, .register, .register, effect: "set r[a] takes r[b]"),
    .init(.setUpdate, .register, .register, effect: "set r[a] takes all of iterable r[b]"),
    .init(.mapAdd, .register, .register, .register, effect: "dict r[a][r[b]] = r[c]"),
    .init(.mapUpdate, .register, .register, effect: "dict r[a] takes mapping r[b] (a display's **)"),
    .init(
      .mapMerge, .register, .register, .register,
      effect: "dict r[a] takes mapping r[b]; a key twice: TypeError of function r[c]"),

    .init(.getIterator, .target, .register, effect: "r[a] = iter(r[b])"),
    .init(.forIterate, .register, .target, .offset, effect: "r[b] = next(r[a]) and pc += c, unless exhausted"),
    .init(.unpackSequence, .window, .register, .count, effect: "r[a] ... r[a+c-1] = r[b]"),
    .init(.unpackStar, .window, .register, .count, effect: "r[a] ... = r[b] with n before the star, c behind it"),

    .init(
      .makeFunction, .target, .window, .constant,
      effect:
        "r[a] = function of code constants[c]; r[b...]: n bit 0 defaults, 1 keyword defaults, 2 annotations, 3 closure"),
    .init(.loadBuildClass, .target, effect: "r[a] = builtins.__build_class__"),
    .init(.setUpAnnotations, effect: "makes __annotations__ in the frame's namespace if it is not there"),
    .init(.importName, .target, .name, .register, effect: "r[a] = import names[b] at level n, fromlist r[c]"),
    .init(.importFrom, .target, .register, .name, effect: "r[a] = r[b].names[c] or ImportError"),
    .init(.importStar, .register, effect: "takes the public names of module r[a] into the frame's namespace"),

    .init(.raise, .register, effect: "n = 0: raises the handled exception again; n = 1: raises r[a]"),
    .init(.raiseFrom, .register, .register, effect: "raises r[a] from r[b]"),
    .init(.reraise, .register, effect: "goes on with exception r[a], its traceback kept; n = 1: from its raise"),
    .init(.enterHandler, .register, .target, effect: "r[b] = what was handled; handled = exception r[a]"),
    .init(.leaveHandler, .register, effect: "handled = r[a], saved by enterHandler"),
    .init(.jumpIfNoMatch, .register, .register, .offset, effect: "pc += c if exception r[a] is no instance of r[b]"),
    .init(.loadAssertionError, .target, effect: "r[a] = AssertionError"),
    .init(
      .withEnter, .window, .register, effect: "r[a], r[a+1] = exit method, self of r[b]; r[a+2] = result of __enter__"),
    .init(.withExit, .window, effect: "r[a+2] = exit(None, None, None)"),
    .init(.withExitException, .window, .register, effect: "r[a+2] = exit(type, r[b], traceback)"),

    .init(
      .yieldValue, .target, .register, .register,
      effect: "yields r[b]; r[a] = what is sent; "
        + "n bit 0: for sub-iterator r[c], bit 1: inside try or with, bit 2: r[b] is cleared"),
    .init(.getYieldFromIterator, .target, .register, effect: "r[a] = iterator of r[b] for yield from"),
    .init(
      .sendInto, .register, .update, .offset,
      effect: "r[b] = result of sending r[b] to r[a]; when it returned: r[b] = its value and pc += c"),
    .init(
      .stopIterationToRuntimeError, .register, effect: "raises RuntimeError from StopIteration r[a], or r[a] again"),

    .init(.printExpression, .register, effect: "sys.displayhook(r[a])"),

    .init(
      .getAwaitable, .target, .register,
      effect: "r[a] = awaitable iterator of r[b]; n = 1: of __aenter__, 2: of __aexit__"),
    .init(.getAsyncIterator, .target, .register, effect: "r[a] = r[b].__aiter__()"),
    .init(.getAsyncNext, .target, .register, effect: "r[a] = awaitable of r[b].__anext__()"),
    .init(.endAsyncFor, .register, effect: "goes on if r[a] is StopAsyncIteration, else raises it again"),
    .init(.asyncWithEnter, .window, .register, effect: "withEnter of __aenter__, __aexit__"),
    .init(.asyncWithExit, .window, effect: "r[a+2] = aexit(None, None, None)"),
    .init(.asyncWithExitException, .window, .register, effect: "r[a+2] = aexit(type, r[b], traceback)"),

    .init(.matchSequence, .target, .register, effect: "r[a] = r[b] is a sequence for patterns"),
    .init(.matchMapping, .target, .register, effect: "r[a] = r[b] is a mapping"),
    .init(
      .matchKeys, .target, .register, .register, effect: "r[a] = values of mapping r[b] for keys tuple r[c], or None"),
    .init(
      .matchClass, .window, .register, .register,
      effect: "r[a] = attributes of r[b] as class r[c] with n positional, names tuple r[a+1], or None"),
    .init(.getLength, .target, .register, effect: "r[a] = len(r[b])"),
    .init(.matchRest, .target, .register, .register, effect: "r[a] = dict of mapping r[b] without keys tuple r[c]"),

    .init(
      .matchGroup, .window, .register, .register, effect: "r[a], r[a+1] = rest, matched of group r[b] for type r[c]"),
    .init(
      .prepareReraiseStar, .target, .register, .register,
      effect: "r[a] = what except* raises again: original r[b], list r[c]"),
    .init(
      .makeTypeVariable, .target, .window, .name,
      effect:
        "r[a] = type parameter names[c]; n bits 0-1: TypeVar, TypeVarTuple, ParamSpec; bit 2: evaluators r[b] bound, r[b+1] default, or missing; bit 3: the bound is a tuple of constraints"
    ),
    .init(
      .makeTypeAlias, .target, .window, .name, effect: "r[a] = type alias names[c] of parameters r[b], evaluator r[b+1]"
    ),
    .init(.makeGeneric, .target, .register, effect: "r[a] = Generic[*r[b]]"),
    .init(
      .callIntrinsic, .target, .register, .register,
      effect: "r[a] = n = 1: item named r[c] of class namespace r[b], else global; 2: the frame's namespace"),
  ]
}

/// One instruction word.
@frozen public struct Instruction: Sendable, Equatable {
  public var word: UInt64

  @inlinable @inline(__always) public init(word: UInt64) { self.word = word }
  @inlinable @inline(__always) public init(_ op: Opcode, n: Int = 0, a: Int = 0, b: Int = 0, c: Int = 0) {
    word =
      UInt64(op.rawValue) | UInt64(UInt8(truncatingIfNeeded: n)) &<< 8
      | UInt64(UInt16(truncatingIfNeeded: a)) &<< 16 | UInt64(UInt16(truncatingIfNeeded: b)) &<< 32
      | UInt64(UInt16(truncatingIfNeeded: c)) &<< 48
  }
  /// An instruction with a 32-bit operand.
  @inlinable @inline(__always) public init(_ op: Opcode, n: Int = 0, a: Int, bc: Int) {
    word =
      UInt64(op.rawValue) | UInt64(UInt8(truncatingIfNeeded: n)) &<< 8
      | UInt64(UInt16(truncatingIfNeeded: a)) &<< 16 | UInt64(UInt32(truncatingIfNeeded: bc)) &<< 32
  }
  @inlinable @inline(__always) public var opcode: Opcode {
    unsafeBitCast(UInt8(truncatingIfNeeded: word), to: Opcode.self)
  }
  @inlinable @inline(__always) public var n: Int { Int(UInt8(truncatingIfNeeded: word &>> 8)) }
  @inlinable @inline(__always) public var a: Int { Int(UInt16(truncatingIfNeeded: word &>> 16)) }
  @inlinable @inline(__always) public var b: Int { Int(UInt16(truncatingIfNeeded: word &>> 32)) }
  @inlinable @inline(__always) public var c: Int { Int(UInt16(truncatingIfNeeded: word &>> 48)) }
  @inlinable @inline(__always) public var signedB: Int { Int(Int16(truncatingIfNeeded: word &>> 32)) }
  @inlinable @inline(__always) public var signedC: Int { Int(Int16(truncatingIfNeeded: word &>> 48)) }
  @inlinable @inline(__always) public var bc: Int { Int(Int32(truncatingIfNeeded: word &>> 32)) }
}
