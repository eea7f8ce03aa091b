// Calling: everything that ends in a frame being pushed or a native function being run.
//
// `enter` is the one way in. Its arguments stand in a register window, the callee's scratch word in front of them. It
// either completes the call and answers the result, or pushes a frame and answers missing: the loop then goes on in that
// frame, and native callers (`call`) start the loop on it.

import Compiler

extension Thread {
  // MARK: from native code

  func call(_ f: Value) throws(PyError) -> Value {
    let s = try pushScratch(1)
    defer { popScratch(s) }
    s[0] = f
    return try invoke(f, Arguments(s + 1, 0))
  }
  func call(_ f: Value, _ a: Value) throws(PyError) -> Value {
    let s = try pushScratch(2)
    defer { popScratch(s) }
    s[0] = f
    s[1] = a
    return try invoke(f, Arguments(s + 1, 1))
  }
  func call(_ f: Value, _ a: Value, _ b: Value) throws(PyError) -> Value {
    let s = try pushScratch(3)
    defer { popScratch(s) }
    s[0] = f
    s[1] = a
    s[2] = b
    return try invoke(f, Arguments(s + 1, 2))
  }
  func call(_ f: Value, _ a: Value, _ b: Value, _ c: Value) throws(PyError) -> Value {
    let s = try pushScratch(4)
    defer { popScratch(s) }
    s[0] = f
    s[1] = a
    s[2] = b
    s[3] = c
    return try invoke(f, Arguments(s + 1, 3))
  }
  func call(_ f: Value, _ a: Value, _ b: Value, _ c: Value, _ d: Value) throws(PyError) -> Value {
    let s = try pushScratch(5)
    defer { popScratch(s) }
    s[0] = f
    s[1] = a
    s[2] = b
    s[3] = c
    s[4] = d
    return try invoke(f, Arguments(s + 1, 4))
  }

  /// f(*args, **kwargs) with a tuple and a dict or missing.
  func call(_ f: Value, args: Tuple, kwargs: Value) throws(PyError) -> Value {
    let named = Dict(kwargs)?.count ?? 0
    let count = args.count + named
    let s = try pushScratch(count + 1)
    defer { popScratch(s) }
    s[0] = f
    (s + 1).update(from: args.items, count: args.count)
    var names = Value.missing
    if named > 0, let dict = Dict(kwargs) { names = try spreadKeywords(dict, into: s + 1 + args.count) }
    return try invoke(f, Arguments(s + 1, count, names: names))
  }

  /// Puts a dict's values into registers; the tuple of its keys, which must be strs.
  func spreadKeywords(_ dict: Dict, into p: UnsafeMutablePointer<Value>) throws(PyError) -> Value {
    let names = try newTuple(dict.count)
    var n = 0
    var i = dict.nextEntry(from: 0)
    while i >= 0 {
      let e = dict.table.entries[i]
      guard e.key.isKind(.str) else { throw typeError("keywords must be strings") }
      names.items[n] = intern(e.key)
      p[n] = e.value
      n += 1
      i = dict.nextEntry(from: i + 1)
    }
    return names.value
  }

  /// receiver.name(args...): the method is looked up on the type, as for dunder methods; missing if there is none.
  func callSpecial(_ v: Value, _ name: Name) throws(PyError) -> Value {
    let f = lookup(type(of: v), name)
    if f.isMissing { return .missing }
    if f.isUnboundMethod { return try call(f, v) }
    return try call(try bindSpecial(f, v))
  }
  func callSpecial(_ v: Value, _ name: Name, _ a: Value) throws(PyError) -> Value {
    let f = lookup(type(of: v), name)
    if f.isMissing { return .missing }
    if f.isUnboundMethod { return try call(f, v, a) }
    return try call(try bindSpecial(f, v), a)
  }
  func callSpecial(_ v: Value, _ name: Name, _ a: Value, _ b: Value) throws(PyError) -> Value {
    let f = lookup(type(of: v), name)
    if f.isMissing { return .missing }
    if f.isUnboundMethod { return try call(f, v, a, b) }
    return try call(try bindSpecial(f, v), a, b)
  }
  /// What a type holds under a special name, for an instance; not for unbound methods, which are called with it in front.
  func bindSpecial(_ f: Value, _ v: Value) throws(PyError) -> Value {
    guard f.isCell else { return f }
    let type = self.type(of: f)
    return type.has(TypeFlag.isDescriptor) ? try descriptorGet(f, type, v, self.type(of: v)) : f
  }

  /// v.name(args...) by ordinary attribute access.
  func callMethod(_ v: Value, _ name: Value) throws(PyError) -> Value { try call(try getAttribute(v, name)) }
  func callMethod(_ v: Value, _ name: Value, _ a: Value) throws(PyError) -> Value {
    try call(try getAttribute(v, name), a)
  }
  func callMethod(_ v: Value, _ name: Value, _ a: Value, _ b: Value) throws(PyError) -> Value {
    try call(try getAttribute(v, name), a, b)
  }

  /// Runs a call to its end. `args.base[-1]` is scratch.
  func invoke(_ f: Value, _ args: Arguments) throws(PyError) -> Value {
    try checkStack()
    try pollNative()
    let v = try enter(f, args, returnRegister: 0, flags: FrameFlag.entry)
    if !v.isMissing { return v }
    return try runLoop(self)
  }

  // MARK: entering

  /// Starts a call: the result of a native one, or missing when a frame was pushed.
  func enter(
    _ f: Value, _ args: Arguments, returnRegister: Int, flags: UInt32
  ) throws(PyError) -> Value {
    guard f.isCell else { throw notCallable(f) }
    switch f.header.pointee.kind {
    case .function:
      return try enterFunction(Function(unchecked: f), args, returnRegister: returnRegister, flags: flags)
    case .nativeFunction:
      let native = NativeFunction(unchecked: f)
      if native.isMethodOfType {
        args.setScratch(native.receiver)
        return try callNative(native, Arguments(args.base - 1, args.count + 1, names: args.names))
      }
      return try callNative(native, args)
    case .methodDescriptor: return try callNative(NativeFunction(unchecked: f), args)
    case .boundMethod:
      let m = BoundMethod(unchecked: f)
      args.setScratch(m.receiver)
      // The scratch word is used up: what is called next must not want another one.
      if m.function.isKind(.function) || m.function.isKind(.methodDescriptor)
        || m.function.isKind(.nativeFunction) && !NativeFunction(unchecked: m.function).isMethodOfType
      {
        return try enter(
          m.function, Arguments(args.base - 1, args.count + 1, names: args.names), returnRegister: returnRegister,
          flags: flags)
      }
      return try callWithReceiver(m, args)
    case .type:
      return try enterType(Type(unchecked: f), args, returnRegister: returnRegister, flags: flags)
    case .partial where f.header.pointee.shape == UInt32(Kind.partial.rawValue):
      return try enterPartial(Partial(unchecked: f), args, returnRegister: returnRegister, flags: flags)
    default:
      let type = self.type(of: f)
      guard let slot = type.slot(.call) else { throw notCallable(f) }
      return try CodePointer.call(slot, self, f, args)
    }
  }

  func notCallable(_ f: Value) -> PyError {
    // A module that holds something callable of its own name is often meant to be that.
    if isExact(f, .module), let d = Dict(wordPointer(f, 1).pointee), let name = Str(d.get(self, name: self[.__name__]))
    {
      let own = d.get(self, name: intern(name.value))
      if !own.isMissing, isCallable(own) {
        return typeError(
          "'\(typeName(f))' object is not callable. Did you mean: '\(name.string).\(name.string)(...)'?")
      }
    }
    return typeError("'\(typeName(f))' object is not callable")
  }

  /// A bound method around something that itself needs the scratch word: the arguments are copied.
  private func callWithReceiver(_ m: BoundMethod, _ args: Arguments) throws(PyError) -> Value {
    let s = try pushScratch(args.count + 2)
    defer { popScratch(s) }
    s[1] = m.receiver
    (s + 2).update(from: args.base, count: args.count)
    return try invoke(m.function, Arguments(s + 1, args.count + 1, names: args.names))
  }

  private func enterFunction(
    _ f: Function, _ args: Arguments, returnRegister: Int, flags: UInt32
  ) throws(PyError) -> Value {
    let code = Code(unchecked: f.code)
    if Int(code.simpleArguments) != args.count || !args.names.isMissing {
      if Int(code.simpleArguments) != -2 - args.count || !args.names.isMissing { try bindArguments(f, code, args) }
      if code.flags & CodeBits.suspends != 0 { return try makeGenerator(f, code, args.base) }
    }
    try pushFrame(f, code, base: args.base, returnRegister: returnRegister, flags: flags)
    code.unbindLocals(args.base, from: Int(code.parameterCount))
    return .missing
  }

  /// Pushes a frame whose parameters stand at `base`. The registers behind them are the caller's to clear.
  @inline(__always) func pushFrame(
    _ f: Function, _ code: Code, base: UnsafeMutablePointer<Value>, returnRegister: Int, flags: UInt32
  ) throws(PyError) {
    let fp = p.pointee.fp + 1
    let top = base + Int(code.registerCount)
    if fp >= p.pointee.frameLimit || top >= p.pointee.registerLimit { throw recursionError() }
    fp.pointee.pc = code.entry
    fp.pointee.base = base
    fp.pointee.top = top
    fp.pointee.code = code
    fp.pointee.function = f.value
    fp.pointee.extra = .missing
    fp.pointee.returnRegister = UInt32(truncatingIfNeeded: returnRegister)
    fp.pointee.flags = flags
    fp.pointee.object = .missing
    p.pointee.fp = fp
  }

  /// Calling a type: makes an instance and initializes it.
  private func enterType(
    _ type: Type, _ args: Arguments, returnRegister: Int, flags: UInt32
  ) throws(PyError) -> Value {
    let metatype = self.type(of: type.value)
    if metatype.value.bits != self[.type].value.bits, let slot = metatype.slot(.call), slot != typeCallPointer {
      return try CodePointer.call(slot, self, type.value, args)
    }
    // The common case: object.__new__ and an __init__ written in Python, which runs in the loop.
    if type.slot(.new) == objectNewPointer && !type.has(TypeFlag.abstract) {
      let initializer = lookup(type, .__init__)
      if initializer.isKind(.function) {
        let instance = newInstanceOf(type)
        args.setScratch(instance)
        let v = try enterFunction(
          Function(unchecked: initializer), Arguments(args.base - 1, args.count + 1, names: args.names),
          returnRegister: returnRegister, flags: flags | FrameFlag.initializer)
        if v.isMissing {
          p.pointee.fp.pointee.extra = instance
          return v
        }
        return try initializerResult(v, instance)
      }
    }
    return try callType(type, args)
  }

  func initializerResult(_ v: Value, _ instance: Value) throws(PyError) -> Value {
    if !v.isNone { throw typeError("__init__() should return None, not '\(typeName(v))'") }
    return instance
  }

  /// type.__call__: __new__, then __init__ if the result is an instance.
  func callType(_ type: Type, _ args: Arguments) throws(PyError) -> Value {
    if type.value.bits == self[.type].value.bits && args.count == 1 && args.names.isMissing {
      return self.type(of: args[0]).value
    }
    guard let new = type.slot(.new) else {
      throw typeError("cannot create '\(typeName(ofType: type))' instances")
    }
    // Builtin types without an __init__ of their own: numbers, text, tuples.
    if !type.has(TypeFlag.heapType) && type.slot(.initialize) == objectInitPointer {
      return try CodePointer.call(new, self, type.value, args)
    }
    // __new__ and __init__ both want the arguments: each gets a copy, since callees use their window.
    let s = try pushScratch(args.count + 2)
    defer { popScratch(s) }
    (s + 2).update(from: args.base, count: args.count)
    s[1] = type.value
    let v = try CodePointer.call(new, self, type.value, Arguments(s + 2, args.count, names: args.names))
    guard v.isCell, self.type(of: v).isSubtype(of: type) else { return v }
    if let initialize = self.type(of: v).slot(.initialize) {
      (s + 2).update(from: args.base, count: args.count)
      s[1] = v
      _ = try CodePointer.call(initialize, self, v, Arguments(s + 2, args.count, names: args.names))
    }
    return v
  }

  // MARK: native functions

  /// Runs a native function on its window: binds the arguments unless they already fit.
  @inline(__always) func callNative(_ f: NativeFunction, _ args: Arguments) throws(PyError) -> Value {
    let n = args.count
    if args.names.isMissing && n >= Int(f.requiredCount) && n <= Int(f.positionalCount)
      && f.varKeywordsIndex & f.varArgumentsIndex == 255
      && f.keywordOnlyRequired == 0
    {
      if f.isMethod && !isReceiver(args.base[0], f) { throw wrongReceiver(f, args) }
      let all = Int(f.parameterCount)
      if all > n { try clearParameters(args.base, n, all) }
      return try CodePointer.native(f.code, self, Args(args.base))
    }
    return try callNativeBound(f, args)
  }

  /// Marks the parameters that were left out.
  @inline(__always) func clearParameters(
    _ base: UnsafeMutablePointer<Value>, _ from: Int, _ to: Int
  ) throws(PyError) {
    var i = from
    while i < to {
      base[i] = .missing
      i &+= 1
    }
    // The window may end behind the frame's registers.
    if base + to > p.pointee.fp.pointee.top {
      if base + to >= p.pointee.registerLimit { throw recursionError() }
      p.pointee.fp.pointee.top = base + to
    }
  }

  /// Whether a method descriptor's `self` is of the type that it belongs to.
  @inline(__always) func isReceiver(_ v: Value, _ f: NativeFunction) -> Bool {
    f.owner.isMissing || isReceiverSlow(v, f)
  }
  @inline(__always) private func isReceiverSlow(_ v: Value, _ f: NativeFunction) -> Bool {
    let type = self.type(of: v)
    return type.value.bits == f.owner.bits || type.isSubtype(of: Type(unchecked: f.owner))
  }
}

extension Code {
  /// The variables behind the parameters start unbound.
  @inline(__always) func unbindLocals(_ base: UnsafeMutablePointer<Value>, from first: Int) {
    var i = first
    let n = Int(self.localCount)
    while i < n {
      base[i] = .missing
      i &+= 1
    }
  }
}
