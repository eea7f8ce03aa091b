// _signal: the native part of the module signal. Numbers only; the names and enumerations are in SignalLibrary.swift.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Names and numbers of the system's signals.
private let signalNumbers: [(StaticString, Int32)] = {
  var all: [(StaticString, Int32)] = [
    ("SIGHUP", SIGHUP), ("SIGINT", SIGINT), ("SIGQUIT", SIGQUIT), ("SIGILL", SIGILL), ("SIGTRAP", SIGTRAP),
    ("SIGIOT", SIGABRT), ("SIGABRT", SIGABRT), ("SIGFPE", SIGFPE), ("SIGKILL", SIGKILL), ("SIGBUS", SIGBUS),
    ("SIGSEGV", SIGSEGV), ("SIGSYS", SIGSYS), ("SIGPIPE", SIGPIPE), ("SIGALRM", SIGALRM), ("SIGTERM", SIGTERM),
    ("SIGUSR1", SIGUSR1), ("SIGUSR2", SIGUSR2), ("SIGCHLD", SIGCHLD), ("SIGIO", SIGIO), ("SIGURG", SIGURG),
    ("SIGWINCH", SIGWINCH), ("SIGSTOP", SIGSTOP), ("SIGTSTP", SIGTSTP), ("SIGCONT", SIGCONT), ("SIGTTIN", SIGTTIN),
    ("SIGTTOU", SIGTTOU), ("SIGVTALRM", SIGVTALRM), ("SIGPROF", SIGPROF), ("SIGXCPU", SIGXCPU), ("SIGXFSZ", SIGXFSZ),
  ]
  #if !canImport(Darwin)
    all += [
      ("SIGCLD", SIGCHLD), ("SIGPWR", 30), ("SIGPOLL", SIGIO), ("SIGSTKFLT", 16), ("SIGRTMIN", cs_signal_rtmin()),
      ("SIGRTMAX", cs_signal_rtmax()),
    ]
  #endif
  return all
}()

private let timerNumbers: [(StaticString, Int32)] = [("ITIMER_REAL", 0), ("ITIMER_VIRTUAL", 1), ("ITIMER_PROF", 2)]

extension NativeModule {
  static let signalNative = NativeModule("_signal") { t, d throws(PyError) in
    for (name, number) in signalNumbers { try d.set(t, t.intern(name), .smallInt(Int(number))) }
    for (name, number) in timerNumbers { try d.set(t, t.intern(name), .smallInt(Int(number))) }
    for (name, number) in [
      ("SIG_DFL", 0), ("SIG_IGN", 1), ("SIG_BLOCK", Int(SIG_BLOCK)), ("SIG_UNBLOCK", Int(SIG_UNBLOCK)),
      ("SIG_SETMASK", Int(SIG_SETMASK)), ("NSIG", Int(cs_signal_count())),
    ] as [(StaticString, Int)] {
      try d.set(t, t.intern(name), .smallInt(number))
    }
    let namespace = try t.newDict()
    try namespace.set(t, t[.__module__], t.intern("signal"))
    let error = try t.makeClass(
      metatype: t[.type], name: t.intern("itimer_error"), bases: Tuple(unchecked: try t.tuple(t[.OSError].value)),
      namespace: namespace)
    t[VMRoot.itimerError] = error.value
    try d.set(t, t.intern("ItimerError"), error.value)
    let info = try t.makeStructSequenceType(
      "struct_siginfo", module: "signal",
      ["si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band"])
    t[VMRoot.signalInfo] = info.value
    try d.set(t, t.intern("struct_siginfo"), info.value)
    try t.define(signalFunctions, in: d)
    try t.define(signalWaitFunctions, in: d)
  }
}

extension Thread {
  /// A signal's number, in range.
  func signalNumber(_ v: Value) throws(PyError) -> Int32 {
    let n = try int32Argument(v, 0)
    if n < 1 || n >= cs_signal_count() { throw valueError("signal number out of range") }
    return n
  }

  /// A set of signal numbers from any iterable.
  func signalSet(_ v: Value) throws(PyError) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    let it = try iterator(v)
    while true {
      let item = try next(it)
      if item.isMissing { return set }
      // One that no machine word holds is as bad as any other out of range.
      let n = try index(item).asInt ?? -1
      if n < 1 || n >= Int(cs_signal_count()) {
        throw valueError("signal number \(n) out of range [1; \(cs_signal_count() - 1)]")
      }
      // What the system keeps for itself is left out, as it is everywhere.
      _ = sigaddset(&set, Int32(n))
    }
  }

  fileprivate func signalSetObject(_ set: sigset_t) throws(PyError) -> Value {
    var set = set
    let result = try newSet()
    var i: Int32 = 1
    while i < cs_signal_count() {
      if sigismember(&set, i) == 1 { try result.add(self, .smallInt(Int(i))) }
      i += 1
    }
    return result.value
  }

  fileprivate func checkMainThread(_ what: String) throws(PyError) {
    if vm.mainThread != p { throw valueError("\(what) only works in main thread of the main interpreter") }
    if !vm.ownsSignals {
      throw valueError(
        "\(what) only works in main thread of the main interpreter: the program that embeds it owns the signals")
    }
  }

  /// signal.signal: the handler before.
  fileprivate func setHandler(_ number: Value, _ handler: Value) throws(PyError) -> Value {
    let n = try int32Argument(number, 0)
    try checkMainThread("signal")
    if n < 1 || n >= cs_signal_count() { throw valueError("signal number out of range") }
    var disposition = SignalDisposition.handler
    var stored = handler
    if !isCallable(handler) {
      let i = handler.isInt ? handler.asInt : nil
      if i == 0 {
        disposition = SignalDisposition.standard
      } else if i == 1 {
        disposition = SignalDisposition.ignore
      } else {
        throw typeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
      }
      stored = .smallInt(i!)
    }
    // What has come already still goes to the handler before.
    try checkInterrupt()
    let list = try signalHandlers()
    let code = cs_signal_dispose(n, disposition)
    if code != 0 { throw osError(code) }
    let old = list[Int(n)]
    list[Int(n)] = stored
    return old
  }

  // MARK: timers

  fileprivate func timerError(_ code: Int32) -> PyError {
    let error = osError(code)
    guard let type = Type(self[.itimerError]) else { return error }
    let args = takePending().args
    do throws(PyError) {
      let e = try call(type.value, args: Tuple(unchecked: args), kwargs: .missing)
      return raise(ExceptionObject(unchecked: e))
    } catch {
      return error
    }
  }

  fileprivate func timerValue(_ v: Value) throws(PyError) -> timeval {
    if v.isMissing { return timeval() }
    let s = try timeArgument(v)
    let whole = s.rounded(.down)
    var micro = ((s - whole) * 1e6).rounded(.up)
    if micro >= 1e6 { micro = 999_999 }
    var result = timeval()
    result.tv_sec = time_t(whole)
    result.tv_usec = .init(micro)
    return result
  }

  /// A number of seconds that fits the system's types.
  func timeArgument(_ v: Value) throws(PyError) -> Double {
    if !v.isFloat && !v.isInt && (!v.isCell || type(of: v).slot(.float) == nil && type(of: v).slot(.index) == nil) {
      throw typeError("'\(typeName(v))' object cannot be interpreted as an integer")
    }
    let s = try double(v)
    if s != s { throw valueError("Invalid value NaN (not a number)") }
    if s > 9.2e18 || s < -9.2e18 { throw overflowError("timestamp out of range for platform time_t") }
    return s
  }

  fileprivate func timerTuple(_ v: itimerval) throws(PyError) -> Value {
    func seconds(_ t: timeval) -> Value { .float(Double(t.tv_sec) + Double(t.tv_usec) / 1e6) }
    return try tuple(seconds(v.it_value), seconds(v.it_interval))
  }

  fileprivate func signalAction(_ number: Int32) throws(PyError) -> Value {
    let list = try signalHandlers()
    return list[Int(number)]
  }
}

/// The system's type has no other values.
private func isTimer(_ n: Int32) -> Bool { n >= 0 && n <= 2 }

#if canImport(Darwin)
  private func timer(_ n: Int32) -> Int32 { n }
#else
  private func timer(_ n: Int32) -> __itimer_which_t { __itimer_which_t(UInt32(bitPattern: n)) }
#endif

private let signalFunctions: [Method] = [
  Method("default_int_handler(signalnum, frame, /)") { t, a throws(PyError) in throw t.raise(.KeyboardInterrupt) },
  Method("signal(signalnum, handler, /)") { t, a throws(PyError) in try t.setHandler(a[0], a[1]) },
  Method("getsignal(signalnum, /)") { t, a throws(PyError) in try t.signalAction(try t.signalNumber(a[0])) },
  Method("raise_signal(signalnum, /)") { t, a throws(PyError) in
    let n = try t.int32Argument(a[0], 0)
    if raise(n) != 0 { throw t.osError(cs_errno()) }
    try t.checkInterrupt()
    return .none
  },
  Method("pthread_kill(thread_id, signalnum, /)") { t, a throws(PyError) in
    _ = try t.indexInt(a[0])
    let n = try t.int32Argument(a[1], 0)
    let id = try t.liveIdentity(a[0])
    #if canImport(Darwin)
      let code = pthread_kill(pthread_t(bitPattern: UInt(id))!, n)
    #else
      let code = pthread_kill(pthread_t(id), n)
    #endif
    if code != 0 { throw t.osError(code) }
    try t.checkInterrupt()
    return .none
  },
  Method("siginterrupt(signalnum, flag, /)") { t, a throws(PyError) in
    let n = try t.signalNumber(a[0])
    let flag = try t.int32Argument(a[1], 0)
    let code = cs_signal_interrupts(n, flag != 0)
    if code != 0 { throw t.osError(code) }
    return .none
  },
  Method("set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)") { t, a throws(PyError) in
    let fd = try t.int32Argument(a[0], 0)
    let warns = a.has(1) ? try t.isTrue(a[1]) : true
    try t.checkMainThread("set_wakeup_fd")
    if fd != -1 {
      var info = stat()
      if fstat(fd, &info) != 0 { throw t.osError(cs_errno()) }
      let flags = fcntl(fd, F_GETFL)
      if flags < 0 { throw t.osError(cs_errno()) }
      if flags & O_NONBLOCK == 0 { throw t.valueError("the fd \(fd) must be in non-blocking mode") }
    }
    return .smallInt(Int(cs_signal_wakeup(fd, warns)))
  },
  Method("strsignal(signalnum, /)") { t, a throws(PyError) in
    let n = try t.signalNumber(a[0])
    guard let text = strsignal(n) else { return .none }
    let s = String(cString: text)
    return s.hasPrefix("Unknown signal") ? .none : try t.str(s)
  },
  Method("valid_signals()") { t, a throws(PyError) in
    var set = sigset_t()
    sigfillset(&set)
    return try t.signalSetObject(set)
  },
  Method("alarm(seconds, /)") { t, a throws(PyError) in
    .smallInt(Int(alarm(UInt32(bitPattern: try t.int32Argument(a[0], 0)))))
  },
  Method("setitimer(which, seconds, interval=0.0, /)") { t, a throws(PyError) in
    let which = try t.int32Argument(a[0], 0)
    var new = itimerval(it_interval: try t.timerValue(a[2]), it_value: try t.timerValue(a[1]))
    var old = itimerval()
    if !isTimer(which) { throw t.timerError(EINVAL) }
    if setitimer(timer(which), &new, &old) != 0 { throw t.timerError(cs_errno()) }
    return try t.timerTuple(old)
  },
  Method("getitimer(which, /)") { t, a throws(PyError) in
    let which = try t.int32Argument(a[0], 0)
    if !isTimer(which) { throw t.timerError(EINVAL) }
    var now = itimerval()
    if getitimer(timer(which), &now) != 0 { throw t.timerError(cs_errno()) }
    return try t.timerTuple(now)
  },
  Method("pthread_sigmask(how, mask, /)") { t, a throws(PyError) in
    let how = try t.int32Argument(a[0], 0)
    var set = try t.signalSet(a[1])
    var old = sigset_t()
    let code = pthread_sigmask(how, &set, &old)
    if code != 0 { throw t.osError(code) }
    // What was held back comes now.
    try t.checkInterrupt()
    return try t.signalSetObject(old)
  },
  Method("sigpending()") { t, a throws(PyError) in
    var set = sigset_t()
    if sigpending(&set) != 0 { throw t.osError(cs_errno()) }
    return try t.signalSetObject(set)
  },
]

// MARK: waiting

extension Thread {
  /// Waits for a pending signal of a set; nil at the deadline. Handlers of other signals run meanwhile.
  fileprivate func acceptSignal(_ set: sigset_t, until deadline: UInt64) throws(PyError) -> cs_signal_info? {
    var set = set
    var info = cs_signal_info()
    if cs_signal_accept(&set, &info) > 0 { return info }
    let descriptor = cs_signal_descriptor(&set)
    if descriptor < 0 {
      while true {
        if cs_monotonic_ns() >= deadline { return nil }
        try sleep(until: min(deadline, cs_monotonic_ns() + 5_000_000), .signal)
        if cs_signal_accept(&set, &info) > 0 { return info }
      }
    }
    defer { close(descriptor) }
    let entries = UnsafeMutablePointer<pollfd>.allocate(capacity: 2)
    defer { entries.deallocate() }
    while true {
      entries.initialize(to: pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
      var code: Int32 = 0
      let n = try pollDescriptors(entries, 1, until: deadline, .signal, code: &code)
      if n < 0 { throw osError(code) }
      if cs_signal_accept(&set, &info) > 0 { return info }
      if n == 0 { return nil }
    }
  }

  fileprivate func signalInfo(_ info: cs_signal_info) throws(PyError) -> Value {
    let s = try pushScratch(7)
    defer { popScratch(s) }
    s[0] = .smallInt(Int(info.number))
    s[1] = .smallInt(Int(info.code))
    s[2] = .smallInt(Int(info.error))
    s[3] = .smallInt(Int(info.pid))
    s[4] = .smallInt(Int(info.uid))
    s[5] = .smallInt(Int(info.status))
    s[6] = int(info.band)
    return try newStructSequence(Type(unchecked: self[.signalInfo]), from: s, 7)
  }
}

private let signalWaitFunctions: [Method] = [
  Method("pause()") { t, a throws(PyError) in
    if t.handlesSignals {
      try t.waitForSignal()
    } else {
      _ = t.withoutGIL(.signal) { pause() }
      try t.checkInterrupt()
    }
    return .none
  },
  Method("sigwait(sigset, /)") { t, a throws(PyError) in
    let info = try t.acceptSignal(try t.signalSet(a[0]), until: GIL.never)
    return .smallInt(Int(info?.number ?? 0))
  },
  Method("sigwaitinfo(sigset, /)") { t, a throws(PyError) in
    guard let info = try t.acceptSignal(try t.signalSet(a[0]), until: GIL.never) else { return .none }
    return try t.signalInfo(info)
  },
  Method("sigtimedwait(sigset, timeout, /)") { t, a throws(PyError) in
    let seconds = try t.timeArgument(a[1])
    let set = try t.signalSet(a[0])
    if seconds < 0 { throw t.valueError("timeout must be non-negative") }
    guard let info = try t.acceptSignal(set, until: t.deadline(after: seconds)) else { return .none }
    return try t.signalInfo(info)
  },
  Method("pidfd_send_signal(pidfd, signalnum, siginfo=None, flags=0, /)") { t, a throws(PyError) in
    let (fd, n) = (try t.int32Argument(a[0], 0), try t.int32Argument(a[1], 0))
    let flags = try t.int32Argument(a[3], 0)
    if a.has(2) && !a[2].isNone { throw t.typeError("siginfo must be None") }
    if cs_pidfd_send_signal(fd, n, UInt32(bitPattern: flags)) < 0 { throw t.osError(cs_errno()) }
    try t.checkInterrupt()
    return .none
  },
]
