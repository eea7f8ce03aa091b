// os: what the functions take (paths, descriptors, numbers), and calls of the system: with the GIL given up, again after
// a signal, failures raised as OSError.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A path argument, or a descriptor where that is allowed.
struct PathArgument {
  /// str or bytes as the system call's errors show it; the int of a descriptor.
  var shown: Value
  var bytes: [CChar]
  var descriptor: Int32
}

extension Thread {
  // MARK: arguments

  func pathArgument(
    _ v: Value, _ function: StaticString, _ name: StaticString = "path", descriptor: Bool = false, none: Bool = false
  ) throws(PyError) -> PathArgument {
    if none && (v.isMissing || v.isNone) {
      return PathArgument(shown: v, bytes: [CChar(UInt8(ascii: ".")), 0], descriptor: -1)
    }
    if descriptor && v.isInt {
      if v.isBool { try warnOfDescriptor() }
      guard let i = v.asInt, let fd = Int32(exactly: i) else {
        throw overflowError(
          "fd is \(v.asInt.map { $0 < 0 } ?? false ? "less than minimum" : "greater than maximum")")
      }
      return PathArgument(shown: v, bytes: [], descriptor: fd)
    }
    if !v.isKind(.str) && !v.isKind(.bytes) && (!v.isCell || lookup(type(of: v), .__fspath__).isMissing) {
      let allowed =
        descriptor
        ? none ? "string, bytes, os.PathLike, integer or None" : "string, bytes, os.PathLike or integer"
        : "string, bytes or os.PathLike"
      throw typeError("\(function): \(name) should be \(allowed), not \(typeName(v))")
    }
    let path = try fspath(v)
    do throws(PyError) {
      return PathArgument(shown: path, bytes: try pathBytes(path), descriptor: -1)
    } catch {
      if pendingIs(.ValueError) && !pendingIs(.UnicodeError) {
        p.pointee.pending = .missing
        throw valueError("\(function): embedded null character in \(name)")
      }
      throw error
    }
  }

  /// A bool is most likely meant as something else.
  func warnOfDescriptor() throws(PyError) { try warn(.RuntimeWarning, "bool is used as a file descriptor") }

  func descriptorArgument(_ v: Value) throws(PyError) -> Int32 {
    var v = v
    if !v.isInt {
      if v.isCell, type(of: v).slot(.index) != nil {
        v = try index(v)
      } else if v.isCell,
        !(try findAttribute(v, intern("fileno" as StaticString))).isMissing
      {
        v = try callMethod(v, intern("fileno" as StaticString))
        if !v.isInt { throw typeError("fileno() returned a non-integer") }
      } else {
        throw typeError("argument must be an int, or have a fileno() method.")
      }
    }
    guard let i = v.asInt, let fd = Int32(exactly: i) else {
      throw overflowError("Python int too large to convert to C int")
    }
    return fd
  }

  func int32Argument(_ v: Value, _ fallback: Int32) throws(PyError) -> Int32 {
    if v.isMissing { return fallback }
    let i = try indexInt(v)
    guard let n = Int32(exactly: i) else {
      throw overflowError("signed integer is \(i < 0 ? "less than minimum" : "greater than maximum")")
    }
    return n
  }

  /// A keyword that this version has no use for.
  func refuse(_ v: Value, _ what: StaticString) throws(PyError) {
    if !v.isMissing && !v.isNone { throw notImplemented("os: \(what)") }
  }

  /// A call on one path; an error names it.
  @discardableResult
  func onPath(
    _ path: PathArgument, _ body: (UnsafePointer<CChar>) -> Int32
  ) throws(PyError) -> Int32 {
    flushAllFiles()
    let r = path.bytes.withUnsafeBufferPointer { u in
      lazily { () -> (result: Int32, code: Int32) in
        let r = body(u.baseAddress!)
        return (r, r < 0 ? cs_errno() : 0)
      }
    }
    if r.result < 0 { throw osError(r.code, filename: path.shown) }
    return r.result
  }
  func onPaths(
    _ x: PathArgument, _ y: PathArgument, _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) throws(PyError) {
    flushAllFiles()
    let r = x.bytes.withUnsafeBufferPointer { u in
      y.bytes.withUnsafeBufferPointer { v in
        lazily { () -> (result: Int32, code: Int32) in
          let r = body(u.baseAddress!, v.baseAddress!)
          return (r, r < 0 ? cs_errno() : 0)
        }
      }
    }
    if r.result < 0 { throw osError(r.code, filename: x.shown, filename2: y.shown) }
  }
  @discardableResult
  func onDescriptor(_ body: () -> Int) throws(PyError) -> Int {
    while true {
      let r = lazily { () -> (result: Int, code: Int32) in
        let r = body()
        return (r, r < 0 ? cs_errno() : 0)
      }
      if r.result >= 0 { return r.result }
      if r.code != EINTR { throw osError(r.code) }
      try checkInterrupt()
    }
  }
}
