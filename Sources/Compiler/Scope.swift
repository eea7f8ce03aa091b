import Parser

// Scopes and what the names in them stand for.
//
// A tree of scopes mirrors the nesting of modules, classes, functions and comprehensions. `ScopeBuilder` makes it and
// notes how each name is used; `ScopeResolver` then decides for each name and scope what it stands for. Code generation
// only reads the outcome.
//
// A list, set or dict comprehension is a scope, but has no frame: it borrows the frame of its `host`, the next
// scope around it that is compiled to a code unit of its own. Its variables live in registers there. All other scopes
// are their own host.

/// How a name is used in a scope.
struct SymbolFlags: OptionSet {
  let rawValue: UInt16
  static let parameter = SymbolFlags(rawValue: 1)
  static let assigned = SymbolFlags(rawValue: 2)
  static let used = SymbolFlags(rawValue: 4)
  static let global = SymbolFlags(rawValue: 8)
  static let nonlocal = SymbolFlags(rawValue: 16)
  static let annotated = SymbolFlags(rawValue: 32)
  /// Unbound somewhere, by `del` or at the end of an `except … as` clause.
  static let deleted = SymbolFlags(rawValue: 64)
  /// Bound by the `for` of the comprehension that is this scope.
  static let iterationTarget = SymbolFlags(rawValue: 128)
  static let typeParameter = SymbolFlags(rawValue: 256)

  /// Bound by an import, which a later `global` or `nonlocal` does not mind.
  static let imported = SymbolFlags(rawValue: 512)

  static let bound: SymbolFlags = [.parameter, .assigned, .typeParameter, .imported]
}

/// What a name stands for in a scope.
enum Resolution {
  /// A register of this scope's own, or the cell in it.
  case local
  /// A variable of a scope around this one that shares its frame.
  case hosted(Scope)
  /// A cell of the closure.
  case free
  case global
  /// A global by the word of a `global` statement.
  case globalExplicit
  /// A name in the namespace of a module or class body.
  case name
  /// A name in a class body's namespace, or else a cell of the closure.
  case nameOrFree
  /// A name in the namespace of the class around type parameters, or else a global.
  case classDictionary
}

struct Symbol {
  let name: String
  var flags: SymbolFlags
  var resolution: Resolution = .global
  /// Captured by a code unit further in, hence kept in a cell.
  var isCell = false
  /// Register of the host's frame; for variables of inlined comprehensions valid while their code is made.
  var register = -1
  /// A function further in declares it global: module code then stores it there whatever its namespace.
  var isGlobalElsewhere = false
  /// Of the statement that declares it global or nonlocal.
  var declaration: Span?
}

final class Scope {
  enum Kind: UInt8 {
    case module, classBody, function, lambda, generatorExpression
    case listComprehension, setComprehension, dictComprehension
    /// The scope of type parameters around a generic function, class or type alias.
    case typeParameters
    /// A lazily evaluated bound, default or alias value.
    case lazyValue
  }

  let kind: Kind
  let name: String
  let span: Span
  unowned let parent: Scope?
  /// The class whose name mangles private names, without leading underscores.
  let privatePrefix: String?
  /// The only names that are mangled, where not all are: the bases of a generic class stand outside the class.
  var mangledNames: Set<String>?
  private(set) var isHost: Bool
  unowned(unsafe) private let enclosingHost: Scope?
  var children: [Scope] = []

  var symbols: [Symbol] = []
  private(set) var indices: [String: Int] = [:]
  var freeNames: [String] = []
  private var freeIndices: [String: Int] = [:]

  var isGenerator = false
  /// Where its code object is among the constants of a unit.
  var codeIndex: (unit: Int, index: Int)?
  var isCoroutine = false
  /// Waits somewhere, be it allowed or not.
  var holdsAwait = false
  /// Holds `await` or `async for`, where it is a comprehension.
  var isAsyncComprehension = false
  /// An assignment expression binds a variable of this frame.
  var hasAssignmentExpression = false
  /// Annotations in this module or class body go into `__annotations__`.
  var hasAnnotations = false
  /// A method of this class body uses `super` or `__class__`.
  var needsClassCell = false
  /// The class body's namespace is read by type parameters further in.
  var needsClassDictionary = false
  static let classDictionary = "__classdict__"
  /// What a lazily evaluated expression is for, as messages put it.
  var purpose: String?
  /// Nesting of comprehension iterables around the node being visited.
  var iterableDepth = 0
  /// While a comprehension's target is visited.
  var inIterationTarget = false
  /// Names that code in this class assigns as attributes of `self`.
  var staticAttributes: Set<String> = []
  /// Inside a function (a class in a function too).
  let isNested: Bool

  init(_ kind: Kind, name: String, span: Span, parent: Scope?, privatePrefix: String?, isHost: Bool = true) {
    self.kind = kind
    self.name = name
    self.span = span
    self.parent = parent
    self.privatePrefix = privatePrefix
    self.isHost = isHost
    enclosingHost = isHost ? nil : parent?.host
    isNested = parent.map { $0.isNested || $0.isFunctionLike } ?? false
    if let parent {
      if kind != .classBody { mangledNames = parent.mangledNames }
      iterableDepth = parent.iterableDepth
      parent.children.append(self)
    }
  }

  /// The class whose body's names this code sees although it is no part of its frame: type parameters and what they hold.
  var visibleClass: Scope? {
    var inner = self
    while inner.kind == .typeParameters || inner.kind == .lazyValue {
      guard let outer = inner.parent else { return nil }
      if outer.kind == .classBody { return outer }
      inner = outer
    }
    return nil
  }

  /// The scope whose frame holds this scope's variables.
  var host: Scope { enclosingHost ?? self }

  /// Variables live in registers, and scopes further in see them.
  var isFunctionLike: Bool { kind != .module && kind != .classBody }

  var isComprehension: Bool {
    switch kind {
    case .listComprehension, .setComprehension, .dictComprehension, .generatorExpression: true
    default: false
    }
  }

  func index(of name: String) -> Int? { indices[name] }

  func flags(of name: String) -> SymbolFlags {
    if let index = indices[name] { return symbols[index].flags }
    return []
  }

  @discardableResult
  func add(_ name: String, _ flags: SymbolFlags) -> Int {
    if let index = indices[name] {
      symbols[index].flags.formUnion(flags)
      return index
    }
    indices[name] = symbols.count
    symbols.append(Symbol(name: name, flags: flags))
    return symbols.count - 1
  }

  func freeIndex(of name: String) -> Int? { freeIndices[name] }

  func addFree(_ name: String) {
    if freeIndices[name] == nil {
      freeIndices[name] = freeNames.count
      freeNames.append(name)
    }
  }

  /// The closure's cells stand in the order of their names, as programs see them.
  func sortFree() {
    if freeNames.count < 2 { return }
    freeNames.sort { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    for (i, name) in freeNames.enumerated() { freeIndices[name] = i }
  }

  /// `name` as this scope's code means it: private names carry their class's name.
  func mangled(_ name: String) -> String {
    guard let privatePrefix else { return name }
    if let mangledNames, !mangledNames.contains(name) { return name }
    return Scope.mangle(name, prefix: privatePrefix)
  }

  static func mangle(_ name: String, prefix: String) -> String {
    var utf8 = name.utf8.makeIterator()
    guard utf8.next() == 0x5F, utf8.next() == 0x5F else { return name }
    if name.hasSuffix("__") || name.utf8.contains(0x2E) { return name }
    return "_" + prefix + name
  }
}

/// The scopes of a module, by the node that opens each of them.
struct ScopeTable {
  let module: Scope
  var byNode: [ObjectIdentifier: Scope] = [:]
  /// Of lazily evaluated expressions, which may be lambdas or comprehensions with scopes of their own.
  var lazyByNode: [ObjectIdentifier: Scope] = [:]

  subscript(node: AnyObject) -> Scope? { byNode[ObjectIdentifier(node)] }
}
