import Parser

/// Decides what each name in each scope stands for, and which variables must live in cells.
struct ScopeResolver {
  static func resolve(_ scope: Scope) throws(SyntaxError) {
    for index in scope.symbols.indices {
      scope.symbols[index].resolution = try resolution(of: index, in: scope)
    }
    for child in scope.children { try resolve(child) }
    scope.sortFree()
  }

  private static func resolution(of index: Int, in scope: Scope) throws(SyntaxError) -> Resolution {
    let symbol = scope.symbols[index]
    let flags = symbol.flags
    if symbol.isGlobalElsewhere, scope.kind == .module, !flags.contains(.nonlocal) { return .globalExplicit }
    if flags.contains(.global) {
      if flags.contains(.nonlocal) {
        throw SyntaxError("name '\(symbol.name)' is nonlocal and global", symbol.declaration ?? scope.span)
      }
      // In a module's code too: exec() may run it with a namespace of its own.
      return .globalExplicit
    }
    if flags.contains(.nonlocal) {
      if scope.kind == .module, symbol.isGlobalElsewhere {
        throw SyntaxError("name '\(symbol.name)' is nonlocal and global", symbol.declaration ?? scope.span)
      }
      if scope.kind == .module {
        throw SyntaxError("nonlocal declaration not allowed at module level", symbol.declaration ?? scope.span)
      }
      guard let found = capture(symbol.name, from: scope), found.isVariable else {
        throw SyntaxError("no binding for nonlocal '\(symbol.name)' found", symbol.declaration ?? scope.span)
      }
      if isTypeParameter(symbol.name, from: scope) {
        throw SyntaxError(
          "nonlocal binding not allowed for type parameter '\(symbol.name)'", symbol.declaration ?? scope.span)
      }
      return found.resolution
    }
    if !flags.isDisjoint(with: .bound) {
      return scope.isFunctionLike ? .local : .name
    }
    let outer = scope.kind == .module ? nil : capture(symbol.name, from: scope)
    switch scope.kind {
    case .module:
      return .name
    case .classBody:
      guard let outer, outer.isVariable else {
        if let outer, case .globalExplicit = outer.resolution { return .global }
        return .name
      }
      return .nameOrFree
    default:
      // What the class binds goes before type parameters around this expression, as in CPython 3.13.
      if let owner = scope.visibleClass {
        let flags = owner.flags(of: symbol.name)
        if flags.contains(.global) { return .global }
        // What nothing binds in the text may be in the namespace that the metaclass has prepared.
        if !(outer?.isVariable ?? false) || !flags.isDisjoint(with: .bound), !flags.contains(.nonlocal) {
          owner.needsClassDictionary = true
          passDown(Scope.classDictionary, from: owner, to: scope)
          return .classDictionary
        }
      }
      guard let outer, outer.isVariable else {
        // Comprehensions in a module's own code read its namespace, which need not be the globals.
        return scope.host.kind == .module && outer == nil ? .name : .global
      }
      return outer.resolution
    }
  }

  /// Whether the nearest variable of that name around `scope` is a type parameter.
  private static func isTypeParameter(_ name: String, from scope: Scope) -> Bool {
    var outer = scope.parent
    while let candidate = outer {
      let flags = candidate.flags(of: name)
      if candidate.isFunctionLike, !flags.isDisjoint(with: .bound), !flags.contains(.nonlocal) {
        return flags.contains(.typeParameter)
      }
      outer = candidate.parent
    }
    return false
  }

  private struct Found {
    var resolution: Resolution
    var isVariable: Bool
  }

  /// Finds the variable that `name` in `scope` stands for in the scopes around it.
  private static func capture(_ name: String, from scope: Scope) -> Found? {
    var outer = scope.parent
    while let candidate = outer {
      if candidate.isFunctionLike {
        if let index = candidate.index(of: name) {
          let flags = candidate.symbols[index].flags
          if flags.contains(.global) { return Found(resolution: .globalExplicit, isVariable: false) }
          if !flags.isDisjoint(with: .bound), !flags.contains(.nonlocal) {
            if candidate.host === scope.host { return Found(resolution: .hosted(candidate), isVariable: true) }
            candidate.symbols[index].isCell = true
            passDown(name, from: candidate, to: scope)
            return Found(resolution: .free, isVariable: true)
          }
        }
      } else if candidate.kind == .classBody, name == "__class__" {
        // Code of the class body's own frame runs before there is a class.
        if candidate === scope.host { return nil }
        candidate.needsClassCell = true
        passDown(name, from: candidate, to: scope)
        return Found(resolution: .free, isVariable: true)
      }
      outer = candidate.parent
    }
    return nil
  }

  /// Every frame between the one that owns a variable and the one that uses it hands the cell on.
  private static func passDown(_ name: String, from owner: Scope, to scope: Scope) {
    var host = scope.host
    while host !== owner.host {
      host.addFree(name)
      guard let next = host.parent?.host else { return }
      host = next
    }
  }
}
