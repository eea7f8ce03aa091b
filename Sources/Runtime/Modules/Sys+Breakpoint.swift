// breakpoint() and what stands behind it: sys.breakpointhook, and the function that PYTHONBREAKPOINT names.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// breakpoint(*args, **kws): whatever sys.breakpointhook is now.
  func callBreakpointHook(_ args: Tuple, _ kwargs: Value) throws(PyError) -> Value {
    let hook = Dict(unchecked: self[.sysDictionary]).get(self, name: intern("breakpointhook" as StaticString))
    if hook.isMissing { throw runtimeError("lost sys.breakpointhook") }
    return try call(hook, args: args, kwargs: kwargs)
  }

  /// The hook's first value: calls the function that PYTHONBREAKPOINT names, pdb.set_trace by default; "0" is none.
  func defaultBreakpoint(_ args: Tuple, _ kwargs: Value) throws(PyError) -> Value {
    var name = "pdb.set_trace"
    if let given = getenv("PYTHONBREAKPOINT") {
      let text = String(cString: given)
      if text == "0" { return .none }
      if !text.isEmpty { name = text }
    }
    let f: Value
    do throws(PyError) { f = try breakpointFunction(name) } catch {
      guard pendingIs(.ImportError) || pendingIs(.AttributeError) || pendingIs(.ValueError) else { throw error }
      p.pointee.pending = .missing
      try warn(.RuntimeWarning, "Ignoring unimportable $PYTHONBREAKPOINT: \"\(name)\"")
      return .none
    }
    return try call(f, args: args, kwargs: kwargs)
  }

  private func breakpointFunction(_ name: String) throws(PyError) -> Value {
    guard let dot = name.lastIndex(of: ".") else {
      return try getAttribute(try importAbsolute("builtins"), try intern(name))
    }
    let module = String(name[..<dot])
    let attribute = String(name[name.index(after: dot)...])
    if module.isEmpty || attribute.isEmpty { throw valueError("Empty module name") }
    let fromList = try tuple(try intern(attribute))
    let found = try importModule(try intern(module), globals: .none, fromList: fromList, level: 0)
    return try getAttribute(found, try intern(attribute))
  }
}
