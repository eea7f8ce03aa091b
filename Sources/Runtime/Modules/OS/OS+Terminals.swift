// os: pseudo-terminals, and what belongs to terminals.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// What a call of the system's says, -1 for an error.
  @discardableResult
  func checked(_ result: Int32) throws(PyError) -> Value {
    if result == -1 { throw osError(errno) }
    return .smallInt(Int(result))
  }

  private func slaveName(_ master: Int32) throws(PyError) -> String {
    guard let name = cs_terminal_name(master) else { throw osError(errno) }
    return String(cString: name)
  }

  /// Both ends of a new pseudo-terminal, neither of them inherited.
  fileprivate func openTerminal() throws(PyError) -> (master: Int32, slave: Int32) {
    let master = cs_terminal_open(O_RDWR | O_NOCTTY)
    if master < 0 { throw osError(errno) }
    var slave: Int32 = -1
    if cs_terminal_grant(master) == 0 && cs_terminal_unlock(master) == 0 {
      slave = open(try slaveName(master), O_RDWR | O_NOCTTY | O_CLOEXEC)
    }
    if slave < 0 {
      let code = errno
      close(master)
      throw osError(code)
    }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    return (master, slave)
  }

  /// Makes a terminal that of the calling process, which begins a session, and its standard input and output.
  fileprivate func logIn(_ terminal: Int32) throws(PyError) {
    setsid()
    if ioctl(terminal, UInt(TIOCSCTTY), 0) == -1 { throw osError(errno) }
    for fd in Int32(0)...2 where dup2(terminal, fd) == -1 { throw osError(errno) }
    if terminal > 2 { close(terminal) }
  }

  fileprivate func forkTerminal() throws(PyError) -> Value {
    let (master, slave) = try openTerminal()
    let pid: pid_t
    do throws(PyError) {
      pid = try forkProcess()
    } catch {
      close(master)
      close(slave)
      throw error
    }
    if pid == 0 {
      close(master)
      try logIn(slave)
      return try tuple(.smallInt(0), .smallInt(-1))
    }
    close(slave)
    return try tuple(.smallInt(Int(pid)), .smallInt(Int(master)))
  }
}

let osTerminalFunctions: [Method] = [
  Method("openpty()") { t, a throws(PyError) in
    let (master, slave) = try t.openTerminal()
    return try t.tuple(.smallInt(Int(master)), .smallInt(Int(slave)))
  },
  Method("forkpty()") { t, a throws(PyError) in try t.forkTerminal() },
  Method("login_tty(fd, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    if fd < 0 { throw t.valueError("file descriptor cannot be a negative integer (\(fd))") }
    try t.logIn(fd)
    return .none
  },
  Method("posix_openpt(oflag, /)") { t, a throws(PyError) in
    try t.checked(cs_terminal_open(try t.int32Argument(a[0], 0)))
  },
  Method("grantpt(fd, /)") { t, a throws(PyError) in
    try t.checked(cs_terminal_grant(try t.descriptorArgument(a[0])))
    return .none
  },
  Method("unlockpt(fd, /)") { t, a throws(PyError) in
    try t.checked(cs_terminal_unlock(try t.descriptorArgument(a[0])))
    return .none
  },
  Method("ptsname(fd, /)") { t, a throws(PyError) in
    guard let name = cs_terminal_name(try t.descriptorArgument(a[0])) else { throw t.osError(errno) }
    return try t.systemString(name)
  },
  Method("ctermid()") { t, a throws(PyError) in try t.str("/dev/tty") },
  Method("device_encoding(fd)") { t, a throws(PyError) in
    isatty(try t.descriptorArgument(a[0])) != 0 ? t.str("UTF-8" as StaticString) : .none
  },
  Method("tcgetpgrp(fd, /)") { t, a throws(PyError) in try t.checked(tcgetpgrp(try t.descriptorArgument(a[0]))) },
  Method("tcsetpgrp(fd, pgid, /)") { t, a throws(PyError) in
    let (fd, group) = (try t.descriptorArgument(a[0]), try t.int32Argument(a[1], 0))
    try t.checked(tcsetpgrp(fd, group))
    return .none
  },
]
