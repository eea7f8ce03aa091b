// The module faulthandler: stacks on demand, at a deadline, by a signal, and before the process dies of one.
//
// The writer is in Threads/StackDump.swift, the handlers and the thread that watches the clock in CSupport.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension NativeModule {
  static let faulthandler = NativeModule("faulthandler", "Shows where the threads of a program are.") {
    t, d throws(PyError) in
    try t.define(faulthandlerFunctions, in: d)
  }
}

extension Thread {
  /// -X faulthandler: what faulthandler.enable() does, on standard error.
  func dumpFatalSignals() {
    vm.enableDumps()
    vm.dumpsFatalSignals = cs_dump_enable(2, true) == 0
  }

  /// The descriptor of file=: a number, a file, sys.stderr where it is left out. The file object is kept alive.
  fileprivate func dumpDescriptor(_ v: Value) throws(PyError) -> Int32 {
    var file = v
    if file.isMissing || file.isNone {
      file = sysAttribute(.stderr)
      if file.isMissing { throw runtimeError("unable to get sys.stderr") }
      if file.isNone { throw runtimeError("sys.stderr is None") }
    } else if file.isInt {
      guard let n = file.asInt, n >= 0, let fd = Int32(exactly: n) else {
        throw valueError("file is not a valid file descriptor")
      }
      return fd
    }
    let number = try callMethod(file, intern("fileno"))
    guard number.isInt, let n = number.asInt, n >= 0, let fd = Int32(exactly: n) else {
      throw runtimeError("file.fileno() is not a valid file descriptor")
    }
    do throws(PyError) { _ = try callMethod(file, self[.flush]) } catch { p.pointee.pending = .missing }
    return fd
  }

  private func keepDumpFile(_ slot: Int, _ v: Value) throws(PyError) {
    if self[.dumpFiles].isMissing { self[.dumpFiles] = try newDict().value }
    let files = Dict(unchecked: self[.dumpFiles])
    if v.isMissing || v.isNone {
      _ = try files.remove(self, .smallInt(slot))
    } else {
      try files.set(self, .smallInt(slot), v)
    }
  }

  fileprivate func takeDumps(_ slot: Int, _ file: Value) throws(PyError) {
    try keepDumpFile(slot, file)
    vm.enableDumps()
  }

  fileprivate func checkOwnsSignals() throws(PyError) {
    if !vm.ownsSignals { throw runtimeError("the program that embeds the interpreter owns its signals") }
  }

  /// A signal that faulthandler.register takes.
  fileprivate func dumpSignal(_ v: Value) throws(PyError) -> Int32 {
    let n = try int32Argument(v, 0)
    if n == SIGSEGV || n == SIGBUS || n == SIGILL || n == SIGFPE || n == SIGABRT {
      throw runtimeError("signal \(n) cannot be registered, use enable() instead")
    }
    if n < 1 || n >= cs_signal_count() { throw valueError("signal number out of range") }
    return n
  }

  fileprivate func dumpLater(_ timeout: Value, _ repeats: Value, _ file: Value, _ exits: Value) throws(PyError) {
    let seconds = try timeArgument(timeout)
    let micro = (seconds * 1e6).rounded(.up)
    if !(micro > 0) { throw valueError("timeout must be greater than 0") }
    if micro > 9e12 { throw overflowError("timeout value is too large") }
    let total = Int(micro)
    let fd = try dumpDescriptor(file)
    let (repeats, exits) = (
      repeats.isMissing ? false : try isTrue(repeats), exits.isMissing ? false : try isTrue(exits)
    )
    try takeDumps(0, file)
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let s = total / 1_000_000
    var text = "Timeout (\(s / 3600):\(two(s / 60 % 60)):\(two(s % 60))"
    let fraction = total % 1_000_000
    if fraction > 0 { text += "." + String(repeating: "0", count: 6 - "\(fraction)".count) + "\(fraction)" }
    text += ")!\n"
    let started = withoutGIL(.start) { cs_dump_later(UInt64(total) * 1000, repeats, exits, fd, text) }
    if !started { throw runtimeError("unable to start watchdog thread") }
  }
}

private let faulthandlerFunctions: [Method] = [
  Method("enable(file=None, all_threads=True)") { t, a throws(PyError) in
    try t.checkOwnsSignals()
    let fd = try t.dumpDescriptor(a[0])
    let all = a.has(1) ? try t.isTrue(a[1]) : true
    try t.takeDumps(-1, a[0])
    let code = cs_dump_enable(fd, all)
    if code != 0 { throw t.osError(code) }
    t.vm.dumpsFatalSignals = true
    return .none
  },
  Method("disable()") { t, a throws(PyError) in
    let was = t.vm.dumpsFatalSignals
    t.vm.dumpsFatalSignals = false
    if was { cs_dump_disable() }
    return .bool(was)
  },
  Method("is_enabled()") { t, a throws(PyError) in .bool(t.vm.dumpsFatalSignals) },
  Method("dump_traceback(file=None, all_threads=True)") { t, a throws(PyError) in
    let fd = try t.dumpDescriptor(a[0])
    let all = a.has(1) ? try t.isTrue(a[1]) : true
    t.vm.writeStacks(to: fd, all: all, current: t.p)
    return .none
  },
  Method("dump_traceback_later(timeout, repeat=False, file=None, exit=False)") { t, a throws(PyError) in
    try t.dumpLater(a[0], a[1], a[2], a[3])
    return .none
  },
  Method("cancel_dump_traceback_later()") { t, a throws(PyError) in
    t.withoutGIL(.start) { cs_dump_cancel() }
    return .none
  },
  Method("register(signum, file=None, all_threads=True, chain=False)") { t, a throws(PyError) in
    let n = try t.dumpSignal(a[0])
    try t.checkOwnsSignals()
    let fd = try t.dumpDescriptor(a[1])
    let all = a.has(2) ? try t.isTrue(a[2]) : true
    let chains = a.has(3) ? try t.isTrue(a[3]) : false
    try t.takeDumps(Int(n), a[1])
    // What the signal did before is known before it is replaced.
    _ = try t.signalHandlers()
    let code = cs_dump_register(n, fd, all, chains)
    if code != 0 { throw t.osError(code) }
    return .none
  },
  Method("unregister(signum, /)") { t, a throws(PyError) in .bool(cs_dump_unregister(try t.dumpSignal(a[0]))) },
  Method("_sigsegv(release_gil=False, /)") { t, a throws(PyError) in
    raise(SIGSEGV)
    return .none
  },
  Method("_sigabrt()") { t, a throws(PyError) in abort() },
  Method("_sigfpe()") { t, a throws(PyError) in
    raise(SIGFPE)
    return .none
  },
]
