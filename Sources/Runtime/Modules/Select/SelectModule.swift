// _select: poll() and epoll as waits of the interpreter. The objects that programs see are in SelectLibrary.swift.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

private let pollNumbers: [(StaticString, Int32)] = {
  var all: [(StaticString, Int32)] = [
    ("POLLIN", Int32(POLLIN)), ("POLLPRI", Int32(POLLPRI)), ("POLLOUT", Int32(POLLOUT)), ("POLLERR", Int32(POLLERR)),
    ("POLLHUP", Int32(POLLHUP)), ("POLLNVAL", Int32(POLLNVAL)), ("POLLRDNORM", Int32(POLLRDNORM)),
    ("POLLRDBAND", Int32(POLLRDBAND)), ("POLLWRNORM", Int32(POLLWRNORM)), ("POLLWRBAND", Int32(POLLWRBAND)),
  ]
  #if canImport(Darwin)
    all += [("PIPE_BUF", 512)]
  #else
    all += [
      ("POLLMSG", 0x400), ("POLLRDHUP", 0x2000), ("PIPE_BUF", 4096), ("EPOLLIN", 1), ("EPOLLPRI", 2), ("EPOLLOUT", 4),
      ("EPOLLERR", 8), ("EPOLLHUP", 16), ("EPOLLRDHUP", 0x2000), ("EPOLLRDNORM", 0x40), ("EPOLLRDBAND", 0x80),
      ("EPOLLWRNORM", 0x100), ("EPOLLWRBAND", 0x200), ("EPOLLMSG", 0x400), ("EPOLL_CLOEXEC", 0x80000),
    ]
  #endif
  return all
}()

extension NativeModule {
  static let selectNative = NativeModule("_select") { t, d throws(PyError) in
    for (name, number) in pollNumbers { try d.set(t, t.intern(name), .smallInt(Int(number))) }
    #if !canImport(Darwin)
      for (name, bit) in [("EPOLLEXCLUSIVE", 28), ("EPOLLONESHOT", 30), ("EPOLLET", 31)] as [(StaticString, Int)] {
        try d.set(t, t.intern(name), .smallInt(1 << bit))
      }
    #endif
    try d.set(t, t.intern("error"), t[.OSError].value)
    try t.define(selectFunctions, in: d)
  }
}

extension Thread {
  /// The deadline of a timeout in seconds that may be None.
  fileprivate func selectDeadline(_ v: Value) throws(PyError) -> UInt64 {
    if v.isMissing || v.isNone { return GIL.never }
    let s = try double(v)
    return s > 0 ? deadline(after: s) : 0
  }

  /// fileno() of what select was given.
  fileprivate func selectDescriptor(_ v: Value) throws(PyError) -> Int32 {
    let fd = try descriptorArgument(v)
    if fd < 0 { throw valueError("file descriptor cannot be a negative integer (\(fd))") }
    return fd
  }

  /// poll() on the items of a dict of descriptors and events; a list of (descriptor, what happened).
  fileprivate func pollDictionary(_ v: Value, _ timeout: Value) throws(PyError) -> Value {
    let dict = Dict(unchecked: v)
    let deadline = try selectDeadline(timeout)
    let count = dict.count
    let entries = UnsafeMutablePointer<pollfd>.allocate(capacity: count + 1)
    defer { entries.deallocate() }
    var n = 0
    var i = dict.nextEntry(from: 0)
    while i >= 0 && n < count {
      let e = dict.table.entries[i]
      let fd = Int32(truncatingIfNeeded: e.key.asInt ?? -1)
      let events = UInt16(truncatingIfNeeded: e.value.asInt ?? 0)
      (entries + n).initialize(to: pollfd(fd: fd, events: Int16(bitPattern: events), revents: 0))
      n += 1
      i = dict.nextEntry(from: i + 1)
    }
    var code: Int32 = 0
    let ready = try pollDescriptors(entries, n, until: deadline, .descriptors, code: &code)
    if ready < 0 { throw osError(code) }
    let result = try newList()
    i = 0
    while i < n {
      let e = entries[i]
      if e.revents != 0 {
        try result.append(
          self, try tuple(.smallInt(Int(e.fd)), .smallInt(Int(UInt16(bitPattern: e.revents)))))
      }
      i += 1
    }
    return result.value
  }
}

private let selectFunctions: [Method] = [
  Method("_fileno(file, /)") { t, a throws(PyError) in .smallInt(Int(try t.selectDescriptor(a[0]))) },
  Method("_poll(descriptors, timeout, /)") { t, a throws(PyError) in try t.pollDictionary(a[0], a[1]) },
  Method("_epoll_create()") { t, a throws(PyError) in
    let fd = cs_epoll_create()
    if fd < 0 { throw t.osError(cs_errno()) }
    return .smallInt(Int(fd))
  },
  Method("_epoll_control(epoll, operation, fd, events, /)") { t, a throws(PyError) in
    let (epoll, operation) = (try t.int32Argument(a[0], 0), try t.int32Argument(a[1], 0))
    let fd = try t.int32Argument(a[2], 0)
    let events = UInt32(truncatingIfNeeded: try t.indexInt(a[3]))
    if cs_epoll_control(epoll, operation, fd, events) < 0 { throw t.osError(cs_errno()) }
    return .none
  },
  Method("_epoll_wait(epoll, timeout, most, /)") { t, a throws(PyError) in
    let epoll = try t.int32Argument(a[0], 0)
    let deadline = try t.selectDeadline(a[1])
    let most = try t.indexInt(a[2])
    let entries = UnsafeMutablePointer<pollfd>.allocate(capacity: 2)
    let descriptors = UnsafeMutablePointer<Int32>.allocate(capacity: 64)
    let events = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
    defer {
      entries.deallocate()
      descriptors.deallocate()
      events.deallocate()
    }
    let result = try t.newList()
    while true {
      let n = cs_epoll_ready(epoll, descriptors, events, Int32(min(64, max(1, most))))
      if n < 0 { throw t.osError(cs_errno()) }
      var i = 0
      while i < Int(n) {
        try result.append(t, try t.tuple(.smallInt(Int(descriptors[i])), .smallInt(Int(events[i]))))
        i += 1
      }
      if n > 0 || deadline == 0 { return result.value }
      // The epoll descriptor is readable itself when one of its own is ready.
      entries.initialize(to: pollfd(fd: epoll, events: Int16(POLLIN), revents: 0))
      var code: Int32 = 0
      let ready = try t.pollDescriptors(entries, 1, until: deadline, .descriptors, code: &code)
      if ready < 0 { throw t.osError(code) }
      if ready == 0 { return result.value }
    }
  },
  Method("_close(fd, /)") { t, a throws(PyError) in
    let fd = try t.int32Argument(a[0], 0)
    try t.onDescriptor { Int(close(fd)) }
    return .none
  },
]
