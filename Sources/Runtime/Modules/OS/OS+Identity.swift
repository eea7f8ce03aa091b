// os: who a process is, how it is scheduled, how it ends, and what the system says of itself.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// A user's or group's number; -1 stands for none.
  fileprivate func identityArgument(_ v: Value, _ what: StaticString) throws(PyError) -> UInt32 {
    if !v.isInt {
      let how = try findAttribute(v, intern("__index__" as StaticString))
      if how.isMissing { throw typeError("\(what) should be integer, not \(typeName(v))") }
    }
    guard let n = try index(v).asInt, n >= -1, n <= Int(UInt32.max) else {
      throw overflowError("\(what) is \(try index(v).asInt ?? 0 < 0 ? "less than minimum" : "greater than maximum")")
    }
    return UInt32(truncatingIfNeeded: n)
  }
  fileprivate func user(_ v: Value) throws(PyError) -> uid_t { try identityArgument(v, "uid") }
  fileprivate func group(_ v: Value) throws(PyError) -> gid_t { try identityArgument(v, "gid") }

  fileprivate func none(_ result: Int32) throws(PyError) -> Value {
    try checked(result)
    return .none
  }

  fileprivate func sequence(_ name: StaticString, _ module: StaticString, _ fields: [StaticString]) throws(PyError)
    -> Type
  {
    let key = intern(name)
    let os = Dict(unchecked: ModuleObject(unchecked: try importLibrary("os")).attributes)
    if let known = Type(os.get(self, name: key)) { return known }
    let type = try makeStructSequenceType(name, module: module, fields)
    try os.set(self, key, type.value)
    return type
  }

  fileprivate func structure(_ type: Type, _ numbers: [Int]) throws(PyError) -> Value {
    let s = try pushScratch(numbers.count)
    defer { popScratch(s) }
    for (i, number) in numbers.enumerated() { s[i] = .smallInt(number) }
    return try newStructSequence(type, from: s, numbers.count)
  }

  func makeIdentityTypes() throws(PyError) {
    _ = try fileSystemType()
    _ = try waitType()
  }

  private func fileSystemType() throws(PyError) -> Type {
    try sequence(
      "statvfs_result", "os",
      [
        "f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag",
        "f_namemax",
      ])
  }
  private func waitType() throws(PyError) -> Type {
    try sequence("waitid_result", "posix", ["si_pid", "si_uid", "si_signo", "si_status", "si_code"])
  }

  fileprivate func fileSystem(_ v: Value, _ function: StaticString, takesPath: Bool) throws(PyError) -> Value {
    var info = statvfs()
    if !takesPath || v.isInt {
      let fd = try descriptorArgument(v)
      try checked(fstatvfs(fd, &info))
    } else {
      let path = try pathArgument(v, function)
      if statvfs(path.bytes, &info) != 0 { throw osError(errno, filename: path.shown) }
    }
    return try structure(
      try fileSystemType(),
      [
        Int(info.f_bsize), Int(info.f_frsize), Int(info.f_blocks), Int(info.f_bfree), Int(info.f_bavail),
        Int(info.f_files),
        Int(info.f_ffree), Int(info.f_favail), Int(info.f_flag), Int(info.f_namemax),
      ])
  }

  /// A name of one of the tables of numbers, or the number itself.
  fileprivate func configuration(_ v: Value, _ names: [(StaticString, Int)]) throws(PyError) -> Int32 {
    if v.isInt { return try int32Argument(v, 0) }
    guard let s = Str(v) else { throw typeError("configuration names must be strings or integers") }
    for (name, number) in names where s.isEqual(name) { return Int32(number) }
    throw valueError("unrecognized configuration name")
  }

  /// -1 is an answer, unless there is an error.
  fileprivate func configured(_ ask: () -> Int) throws(PyError) -> Value {
    errno = 0
    let result = ask()
    if result == -1 && errno != 0 { throw osError(errno) }
    return int(result)
  }

  fileprivate func waitResources(_ pid: Int32, _ options: Int32) throws(PyError) -> Value {
    flushAllFiles()
    var status: Int32 = 0
    var usage = rusage()
    let found = Int32(try onDescriptor { Int(wait4(pid, &status, options, &usage)) })
    func seconds(_ time: timeval) -> Value { .float(Double(time.tv_sec) + Double(time.tv_usec) * 1e-6) }
    let type = try sequence(
      "struct_rusage", "resource",
      [
        "ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap",
        "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw",
      ])
    let s = try pushScratch(16)
    defer { popScratch(s) }
    s[0] = seconds(usage.ru_utime)
    s[1] = seconds(usage.ru_stime)
    let counts = [
      usage.ru_maxrss, usage.ru_ixrss, usage.ru_idrss, usage.ru_isrss, usage.ru_minflt, usage.ru_majflt, usage.ru_nswap,
      usage.ru_inblock, usage.ru_oublock, usage.ru_msgsnd, usage.ru_msgrcv, usage.ru_nsignals, usage.ru_nvcsw,
      usage.ru_nivcsw,
    ]
    for (i, count) in counts.enumerated() { s[2 + i] = int(Int(count)) }
    let result = try newTuple(3)
    store(.smallInt(Int(found)), at: result.items, in: result.value)
    store(.smallInt(Int(status)), at: result.items + 1, in: result.value)
    store(try newStructSequence(type, from: s, 16), at: result.items + 2, in: result.value)
    return result.value
  }

  fileprivate func identities(groups: Bool) throws(PyError) -> Value {
    var three: [UInt32] = [0, 0, 0]
    try checked(cs_identities(groups, &three))
    let all = try newTuple(3)
    for i in 0..<3 { all.items[i] = .smallInt(Int(three[i])) }
    return all.value
  }

  fileprivate func groupList(_ v: Value) throws(PyError) -> [gid_t] {
    let list = try newList()
    try listExtend(list, v, function: .missing)
    var groups: [gid_t] = []
    var i = 0
    while i < list.count {
      groups.append(try group(list[i]))
      i += 1
    }
    return groups
  }
}

/// The limits and constants that programs ask for most.
let systemNames: [(StaticString, Int)] = {
  var all: [(StaticString, Int)] = [
    ("SC_ARG_MAX", Int(_SC_ARG_MAX)), ("SC_CHILD_MAX", Int(_SC_CHILD_MAX)), ("SC_CLK_TCK", Int(_SC_CLK_TCK)),
    ("SC_NGROUPS_MAX", Int(_SC_NGROUPS_MAX)), ("SC_OPEN_MAX", Int(_SC_OPEN_MAX)),
    ("SC_STREAM_MAX", Int(_SC_STREAM_MAX)), ("SC_TZNAME_MAX", Int(_SC_TZNAME_MAX)),
    ("SC_JOB_CONTROL", Int(_SC_JOB_CONTROL)), ("SC_SAVED_IDS", Int(_SC_SAVED_IDS)), ("SC_VERSION", Int(_SC_VERSION)),
    ("SC_PAGESIZE", Int(_SC_PAGESIZE)), ("SC_PAGE_SIZE", Int(_SC_PAGESIZE)), ("SC_LINE_MAX", Int(_SC_LINE_MAX)),
    ("SC_IOV_MAX", Int(_SC_IOV_MAX)), ("SC_HOST_NAME_MAX", Int(_SC_HOST_NAME_MAX)),
    ("SC_LOGIN_NAME_MAX", Int(_SC_LOGIN_NAME_MAX)), ("SC_NPROCESSORS_CONF", Int(_SC_NPROCESSORS_CONF)),
    ("SC_NPROCESSORS_ONLN", Int(_SC_NPROCESSORS_ONLN)), ("SC_GETPW_R_SIZE_MAX", Int(_SC_GETPW_R_SIZE_MAX)),
    ("SC_GETGR_R_SIZE_MAX", Int(_SC_GETGR_R_SIZE_MAX)), ("SC_THREADS", Int(_SC_THREADS)),
    ("SC_THREAD_STACK_MIN", Int(_SC_THREAD_STACK_MIN)), ("SC_THREAD_KEYS_MAX", Int(_SC_THREAD_KEYS_MAX)),
    ("SC_SEM_NSEMS_MAX", Int(_SC_SEM_NSEMS_MAX)), ("SC_SEM_VALUE_MAX", Int(_SC_SEM_VALUE_MAX)),
    ("SC_SYMLOOP_MAX", Int(_SC_SYMLOOP_MAX)), ("SC_MONOTONIC_CLOCK", Int(_SC_MONOTONIC_CLOCK)),
    ("SC_PHYS_PAGES", Int(_SC_PHYS_PAGES)), ("SC_ATEXIT_MAX", Int(_SC_ATEXIT_MAX)),
    ("SC_TTY_NAME_MAX", Int(_SC_TTY_NAME_MAX)),
    ("SC_RTSIG_MAX", Int(_SC_RTSIG_MAX)), ("SC_SIGQUEUE_MAX", Int(_SC_SIGQUEUE_MAX)),
    ("SC_2_VERSION", Int(_SC_2_VERSION)),
  ]
  #if !canImport(Darwin)
    all += [("SC_AVPHYS_PAGES", Int(_SC_AVPHYS_PAGES)), ("SC_MINSIGSTKSZ", 249)]
  #endif
  return all
}()

let pathNames: [(StaticString, Int)] = [
  ("PC_LINK_MAX", Int(_PC_LINK_MAX)), ("PC_MAX_CANON", Int(_PC_MAX_CANON)), ("PC_MAX_INPUT", Int(_PC_MAX_INPUT)),
  ("PC_NAME_MAX", Int(_PC_NAME_MAX)), ("PC_PATH_MAX", Int(_PC_PATH_MAX)), ("PC_PIPE_BUF", Int(_PC_PIPE_BUF)),
  ("PC_CHOWN_RESTRICTED", Int(_PC_CHOWN_RESTRICTED)), ("PC_NO_TRUNC", Int(_PC_NO_TRUNC)),
  ("PC_VDISABLE", Int(_PC_VDISABLE)), ("PC_SYNC_IO", Int(_PC_SYNC_IO)), ("PC_ASYNC_IO", Int(_PC_ASYNC_IO)),
  ("PC_PRIO_IO", Int(_PC_PRIO_IO)), ("PC_FILESIZEBITS", Int(_PC_FILESIZEBITS)),
  ("PC_SYMLINK_MAX", Int(_PC_SYMLINK_MAX)),
]

let textNames: [(StaticString, Int)] = {
  var all: [(StaticString, Int)] = [("CS_PATH", Int(_CS_PATH))]
  #if !canImport(Darwin)
    all += [("CS_GNU_LIBC_VERSION", 2), ("CS_GNU_LIBPTHREAD_VERSION", 3)]
  #endif
  return all
}()

let osIdentityFunctions: [Method] = [
  Method("setuid(uid, /)") { t, a throws(PyError) in try t.none(setuid(try t.user(a[0]))) },
  Method("seteuid(euid, /)") { t, a throws(PyError) in try t.none(seteuid(try t.user(a[0]))) },
  Method("setgid(gid, /)") { t, a throws(PyError) in try t.none(setgid(try t.group(a[0]))) },
  Method("setegid(egid, /)") { t, a throws(PyError) in try t.none(setegid(try t.group(a[0]))) },
  Method("setreuid(ruid, euid, /)") { t, a throws(PyError) in
    try t.none(setreuid(try t.user(a[0]), try t.user(a[1])))
  },
  Method("setregid(rgid, egid, /)") { t, a throws(PyError) in
    try t.none(setregid(try t.group(a[0]), try t.group(a[1])))
  },
  Method("setgroups(groups, /)") { t, a throws(PyError) in
    let groups = try t.groupList(a[0])
    return try t.none(setgroups(numericCast(groups.count), groups))
  },
  Method("initgroups(username, gid, /)") { t, a throws(PyError) in
    let (name, group) = (try t.pathBytes(a[0]), try t.group(a[1]))
    return try t.none(initgroups(name, numericCast(group)))
  },
  Method("getgrouplist(user, group, /)") { t, a throws(PyError) in
    guard let name = Str(a[0]) else {
      throw t.typeError("getgrouplist() argument 1 must be str, not \(t.givenTypeName(a[0]))")
    }
    let group = try t.group(a[1])
    var count: Int32 = 1024
    #if canImport(Darwin)
      var groups = [Int32](repeating: 0, count: 1024)
      let code = getgrouplist(name.string, Int32(bitPattern: group), &groups, &count)
    #else
      var groups = [gid_t](repeating: 0, count: 1024)
      let code = getgrouplist(name.string, group, &groups, &count)
    #endif
    try t.checked(code)
    let list = try t.newList()
    for i in 0..<Int(count) { try list.append(t, .smallInt(Int(groups[i]))) }
    return list.value
  },
  Method("setpgid(pid, pgrp, /)") { t, a throws(PyError) in
    try t.none(setpgid(try t.int32Argument(a[0], 0), try t.int32Argument(a[1], 0)))
  },
  Method("setpgrp()") { t, a throws(PyError) in try t.none(setpgid(0, 0)) },
  Method("getpriority(which, who)") { t, a throws(PyError) in
    let (which, who) = (try t.int32Argument(a[0], 0), try t.identityArgument(a[1], "who"))
    return try t.configured { Int(getpriority(numericCast(which), who)) }
  },
  Method("setpriority(which, who, priority)") { t, a throws(PyError) in
    let (which, who) = (try t.int32Argument(a[0], 0), try t.identityArgument(a[1], "who"))
    return try t.none(setpriority(numericCast(which), who, try t.int32Argument(a[2], 0)))
  },
  Method("sched_get_priority_max(policy)") { t, a throws(PyError) in
    try t.checked(sched_get_priority_max(try t.int32Argument(a[0], 0)))
  },
  Method("sched_get_priority_min(policy)") { t, a throws(PyError) in
    try t.checked(sched_get_priority_min(try t.int32Argument(a[0], 0)))
  },
  Method("statvfs(path)") { t, a throws(PyError) in try t.fileSystem(a[0], "statvfs", takesPath: true) },
  Method("fstatvfs(fd, /)") { t, a throws(PyError) in try t.fileSystem(a[0], "fstatvfs", takesPath: false) },
  Method("sysconf(name, /)") { t, a throws(PyError) in
    let name = try t.configuration(a[0], systemNames)
    return try t.configured { sysconf(name) }
  },
  Method("pathconf(path, name)") { t, a throws(PyError) in
    let name = try t.configuration(a[1], pathNames)
    if a[0].isInt {
      let fd = try t.descriptorArgument(a[0])
      return try t.configured { fpathconf(fd, name) }
    }
    let path = try t.pathArgument(a[0], "pathconf")
    errno = 0
    let result = pathconf(path.bytes, name)
    if result == -1 && errno != 0 { throw t.osError(errno, filename: path.shown) }
    return t.int(result)
  },
  Method("fpathconf(fd, name, /)") { t, a throws(PyError) in
    let (fd, name) = (try t.descriptorArgument(a[0]), try t.configuration(a[1], pathNames))
    return try t.configured { fpathconf(fd, name) }
  },
  Method("confstr(name, /)") { t, a throws(PyError) in
    let name = try t.configuration(a[0], textNames)
    var buffer = [CChar](repeating: 0, count: 1024)
    errno = 0
    let n = confstr(numericCast(name), &buffer, 1024)
    if n == 0 {
      if errno != 0 { throw t.osError(errno) }
      return .none
    }
    return try t.systemString(buffer)
  },
  Method("wait3(options)") { t, a throws(PyError) in try t.waitResources(-1, try t.int32Argument(a[0], 0)) },
  Method("wait4(pid, options)") { t, a throws(PyError) in
    try t.waitResources(try t.int32Argument(a[0], 0), try t.int32Argument(a[1], 0))
  },
  Method("WIFCONTINUED(status)") { t, a throws(PyError) in .bool(try t.int32Argument(a[0], 0) == 0xFFFF) },
  Method("getresuid()") { t, a throws(PyError) in try t.identities(groups: false) },
  Method("getresgid()") { t, a throws(PyError) in try t.identities(groups: true) },
]
