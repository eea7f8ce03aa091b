// os: the process, its environment and its descriptors.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// The environment as a dict of str to str.
  fileprivate func environment() throws(PyError) -> Value {
    let dict = try newDict()
    var entry = cs_environ()
    while let p = entry?.pointee {
      entry = entry! + 1
      guard let equals = strchr(p + 1, 61) else { continue }
      let raw = UnsafeRawPointer(p).assumingMemoryBound(to: UInt8.self)
      let n = UnsafePointer(equals) - UnsafePointer(p)
      let key = try systemString(raw, n)
      if try dict.find(self, key) == nil { try dict.set(self, key, try systemString(equals + 1)) }
    }
    return dict.value
  }

  fileprivate func environmentBytes(_ v: Value) throws(PyError) -> [CChar] {
    if !v.isKind(.str) && !v.isKind(.bytes) { throw typeError("str expected, not \(typeName(v))") }
    return try pathBytes(v)
  }

  fileprivate func runSystem(_ v: Value) throws(PyError) -> Value {
    let command = try fspath(v)
    let bytes = try pathBytes(command)
    flushAllFiles()
    let status = bytes.withUnsafeBufferPointer { u in withoutGIL(.process) { system(u.baseAddress!) } }
    return .smallInt(Int(status))
  }

  fileprivate func structure(
    _ root: VMRoot, _ name: StaticString, _ module: StaticString, _ fields: [StaticString]
  ) throws(PyError) -> Type {
    if let type = Type(self[root]) { return type }
    let type = try makeStructSequenceType(name, module: module, fields)
    self[root] = type.value
    return type
  }

  func fillProcessTypes(_ d: Dict) throws(PyError) {
    try d.set(
      self, intern("terminal_size"),
      try structure(.terminalSize, "terminal_size", "os", ["columns", "lines"]).value)
    try d.set(
      self, intern("uname_result"),
      try structure(.unameResult, "uname_result", "posix", ["sysname", "nodename", "release", "version", "machine"])
        .value)
    try d.set(
      self, intern("times_result"),
      try structure(
        .timesResult, "times_result", "posix", ["user", "system", "children_user", "children_system", "elapsed"]
      ).value)
  }

  fileprivate func systemName() throws(PyError) -> Value {
    var info = utsname()
    if uname(&info) != 0 { throw osError(errno) }
    let s = try pushScratch(5)
    defer { popScratch(s) }
    func text<T>(_ field: T) throws(PyError) -> Value {
      var field = field
      var result: Result<Value, PyError>?
      withUnsafeBytes(of: &field) { raw in
        do throws(PyError) {
          result = .success(try systemString(raw.baseAddress!.assumingMemoryBound(to: CChar.self)))
        } catch {
          result = .failure(error)
        }
      }
      return try result!.get()
    }
    s[0] = try text(info.sysname)
    s[1] = try text(info.nodename)
    s[2] = try text(info.release)
    s[3] = try text(info.version)
    s[4] = try text(info.machine)
    return try newStructSequence(Type(unchecked: self[.unameResult]), from: s, 5)
  }

  fileprivate func processTimes() throws(PyError) -> Value {
    var info = tms()
    let elapsed = times(&info)
    let rate = Double(sysconf(Int32(_SC_CLK_TCK)))
    let s = try pushScratch(5)
    defer { popScratch(s) }
    s[0] = .float(Double(info.tms_utime) / rate)
    s[1] = .float(Double(info.tms_stime) / rate)
    s[2] = .float(Double(info.tms_cutime) / rate)
    s[3] = .float(Double(info.tms_cstime) / rate)
    s[4] = .float(Double(elapsed) / rate)
    return try newStructSequence(Type(unchecked: self[.timesResult]), from: s, 5)
  }

  fileprivate func randomBytes(_ v: Value) throws(PyError) -> Value {
    let n = try indexInt(v)
    if n < 0 { throw valueError("negative argument not allowed") }
    let bytes = Bytes(unchecked: try newBytes(nil, n))
    var from = 0
    while from < n {
      let k = min(256, n - from)
      if getentropy(bytes.bytes + from, k) != 0 { throw osError(errno) }
      from += k
    }
    return bytes.value
  }

  fileprivate func terminalSize(_ v: Value) throws(PyError) -> Value {
    let fd = v.isMissing ? 1 : try descriptorArgument(v)
    var size = winsize()
    if ioctl(fd, UInt(TIOCGWINSZ), &size) != 0 { throw osError(errno) }
    let s = try pushScratch(2)
    defer { popScratch(s) }
    s[0] = .smallInt(Int(size.ws_col))
    s[1] = .smallInt(Int(size.ws_row))
    return try newStructSequence(Type(unchecked: self[.terminalSize]), from: s, 2)
  }

  /// waitpid(): without the GIL, ended by a signal handler that raises.
  fileprivate func waitFor(_ pid: Int32, _ options: Int32) throws(PyError) -> Value {
    var pause: UInt64 = 500_000
    while true {
      var status: Int32 = 0
      let r = waitpid(pid, &status, options | WNOHANG)
      if r < 0 {
        let code = cs_errno()
        if code != EINTR { throw osError(code) }
      }
      if r > 0 || r == 0 && options & WNOHANG != 0 {
        return try tuple(.smallInt(Int(r)), .smallInt(r > 0 ? Int(status) : 0))
      }
      try checkInterrupt()
      // A child that is known can be waited for with poll(); of any child there is only asking again.
      let descriptor = pid > 0 && options & ~WNOHANG == 0 ? cs_process_descriptor(pid) : -1
      if descriptor >= 0 {
        defer { close(descriptor) }
        let entries = UnsafeMutablePointer<pollfd>.allocate(capacity: 2)
        defer { entries.deallocate() }
        entries.initialize(to: pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
        var code: Int32 = 0
        _ = try pollDescriptors(entries, 1, until: GIL.never, .process, object: .smallInt(Int(pid)), code: &code)
      } else {
        try sleep(until: cs_monotonic_ns() + pause, .process)
        pause = min(pause * 2, 10_000_000)
      }
    }
  }
}

let osProcessFunctions: [Method] = [
  Method("getpid()") { t, a throws(PyError) in .smallInt(Int(getpid())) },
  Method("getppid()") { t, a throws(PyError) in .smallInt(Int(getppid())) },
  Method("getuid()") { t, a throws(PyError) in .smallInt(Int(getuid())) },
  Method("geteuid()") { t, a throws(PyError) in .smallInt(Int(geteuid())) },
  Method("getgid()") { t, a throws(PyError) in .smallInt(Int(getgid())) },
  Method("getegid()") { t, a throws(PyError) in .smallInt(Int(getegid())) },
  Method("getpgrp()") { t, a throws(PyError) in .smallInt(Int(getpgrp())) },
  Method("getpgid(pid)") { t, a throws(PyError) in
    let pid = try t.int32Argument(a[0], 0)
    return .smallInt(try t.onDescriptor { Int(getpgid(pid)) })
  },
  Method("getsid(pid, /)") { t, a throws(PyError) in
    let pid = try t.int32Argument(a[0], 0)
    return .smallInt(try t.onDescriptor { Int(getsid(pid)) })
  },
  Method("setsid()") { t, a throws(PyError) in
    try t.onDescriptor { Int(setsid()) }
    return .none
  },
  Method("getgroups()") { t, a throws(PyError) in
    let n = getgroups(0, nil)
    if n < 0 { throw t.osError(errno) }
    var groups = [gid_t](repeating: 0, count: Int(n) + 1)
    let got = getgroups(n, &groups)
    let list = try t.newList()
    for g in groups.prefix(Int(max(0, got))) { try list.append(t, .smallInt(Int(g))) }
    return list.value
  },
  Method("getlogin()") { t, a throws(PyError) in
    guard let name = getlogin() else { throw t.osError(errno) }
    return try t.systemString(name)
  },
  Method("cpu_count()") { t, a throws(PyError) in
    let told = Int(t.vm.p.pointee.processorCount)
    let n = told > 0 ? told : Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return n > 0 ? .smallInt(n) : .none
  },
  Method("process_cpu_count()") { t, a throws(PyError) in
    let told = Int(t.vm.p.pointee.processorCount)
    let n = told > 0 ? told : usableProcessors()
    return n > 0 ? .smallInt(n) : .none
  },
  Method("urandom(size, /)") { t, a throws(PyError) in try t.randomBytes(a[0]) },
  Method("_environment()") { t, a throws(PyError) in try t.environment() },
  Method("putenv(name, value, /)") { t, a throws(PyError) in
    let name = try t.environmentBytes(a[0])
    let value = try t.environmentBytes(a[1])
    if name.contains(CChar(61)) { throw t.valueError("illegal environment variable name") }
    if setenv(name, value, 1) != 0 { throw t.osError(errno) }
    return .none
  },
  Method("unsetenv(name, /)") { t, a throws(PyError) in
    if unsetenv(try t.environmentBytes(a[0])) != 0 { throw t.osError(errno) }
    return .none
  },
  Method("system(command)") { t, a throws(PyError) in try t.runSystem(a[0]) },
  Method("kill(pid, signal, /)") { t, a throws(PyError) in
    let (pid, number) = (try t.int32Argument(a[0], 0), try t.int32Argument(a[1], 0))
    try t.onDescriptor { Int(kill(pid, number)) }
    try t.checkInterrupt()
    return .none
  },
  Method("killpg(pgid, signal, /)") { t, a throws(PyError) in
    let (pid, number) = (try t.int32Argument(a[0], 0), try t.int32Argument(a[1], 0))
    try t.onDescriptor { Int(killpg(pid, number)) }
    try t.checkInterrupt()
    return .none
  },
  Method("wait()") { t, a throws(PyError) in try t.waitFor(-1, 0) },
  Method("waitpid(pid, options, /)") { t, a throws(PyError) in
    try t.waitFor(try t.int32Argument(a[0], 0), try t.int32Argument(a[1], 0))
  },
  Method("WIFEXITED(status)") { t, a throws(PyError) in .bool(try t.int32Argument(a[0], 0) & 0x7F == 0) },
  Method("WEXITSTATUS(status)") { t, a throws(PyError) in .smallInt(Int(try t.int32Argument(a[0], 0) >> 8 & 0xFF)) },
  Method("WIFSIGNALED(status)") { t, a throws(PyError) in
    let signal = try t.int32Argument(a[0], 0) & 0x7F
    return .bool(signal != 0 && signal != 0x7F)
  },
  Method("WTERMSIG(status)") { t, a throws(PyError) in .smallInt(Int(try t.int32Argument(a[0], 0) & 0x7F)) },
  Method("WIFSTOPPED(status)") { t, a throws(PyError) in .bool(try t.int32Argument(a[0], 0) & 0xFF == 0x7F) },
  Method("WSTOPSIG(status)") { t, a throws(PyError) in .smallInt(Int(try t.int32Argument(a[0], 0) >> 8 & 0xFF)) },
  Method("WCOREDUMP(status)") { t, a throws(PyError) in .bool(try t.int32Argument(a[0], 0) & 0x80 != 0) },
  Method("waitstatus_to_exitcode(status)") { t, a throws(PyError) in
    let status = try t.int32Argument(a[0], 0)
    let signal = status & 0x7F
    if signal == 0 { return .smallInt(Int(status >> 8 & 0xFF)) }
    if signal == 0x7F { throw t.valueError("process stopped by delivery of signal \(status >> 8 & 0xFF)") }
    return .smallInt(-Int(signal))
  },
  Method("umask(mask, /)") { t, a throws(PyError) in
    .smallInt(Int(umask(mode_t(truncatingIfNeeded: try t.int32Argument(a[0], 0)))))
  },
  Method("uname()") { t, a throws(PyError) in try t.systemName() },
  Method("times()") { t, a throws(PyError) in try t.processTimes() },
  Method("getloadavg()") { t, a throws(PyError) in
    var load: [Double] = [0, 0, 0]
    if getloadavg(&load, 3) != 3 { throw t.raise(.OSError, "Load averages are unobtainable") }
    let tuple = try t.newTuple(3)
    for i in 0..<3 { tuple.items[i] = .float(load[i]) }
    return tuple.value
  },
  Method("strerror(code, /)") { t, a throws(PyError) in
    try t.str(String(cString: strerror(try t.int32Argument(a[0], 0))))
  },
  Method("_exit(status)") { t, a throws(PyError) in
    let status = try t.int32Argument(a[0], 0)
    _exit(status)
  },
  Method("abort()") { t, a throws(PyError) in abort() },
  Method("nice(increment, /)") { t, a throws(PyError) in
    let n = try t.int32Argument(a[0], 0)
    return .smallInt(Int(nice(n)))
  },
  Method("sched_yield()") { t, a throws(PyError) in
    t.yieldToAll()
    return .none
  },
  Method("register_at_fork(*, before=None, after_in_child=None, after_in_parent=None)") { t, a throws(PyError) in
    try t.registerForkHooks(before: a[0], child: a[1], parent: a[2])
    return .none
  },
  Method("sync()") { t, a throws(PyError) in
    t.flushAllFiles()
    sync()
    return .none
  },
  Method("fork()") { t, a throws(PyError) in .smallInt(Int(try t.forkProcess())) },
]

let osDescriptorFunctions: [Method] = [
  Method("open(path, flags, mode=511, *, dir_fd=None)") { t, a throws(PyError) in
    let path = try t.pathArgument(a[0], "open")
    let flags = try t.int32Argument(a[1], 0)
    let mode = mode_t(truncatingIfNeeded: try t.int32Argument(a[2], 0o777))
    if a.has(3) && !a[3].isNone { throw t.notImplemented("os: dir_fd") }
    t.flushAllFiles()
    return .smallInt(Int(try t.openDescriptor(path.bytes, flags | O_CLOEXEC, mode, path.shown)))
  },
  Method("close(fd)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    if t.isOwn(fd) { throw t.osError(EBADF) }
    try t.onDescriptor { Int(close(fd)) }
    return .none
  },
  Method("closerange(fd_low, fd_high, /)") { t, a throws(PyError) in
    var fd = try t.int32Argument(a[0], 0)
    let end = min(try t.int32Argument(a[1], 0), 1 << 20)
    while fd < end {
      if !t.isOwn(fd) { close(fd) }
      fd += 1
    }
    return .none
  },
  Method("read(fd, length, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    let n = try t.indexInt(a[1])
    if n < 0 { throw t.osError(EINVAL) }
    t.flushAllFiles()
    let cell = try t.newRawBytes(n)
    let got = try t.readDescriptor(fd, cell.bytes, n, isRegular: false)
    if got < 0 { throw t.osError(EAGAIN) }
    return try t.newBytes(cell.bytes.assumingMemoryBound(to: UInt8.self), got)
  },
  Method("write(fd, data, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    let view = try t.bytesArgument(a[1])
    let copy = a[1].isKind(.bytes) ? Bytes(unchecked: a[1]) : Bytes(unchecked: try t.newBytes(view.p, view.count))
    let n = try t.writeDescriptor(fd, copy.bytes, copy.count, isRegular: false)
    if n < 0 { throw t.osError(EAGAIN) }
    return t.int(n)
  },
  Method("pread(fd, length, offset, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    let (n, at) = (try t.indexInt(a[1]), try t.indexInt(a[2]))
    if n < 0 { throw t.osError(EINVAL) }
    let cell = try t.newRawBytes(n)
    let p = cell.bytes
    let got = try t.onDescriptor { pread(fd, p, n, off_t(at)) }
    return try t.newBytes(p.assumingMemoryBound(to: UInt8.self), got)
  },
  Method("pwrite(fd, data, offset, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    let view = try t.bytesArgument(a[1])
    let copy = Bytes(unchecked: try t.newBytes(view.p, view.count))
    let at = try t.indexInt(a[2])
    let (p, n) = (copy.bytes, copy.count)
    return t.int(try t.onDescriptor { pwrite(fd, p, n, off_t(at)) })
  },
  Method("lseek(fd, position, whence, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    let (n, whence) = (try t.indexInt(a[1]), try t.int32Argument(a[2], 0))
    return t.int(try t.onDescriptor { Int(lseek(fd, off_t(n), whence)) })
  },
  Method("dup(fd, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    return .smallInt(try t.onDescriptor { Int(fcntl(fd, F_DUPFD_CLOEXEC, 0)) })
  },
  Method("dup2(fd, fd2, inheritable=True)") { t, a throws(PyError) in
    let (x, y) = (try t.descriptorArgument(a[0]), try t.descriptorArgument(a[1]))
    t.flushStandardStreams()
    try t.onDescriptor { Int(dup2(x, y)) }
    if a.has(2), try !t.isTrue(a[2]) { _ = fcntl(y, F_SETFD, FD_CLOEXEC) }
    return .smallInt(Int(y))
  },
  Method("pipe()") { t, a throws(PyError) in
    var fds: [Int32] = [0, 0]
    if pipe(&fds) != 0 { throw t.osError(errno) }
    for fd in fds { _ = fcntl(fd, F_SETFD, FD_CLOEXEC) }
    return try t.tuple(.smallInt(Int(fds[0])), .smallInt(Int(fds[1])))
  },
  Method("fsync(fd)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    try t.onDescriptor { Int(fsync(fd)) }
    return .none
  },
  Method("fdatasync(fd)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    try t.onDescriptor { Int(fsync(fd)) }
    return .none
  },
  Method("ftruncate(fd, length, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    let n = try t.indexInt(a[1])
    try t.onDescriptor { Int(ftruncate(fd, off_t(n))) }
    return .none
  },
  Method("fchmod(fd, mode)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    let mode = mode_t(truncatingIfNeeded: try t.int32Argument(a[1], 0))
    try t.onDescriptor { Int(fchmod(fd, mode)) }
    return .none
  },
  Method("isatty(fd, /)") { t, a throws(PyError) in .bool(isatty(try t.descriptorArgument(a[0])) != 0) },
  Method("ttyname(fd, /)") { t, a throws(PyError) in
    guard let name = ttyname(try t.descriptorArgument(a[0])) else { throw t.osError(errno) }
    return try t.systemString(name)
  },
  Method("get_terminal_size(fd=1, /)") { t, a throws(PyError) in try t.terminalSize(a[0]) },
  Method("get_inheritable(fd, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    return .bool(try t.onDescriptor { Int(fcntl(fd, F_GETFD)) } & Int(FD_CLOEXEC) == 0)
  },
  Method("set_inheritable(fd, inheritable, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    let inherits = try t.isTrue(a[1])
    try t.onDescriptor { Int(fcntl(fd, F_SETFD, inherits ? 0 : FD_CLOEXEC)) }
    return .none
  },
  Method("get_blocking(fd, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    return .bool(try t.onDescriptor { Int(fcntl(fd, F_GETFL)) } & Int(O_NONBLOCK) == 0)
  },
  Method("set_blocking(fd, blocking, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    let flags = Int32(try t.onDescriptor { Int(fcntl(fd, F_GETFL)) })
    let blocks = try t.isTrue(a[1])
    try t.onDescriptor { Int(fcntl(fd, F_SETFL, blocks ? flags & ~O_NONBLOCK : flags | O_NONBLOCK)) }
    return .none
  },
]

/// How many processors this process may run on.
private func usableProcessors() -> Int {
  let n = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 128) { set in
    set.initialize(repeating: 0)
    guard cs_affinity(0, set.baseAddress, set.count * 8, false) == 0 else { return 0 }
    return set.reduce(0) { $0 + $1.nonzeroBitCount }
  }
  if n > 0 { return n }
  return Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
