import Parser

/// Walks the tree once, opens a scope for each node that has one, and notes how names are used.
///
/// Whatever can be wrong with names within one scope is found here; what depends on scopes further out is left to
/// `ScopeResolver`.
final class ScopeBuilder {
  let context: CompileContext
  var scope: Scope
  /// What is evaluated before the targets that are visited.
  var valueSpan: Span?

  init(context: CompileContext) {
    self.context = context
    scope = context.scopes.module
  }

  func build(_ module: Module) throws(SyntaxError) {
    switch module.kind {
    case .file(let body), .interactive(let body):
      try statements(body)
    case .expression(let body), .functionType(_, let body):
      try expression(body)
    }
  }

  // MARK: Names

  func bind(_ name: String, _ span: Span, _ flags: SymbolFlags = .assigned) throws(SyntaxError) {
    if name == "__debug__" { context.postpone("cannot assign to __debug__", span, until: valueSpan) }
    let mangled = scope.mangled(name)
    if scope.inIterationTarget {
      if !scope.flags(of: mangled).isDisjoint(with: [.global, .nonlocal]) {
        throw SyntaxError("comprehension inner loop cannot rebind assignment expression target '\(name)'", span)
      }
      scope.add(mangled, flags.union(.iterationTarget))
    } else {
      scope.add(mangled, flags)
    }
  }

  func name(_ id: String, _ context: ExprContext, _ span: Span) throws(SyntaxError) {
    switch context {
    case .load:
      scope.add(scope.mangled(id), .used)
      // The two-word form of `super()` needs the class.
      if id == "super", scope.isFunctionLike { scope.add("__class__", .used) }
    case .store:
      try bind(id, span)
    case .del:
      if id == "__debug__" { self.context.postpone("cannot delete __debug__", span) }
      scope.add(scope.mangled(id), [.assigned, .deleted])
    }
  }

  func declareGlobal(_ names: [String], _ span: Span) throws(SyntaxError) {
    for name in names {
      let mangled = scope.mangled(name)
      let flags = scope.flags(of: mangled)
      if flags.contains(.parameter) {
        throw SyntaxError("name '\(name)' is parameter and global", span)
      } else if flags.contains(.used) {
        throw SyntaxError("name '\(name)' is used prior to global declaration", span)
      } else if flags.contains(.annotated) {
        throw SyntaxError("annotated name '\(name)' can't be global", span)
      } else if flags.contains(.assigned) {
        throw SyntaxError("name '\(name)' is assigned to before global declaration", span)
      }
      declare(mangled, .global, span)
      var module = scope
      while let outer = module.parent { module = outer }
      module.symbols[module.add(mangled, [])].isGlobalElsewhere = true
    }
  }

  func declareNonlocal(_ names: [String], _ span: Span) throws(SyntaxError) {
    for name in names {
      let mangled = scope.mangled(name)
      let flags = scope.flags(of: mangled)
      if flags.contains(.parameter) {
        throw SyntaxError("name '\(name)' is parameter and nonlocal", span)
      } else if flags.contains(.used) {
        throw SyntaxError("name '\(name)' is used prior to nonlocal declaration", span)
      } else if flags.contains(.annotated) {
        throw SyntaxError("annotated name '\(name)' can't be nonlocal", span)
      } else if flags.contains(.assigned) {
        throw SyntaxError("name '\(name)' is assigned to before nonlocal declaration", span)
      }
      declare(mangled, .nonlocal, span)
    }
  }

  private func declare(_ mangled: String, _ flag: SymbolFlags, _ span: Span) {
    let index = scope.add(mangled, flag)
    if scope.symbols[index].declaration == nil { scope.symbols[index].declaration = span }
  }

  /// `target := …` inside a comprehension binds in the function around it.
  func bindAroundComprehension(_ target: String, _ span: Span) throws(SyntaxError) {
    let mangled = scope.mangled(target)
    var outer: Scope? = scope
    while let candidate = outer {
      if candidate.isComprehension {
        let flags = candidate.flags(of: mangled)
        if flags.contains(.iterationTarget), !flags.isDisjoint(with: [.assigned, .global]) {
          throw SyntaxError("assignment expression cannot rebind comprehension iteration variable '\(target)'", span)
        }
      } else {
        switch candidate.kind {
        case .classBody:
          throw SyntaxError(
            "assignment expression within a comprehension cannot be used in a class body", span)
        case .typeParameters, .lazyValue:
          var place = "within the definition of a generic"
          if candidate.kind == .lazyValue {
            // A default counts as a bound here.
            place = candidate.purpose == "a type alias" ? "in a type alias" : "in a TypeVar bound"
          }
          throw SyntaxError("assignment expression within a comprehension cannot be used \(place)", span)
        case .module:
          declare(mangled, .global, span)
          candidate.add(mangled, .global)
        default:
          if candidate.flags(of: mangled).contains(.global) {
            declare(mangled, .global, span)
          } else {
            declare(mangled, .nonlocal, span)
          }
          candidate.add(mangled, .assigned)
          candidate.hasAssignmentExpression = true
        }
        return
      }
      outer = candidate.parent
    }
  }

  // MARK: Scopes

  /// Runs `body` inside a new scope that belongs to `node`.
  func open(
    _ kind: Scope.Kind, name: String, node: AnyObject, span: Span, privatePrefix: String?, isHost: Bool = true,
    body: () throws(SyntaxError) -> Void
  ) throws(SyntaxError) {
    let outer = scope
    let inner = Scope(kind, name: name, span: span, parent: outer, privatePrefix: privatePrefix, isHost: isHost)
    if kind == .lazyValue {
      context.scopes.lazyByNode[ObjectIdentifier(node)] = inner
    } else {
      context.scopes.byNode[ObjectIdentifier(node)] = inner
    }
    scope = inner
    try body()
    scope = outer
  }

  func parameters(_ args: Arguments) throws(SyntaxError) {
    for arg in args.posOnlyArgs { try parameter(arg) }
    for arg in args.args { try parameter(arg) }
    for arg in args.kwOnlyArgs { try parameter(arg) }
    if let arg = args.vararg { try parameter(arg) }
    if let arg = args.kwarg { try parameter(arg) }
  }

  private func parameter(_ arg: Arg) throws(SyntaxError) {
    let mangled = scope.mangled(arg.arg)
    if scope.index(of: mangled) != nil {
      throw SyntaxError("duplicate argument '\(arg.arg)' in function definition", arg.span)
    }
    try bind(arg.arg, arg.span, .parameter)
  }

  func defaults(_ args: Arguments) throws(SyntaxError) {
    for value in args.defaults { try expression(value) }
    for case let value? in args.kwDefaults { try expression(value) }
  }

  func annotations(_ args: Arguments, returns: Expr?) throws(SyntaxError) {
    for arg in args.args { try annotation(arg.annotation) }
    for arg in args.posOnlyArgs { try annotation(arg.annotation) }
    try annotation(args.vararg?.annotation)
    for arg in args.kwOnlyArgs { try annotation(arg.annotation) }
    try annotation(args.kwarg?.annotation)
    try annotation(returns)
  }

  func annotation(_ annotation: Expr?) throws(SyntaxError) {
    guard let annotation else { return }
    // Annotations that become strings use no names.
    if context.options.hasFutureAnnotations {
      try checkUnevaluated(annotation)
    } else {
      try expression(annotation)
    }
  }

  private func checkUnevaluated(_ node: Expr) throws(SyntaxError) {
    var found: (Expr, String)?
    func search(_ node: Expr) -> Bool {
      switch node.kind {
      case .namedExpr: found = (node, "named expression")
      case .yield, .yieldFrom: found = (node, "yield expression")
      case .await: found = (node, "await expression")
      default: return node.containsChild(search)
      }
      return true
    }
    if search(node), let (node, what) = found {
      throw SyntaxError("\(what) cannot be used within an annotation", node.span)
    }
  }
}
