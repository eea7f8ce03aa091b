import Parser

extension UnitCompiler {
  /// Where a name's value is.
  enum Place {
    case register(Int)
    case cell(Int)
    case free(Int)
    case global
    case name
    case nameOrFree(Int)
    /// In the class namespace that a cell of the closure holds, or else global.
    case classDictionary(Int)
  }

  func place(ofMangled name: String) -> Place {
    guard let index = scope.index(of: name) else { return host.isFunctionLike ? .global : .name }
    let symbol = scope.symbols[index]
    switch symbol.resolution {
    case .local:
      return symbol.isCell ? .cell(symbol.register) : .register(symbol.register)
    case .hosted(let owner):
      guard let index = owner.index(of: name) else { return .global }
      let symbol = owner.symbols[index]
      return symbol.isCell ? .cell(symbol.register) : .register(symbol.register)
    case .free:
      return host.freeIndex(of: name).map { .free($0) } ?? .global
    case .global, .globalExplicit:
      return .global
    case .name:
      return .name
    case .nameOrFree:
      return host.freeIndex(of: name).map { .nameOrFree($0) } ?? .name
    case .classDictionary:
      return host.freeIndex(of: Scope.classDictionary).map { .classDictionary($0) } ?? .global
    }
  }

  func place(of id: String) -> Place { place(ofMangled: scope.mangled(id)) }

  /// The register of a plain local variable, which an expression may be computed into.
  func register(of id: String) -> Int? {
    if case .register(let register) = place(of: id) { return register }
    return nil
  }

  /// A register with the value of a name: a local's own, else `scratch` or a new temporary.
  func nameOperand(_ id: String, _ span: Span, scratch: Int? = nil) -> Int {
    let name = scope.mangled(id)
    let place = place(ofMangled: name)
    if case .register(let register) = place {
      noteVariable(register)
      checkBound(register, name, span)
      code.pass(span.line)
      return register
    }
    let register = scratch ?? push()
    load(place, name, span, into: register)
    return register
  }

  func loadName(_ id: String, _ span: Span, into d: Int) {
    let name = scope.mangled(id)
    load(place(ofMangled: name), name, span, into: d)
  }

  func checkBound(_ register: Int, _ name: String, _ span: Span) {
    guard isReachable, !bound.contains(register) else { return }
    at(span)
    code.emit(.checkLocal, a: register, bc: hiddenIndex(ofName: name))
    bound.insert(register)
  }

  private func load(_ place: Place, _ name: String, _ span: Span, into d: Int) {
    at(span)
    switch place {
    case .register(let register):
      noteVariable(register)
      checkBound(register, name, span)
      if register != d { code.emit(.move, a: d, b: register) } else { code.pass(span.line) }
    case .cell(let register):
      code.emit(.loadCell, a: d, b: register, c: hiddenIndex(ofName: name))
    case .free(let free):
      code.emit(.loadFree, a: d, b: free, c: hiddenIndex(ofName: name))
    case .global:
      code.emit(.loadGlobal, a: d, bc: index(ofName: name))
    case .name:
      code.emit(.loadName, a: d, bc: index(ofName: name))
    case .nameOrFree(let free):
      code.emit(.loadNameOrFree, a: d, b: free, c: hiddenIndex(ofName: name))
    case .classDictionary(let free):
      let namespace = push(2)
      code.emit(.loadFree, a: namespace, b: free, c: hiddenIndex(ofName: Scope.classDictionary))
      _ = index(ofName: name)
      load(hidden: Constant(name), into: namespace + 1)
      code.emit(.callIntrinsic, n: Intrinsic.lookUpInClass, a: d, b: namespace, c: namespace + 1)
      temporaries = namespace
    }
  }

  func storeName(_ id: String, _ span: Span, from r: Int) {
    let name = scope.mangled(id)
    at(span)
    switch place(ofMangled: name) {
    case .register(let register):
      if register != r { code.emit(.move, a: register, b: r) } else { code.pass(span.line) }
      bind(register)
    case .cell(let register):
      code.emit(.storeCell, a: register, b: r)
    case .free(let free):
      code.emit(.storeFree, a: r, b: free)
    case .global:
      code.emit(.storeGlobal, a: r, bc: index(ofName: name))
    case .name, .nameOrFree, .classDictionary:
      code.emit(.storeName, a: r, bc: index(ofName: name))
    }
  }

  /// Where a program gives something up: what is dead is finalized here, if that matters to it.
  func checkDropped(_ kinds: DropKinds) { code.emit(.checkDropped, a: nextTemporary, b: Int(kinds.rawValue)) }

  /// The first register that holds nothing any more, at the end of a statement.
  private var nextTemporary: Int {
    let register = push()
    temporaries = register
    return register
  }

  /// `name = None`.
  func clearName(_ id: String, _ span: Span) {
    if let register = register(of: id) {
      at(span)
      mentionNone()
      code.emit(.clearLocal, a: register, b: nextTemporary)
      bind(register)
    } else {
      storeName(id, span, from: constantOperand(.none))
      checkDropped(.watched)
    }
  }

  func deleteName(_ id: String, _ span: Span) {
    let name = scope.mangled(id)
    at(span)
    switch place(ofMangled: name) {
    case .register(let register):
      noteVariable(register)
      checkBound(register, name, span)
      code.emit(.deleteLocal, a: register, b: nextTemporary)
      bound.remove(register)
    case .cell(let register):
      code.emit(.deleteCell, a: register, bc: hiddenIndex(ofName: name))
    case .free(let free):
      code.emit(.deleteFree, b: free, c: hiddenIndex(ofName: name))
    case .global:
      code.emit(.deleteGlobal, bc: index(ofName: name))
    case .name, .nameOrFree, .classDictionary:
      code.emit(.deleteName, bc: index(ofName: name))
    }
  }

  /// Puts the cell that `name` of `child`'s closure stands for into `d`.
  func loadClosureCell(_ name: String, of child: Scope, into d: Int) {
    var outer = child.parent
    while let candidate = outer, candidate.host === host {
      if candidate.isFunctionLike {
        if let index = candidate.index(of: name) {
          let symbol = candidate.symbols[index]
          if symbol.isCell, symbol.register >= 0 {
            code.emit(.move, a: d, b: symbol.register)
            return
          }
        }
      } else if name == "__class__", candidate.needsClassCell {
        code.emit(.move, a: d, b: 0)
        return
      } else if name == Scope.classDictionary, candidate.needsClassDictionary {
        code.emit(.move, a: d, b: localCount - 1)
        return
      }
      outer = candidate.parent
    }
    code.emit(.loadFreeCell, a: d, b: host.freeIndex(of: name) ?? 0)
  }
}
