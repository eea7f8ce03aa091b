// os: device numbers, owners, several buffers at once, locks and space of files, and descriptors of the kernel's own kinds.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// Reads into or writes from each of some buffers in turn, until one is not filled or taken whole.
  fileprivate func eachBuffer(
    _ v: Value, writable: Bool, function: StaticString, at offset: Int, _ fd: Int32
  ) throws(PyError) -> Value {
    guard v.isKind(.list) || v.isKind(.tuple) else { throw typeError("\(function)() arg 2 must be a sequence") }
    let list = try newList()
    try listExtend(list, v, function: .missing)
    var total = 0
    var i = 0
    while i < list.count {
      let item = list[i]
      i += 1
      if writable {
        guard let view = byteView(item) else {
          throw typeError("a bytes-like object is required, not '\(typeName(item))'")
        }
        let isSealed = item.isKind(.bytes) || MemoryView(item)?.isReadOnly == true
        if isSealed { throw raise(.BufferError, "Object is not writable.") }
        let cell = try newRawBytes(max(view.count, 1))
        let (p, n, here) = (cell.bytes, view.count, offset < 0 ? -1 : offset + total)
        let got = try onDescriptor { here < 0 ? read(fd, p, n) : pread(fd, p, n, off_t(here)) }
        guard let now = byteView(item), got <= now.count else { throw osError(EFAULT) }
        memcpy(UnsafeMutableRawPointer(mutating: now.p), p, got)
        total += got
        if got < n { break }
      } else {
        let view = try bytesArgument(item)
        let copy = Bytes(unchecked: try newBytes(view.p, view.count))
        let (p, n, here) = (copy.bytes, copy.count, offset < 0 ? -1 : offset + total)
        let put = try onDescriptor { here < 0 ? write(fd, p, n) : pwrite(fd, p, n, off_t(here)) }
        total += put
        if put < n { break }
      }
    }
    return int(total)
  }

  fileprivate func device(_ v: Value) throws(PyError) -> UInt64 { UInt64(bitPattern: Int64(try indexInt(v))) }
}

#if canImport(Darwin)
  private func majorNumber(_ d: UInt64) -> Int { Int(d >> 24 & 0xFF) }
  private func minorNumber(_ d: UInt64) -> Int { Int(d & 0xFFFFFF) }
  private func deviceNumber(_ major: Int, _ minor: Int) -> Int { major << 24 | minor }
#else
  private func majorNumber(_ d: UInt64) -> Int { Int(d >> 8 & 0xFFF | d >> 32 & 0xFFFF_F000) }
  private func minorNumber(_ d: UInt64) -> Int { Int(d & 0xFF | d >> 12 & 0xFFFF_FF00) }
  private func deviceNumber(_ major: Int, _ minor: Int) -> Int {
    minor & 0xFF | (major & 0xFFF) << 8 | (minor & 0xFFFF_FF00) << 12 | (major & 0xFFFF_F000) << 32
  }
#endif

let osDeviceFunctions: [Method] = [
  Method("major(device, /)") { t, a throws(PyError) in .smallInt(majorNumber(try t.device(a[0]))) },
  Method("minor(device, /)") { t, a throws(PyError) in .smallInt(minorNumber(try t.device(a[0]))) },
  Method("makedev(major, minor, /)") { t, a throws(PyError) in
    t.int(deviceNumber(try t.indexInt(a[0]), try t.indexInt(a[1])))
  },
  Method("mknod(path, mode=384, device=0, *, dir_fd=None)") { t, a throws(PyError) in
    let path = try t.pathArgument(a[0], "mknod")
    if a.has(3) && !a[3].isNone { throw t.notImplemented("os: dir_fd") }
    let mode = mode_t(truncatingIfNeeded: try t.int32Argument(a[1], 384))
    let number = a.has(2) ? try t.indexInt(a[2]) : 0
    if mknod(path.bytes, mode, dev_t(truncatingIfNeeded: number)) != 0 { throw t.osError(errno, filename: path.shown) }
    return .none
  },
  Method("chroot(path)") { t, a throws(PyError) in
    let path = try t.pathArgument(a[0], "chroot")
    if chroot(path.bytes) != 0 { throw t.osError(errno, filename: path.shown) }
    return .none
  },
  Method("lchown(path, uid, gid)") { t, a throws(PyError) in
    let path = try t.pathArgument(a[0], "lchown")
    let (user, group) = (try t.int32Argument(a[1], -1), try t.int32Argument(a[2], -1))
    if lchown(path.bytes, uid_t(bitPattern: user), gid_t(bitPattern: group)) != 0 {
      throw t.osError(errno, filename: path.shown)
    }
    return .none
  },
  Method("fchown(fd, uid, gid)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    let (user, group) = (try t.int32Argument(a[1], -1), try t.int32Argument(a[2], -1))
    try t.checked(fchown(fd, uid_t(bitPattern: user), gid_t(bitPattern: group)))
    return .none
  },
  Method("readv(fd, buffers, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    t.flushAllFiles()
    return try t.eachBuffer(a[1], writable: true, function: "readv", at: -1, fd)
  },
  Method("writev(fd, buffers, /)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    return try t.eachBuffer(a[1], writable: false, function: "writev", at: -1, fd)
  },
  Method("preadv(fd, buffers, offset, flags=0, /)") { t, a throws(PyError) in
    let (fd, at) = (try t.descriptorArgument(a[0]), try t.indexInt(a[2]))
    t.flushAllFiles()
    return try t.eachBuffer(a[1], writable: true, function: "preadv", at: at, fd)
  },
  Method("pwritev(fd, buffers, offset, flags=0, /)") { t, a throws(PyError) in
    let (fd, at) = (try t.descriptorArgument(a[0]), try t.indexInt(a[2]))
    return try t.eachBuffer(a[1], writable: false, function: "pwritev", at: at, fd)
  },
  Method("lockf(fd, command, length, /)") { t, a throws(PyError) in
    let (fd, command, n) = (try t.descriptorArgument(a[0]), try t.int32Argument(a[1], 0), try t.indexInt(a[2]))
    try t.onDescriptor { Int(lockf(fd, command, off_t(n))) }
    return .none
  },
]

#if !canImport(Darwin)
  let osLinuxFunctions: [Method] = [
    Method("pipe2(flags, /)") { t, a throws(PyError) in
      let flags = try t.int32Argument(a[0], 0)
      var fds: [Int32] = [0, 0]
      try t.checked(pipe(&fds))
      for fd in fds {
        if flags & O_CLOEXEC != 0 { _ = fcntl(fd, F_SETFD, FD_CLOEXEC) }
        if flags & O_NONBLOCK != 0 { _ = fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK) }
      }
      return try t.tuple(.smallInt(Int(fds[0])), .smallInt(Int(fds[1])))
    },
    Method("posix_fallocate(fd, offset, length, /)") { t, a throws(PyError) in
      let (fd, from, n) = (try t.descriptorArgument(a[0]), try t.indexInt(a[1]), try t.indexInt(a[2]))
      let code = posix_fallocate(fd, off_t(from), off_t(n))
      if code != 0 { throw t.osError(code) }
      return .none
    },
    Method("posix_fadvise(fd, offset, length, advice, /)") { t, a throws(PyError) in
      let (fd, from, n) = (try t.descriptorArgument(a[0]), try t.indexInt(a[1]), try t.indexInt(a[2]))
      let code = posix_fadvise(fd, off_t(from), off_t(n), try t.int32Argument(a[3], 0))
      if code != 0 { throw t.osError(code) }
      return .none
    },
    Method("sendfile(out_fd, in_fd, offset, count)") { t, a throws(PyError) in
      let (out, source, n) = (try t.descriptorArgument(a[0]), try t.descriptorArgument(a[1]), try t.indexInt(a[3]))
      t.flushAllFiles()
      let at = a[2].isNone ? -1 : try t.indexInt(a[2])
      let cell = try t.newRawBytes(min(max(n, 1), 1 << 20))
      let (p, most) = (cell.bytes, min(n, 1 << 20))
      let got = try t.onDescriptor { at < 0 ? read(source, p, most) : pread(source, p, most, off_t(at)) }
      return t.int(try t.onDescriptor { write(out, p, got) })
    },
    Method("getrandom(size, flags=0)") { t, a throws(PyError) in
      let n = try t.indexInt(a[0])
      if n < 0 { throw t.osError(EINVAL) }
      let bytes = Bytes(unchecked: try t.newBytes(nil, n))
      var from = 0
      while from < n {
        let k = min(256, n - from)
        if getentropy(bytes.bytes + from, k) != 0 { throw t.osError(errno) }
        from += k
      }
      return bytes.value
    },
    Method("sched_getaffinity(pid, /)") { t, a throws(PyError) in
      var set = [UInt8](repeating: 0, count: 128)
      try t.checked(cs_affinity(try t.int32Argument(a[0], 0), &set, 128, false))
      let found = try t.newSet()
      var i = 0
      while i < 1024 {
        if set[i / 8] >> UInt8(i % 8) & 1 == 1 { _ = try found.add(t, .smallInt(i)) }
        i += 1
      }
      return found.value
    },
    Method("sched_setaffinity(pid, mask, /)") { t, a throws(PyError) in
      let pid = try t.int32Argument(a[0], 0)
      let list = try t.newList()
      try t.listExtend(list, a[1], function: .missing)
      var set = [UInt8](repeating: 0, count: 128)
      var i = 0
      while i < list.count {
        let n = try t.indexInt(list[i])
        i += 1
        if n < 0 { throw t.valueError("negative CPU number") }
        if n >= 1024 { throw t.osError(EINVAL) }
        set[n / 8] |= 1 << UInt8(n % 8)
      }
      try t.checked(cs_affinity(pid, &set, 128, true))
      return .none
    },
    Method("sched_getscheduler(pid, /)") { t, a throws(PyError) in
      try t.checked(sched_getscheduler(try t.int32Argument(a[0], 0)))
    },
    Method("pidfd_open(pid, flags=0)") { t, a throws(PyError) in
      try t.checked(cs_process_descriptor(try t.int32Argument(a[0], 0)))
    },
  ]
#endif
