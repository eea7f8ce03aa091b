// compile() to syntax trees and from them.

import Compiler
import Parser

extension Thread {
  func isSyntaxTree(_ v: Value) -> Bool {
    // Nobody has one before the classes are made.
    guard v.isKind(.instance), let all = Tuple(self[.syntaxTrees]) else { return false }
    return isInstance(v, Type(unchecked: Tuple(unchecked: all[0])[0]))
  }

  /// compile()'s argument `mode`.
  func parseMode(_ mode: Str, _ flags: Int) throws(PyError) -> ParseMode {
    if mode.isEqual("exec") { return .file }
    if mode.isEqual("eval") { return .expression }
    if mode.isEqual("single") { return .interactive }
    let makesTree = flags & SyntaxFlag.onlyTree != 0
    if mode.isEqual("func_type") {
      if makesTree { return .functionType }
      throw valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
    }
    throw valueError("compile() mode must be 'exec', 'eval'\(makesTree ? ", 'single' or 'func_type'" : " or 'single'")")
  }

  /// A tree from text, or code from a tree; with the flag for optimized trees a tree from either.
  func compileTree(
    _ source: Value, filename: String, mode: ParseMode, options: CompilerOptions, flags: Int, version: Int
  ) throws(PyError) -> Value {
    let wantsTree = flags & SyntaxFlag.onlyTree != 0
    let optimizes = flags & SyntaxFlag.optimizedTree == SyntaxFlag.optimizedTree
    if isSyntaxTree(source) {
      if wantsTree && !optimizes { return source }
      let (module, constants) = try readTree(source, mode)
      if wantsTree { return try optimizedTree(try buildTree(module), options, of: source) }
      return try compileModule(module, constants, filename: filename, mode: mode, options: options).value
    }
    var (bytes, parseFlags) = try sourceBytes(source, "compile")
    parseFlags.formUnion(SyntaxFlag.parseFlags(flags))
    var outcome: Result<(module: Module, warnings: [SyntaxWarningRecord]), SyntaxError>?
    let (textFlags, digitLimit) = (parseFlags, maximumDigits)
    withRoom(bytes.count) {
      outcome = bytes.withUnsafeBufferPointer { u in
        Result { () throws(SyntaxError) in
          try parse(
            source: u, filename: filename, mode: mode, flags: textFlags, featureVersion: version,
            digitLimit: digitLimit)
        }
      }
    }
    // A deep tree is freed as deep.
    defer { withRoom(bytes.count) { outcome = nil } }
    switch outcome! {
    case .failure(let error):
      try issue(error.warnings, filename: filename, isFile: mode == .file)
      throw syntaxError(error, filename: filename, isFile: mode == .file)
    case .success(let result):
      try issue(result.warnings, filename: filename, isFile: mode == .file)
      let tree = try buildTree(result.module)
      return optimizes ? try optimizedTree(tree, options, of: .none) : tree
    }
  }

  private func buildTree(_ module: Module) throws(PyError) -> Value {
    try TreeBuilder(self, comments: module.typeComments).module(module)
  }

  private func readTree(_ source: Value, _ mode: ParseMode) throws(PyError) -> (Module, LinkedConstants) {
    var reader = try TreeReader(self)
    let module = try reader.module(source, mode)
    do throws(TreeError) { try TreeCheck.check(module) } catch {
      throw error.kind == .type ? typeError(error.message) : valueError(error.message)
    }
    return (module, reader.constants)
  }

  private func compileModule(
    _ module: Module, _ constants: LinkedConstants, filename: String, mode: ParseMode, options: CompilerOptions
  ) throws(PyError) -> Code {
    var options = options
    if options.optimization == 0 { options.optimization = vm.optimization }
    var outcome: Result<CompileResult, SyntaxError>?
    let settings = options
    withRoom(.max) {
      outcome = Result { () throws(SyntaxError) in try compile(module, filename: filename, options: settings) }
    }
    defer { withRoom(.max) { outcome = nil } }
    switch outcome! {
    case .failure(var error):
      error.stage = .compiler
      try issue(error.warnings, filename: filename, isFile: mode == .file)
      throw syntaxError(error, filename: filename, isFile: mode == .file)
    case .success(let result):
      if try issue(result.warnings, filename: filename, isFile: mode == .file) {
        return try link(result.code, constants)
      }
      options.keepsBoolInversion = true
      return try compileModule(module, constants, filename: filename, mode: mode, options: options)
    }
  }

  /// With constants folded: how, is written in Python.
  /// `source` is the tree that this is a copy of, or None.
  private func optimizedTree(_ tree: Value, _ options: CompilerOptions, of source: Value) throws(PyError) -> Value {
    let module = try importLibrary("_ast_optimizer")
    let fold = try getAttribute(module, intern("optimize"))
    let level = options.optimization == 0 ? vm.optimization : options.optimization
    return try call(fold, tree, .smallInt(level), source)
  }
}
