// The module errno: the system's error numbers by name and the other way round.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

private let commonNumbers: [(StaticString, Int32)] = [
  ("EPERM", EPERM), ("ENOENT", ENOENT), ("ESRCH", ESRCH), ("EINTR", EINTR), ("EIO", EIO), ("ENXIO", ENXIO),
  ("E2BIG", E2BIG), ("ENOEXEC", ENOEXEC), ("EBADF", EBADF), ("ECHILD", ECHILD), ("EAGAIN", EAGAIN),
  ("EWOULDBLOCK", EWOULDBLOCK), ("ENOMEM", ENOMEM), ("EACCES", EACCES), ("EFAULT", EFAULT), ("ENOTBLK", ENOTBLK),
  ("EBUSY", EBUSY), ("EEXIST", EEXIST), ("EXDEV", EXDEV), ("ENODEV", ENODEV), ("ENOTDIR", ENOTDIR),
  ("EISDIR", EISDIR), ("EINVAL", EINVAL), ("ENFILE", ENFILE), ("EMFILE", EMFILE), ("ENOTTY", ENOTTY),
  ("ETXTBSY", ETXTBSY), ("EFBIG", EFBIG), ("ENOSPC", ENOSPC), ("ESPIPE", ESPIPE), ("EROFS", EROFS),
  ("EMLINK", EMLINK), ("EPIPE", EPIPE), ("EDOM", EDOM), ("ERANGE", ERANGE), ("EDEADLK", EDEADLK),
  ("ENAMETOOLONG", ENAMETOOLONG), ("ENOLCK", ENOLCK), ("ENOSYS", ENOSYS), ("ENOTEMPTY", ENOTEMPTY), ("ELOOP", ELOOP),
  ("ENOMSG", ENOMSG), ("EIDRM", EIDRM), ("ENOSTR", ENOSTR), ("ENODATA", ENODATA), ("ETIME", ETIME), ("ENOSR", ENOSR),
  ("EREMOTE", EREMOTE), ("ENOLINK", ENOLINK), ("EPROTO", EPROTO), ("EMULTIHOP", EMULTIHOP), ("EBADMSG", EBADMSG),
  ("EOVERFLOW", EOVERFLOW), ("EILSEQ", EILSEQ), ("EUSERS", EUSERS), ("ENOTSOCK", ENOTSOCK),
  ("EDESTADDRREQ", EDESTADDRREQ), ("EMSGSIZE", EMSGSIZE), ("EPROTOTYPE", EPROTOTYPE), ("ENOPROTOOPT", ENOPROTOOPT),
  ("EPROTONOSUPPORT", EPROTONOSUPPORT), ("ESOCKTNOSUPPORT", ESOCKTNOSUPPORT), ("EOPNOTSUPP", EOPNOTSUPP),
  ("ENOTSUP", ENOTSUP), ("EPFNOSUPPORT", EPFNOSUPPORT), ("EAFNOSUPPORT", EAFNOSUPPORT), ("EADDRINUSE", EADDRINUSE),
  ("EADDRNOTAVAIL", EADDRNOTAVAIL), ("ENETDOWN", ENETDOWN), ("ENETUNREACH", ENETUNREACH), ("ENETRESET", ENETRESET),
  ("ECONNABORTED", ECONNABORTED), ("ECONNRESET", ECONNRESET), ("ENOBUFS", ENOBUFS), ("EISCONN", EISCONN),
  ("ENOTCONN", ENOTCONN), ("ESHUTDOWN", ESHUTDOWN), ("ETOOMANYREFS", ETOOMANYREFS), ("ETIMEDOUT", ETIMEDOUT),
  ("ECONNREFUSED", ECONNREFUSED), ("EHOSTDOWN", EHOSTDOWN), ("EHOSTUNREACH", EHOSTUNREACH), ("EALREADY", EALREADY),
  ("EINPROGRESS", EINPROGRESS), ("ESTALE", ESTALE), ("EDQUOT", EDQUOT), ("ECANCELED", ECANCELED),
  ("EOWNERDEAD", EOWNERDEAD), ("ENOTRECOVERABLE", ENOTRECOVERABLE),
]

/// Numbers of Linux that no other system has.
private let systemNumbers: [(StaticString, Int32)] = {
  #if canImport(Darwin)
    return []
  #else
    return [
      ("EADV", 68), ("EBADE", 52), ("EBADFD", 77), ("EBADR", 53), ("EBADRQC", 56), ("EBADSLT", 57), ("EBFONT", 59),
      ("ECHRNG", 44), ("ECOMM", 70), ("EDEADLOCK", 35), ("EDOTDOT", 73), ("EISNAM", 120), ("EKEYEXPIRED", 127),
      ("EKEYREJECTED", 129), ("EKEYREVOKED", 128), ("EL2HLT", 51), ("EL2NSYNC", 45), ("EL3HLT", 46), ("EL3RST", 47),
      ("ELIBACC", 79), ("ELIBBAD", 80), ("ELIBEXEC", 83), ("ELIBMAX", 82), ("ELIBSCN", 81), ("ELNRNG", 48),
      ("EMEDIUMTYPE", 124), ("ENAVAIL", 119), ("ENOANO", 55), ("ENOCSI", 50), ("ENOKEY", 126), ("ENOMEDIUM", 123),
      ("ENONET", 64), ("ENOPKG", 65), ("ENOTNAM", 118), ("ENOTUNIQ", 76), ("EREMCHG", 78), ("EREMOTEIO", 121),
      ("ERESTART", 85), ("ERFKILL", 132), ("ESRMNT", 69), ("ESTRPIPE", 86), ("EUCLEAN", 117), ("EUNATCH", 49),
      ("EXFULL", 54),
    ]
  #endif
}()

extension NativeModule {
  static let errno = NativeModule(
    "errno", "Names and numbers of the operating system's errors."
  ) { t, d throws(PyError) in
    let codes = try t.newDict()
    for (name, number) in commonNumbers + systemNumbers {
      let v = Value.smallInt(Int(number))
      try d.set(t, t.intern(name), v)
      // Of two names for a number, the system's own wins, but for these.
      if name.description == "EWOULDBLOCK" || name.description == "EOPNOTSUPP"
        || name.description == "EDEADLK" && !systemNumbers.isEmpty
      {
        continue
      }
      try codes.set(t, v, t.intern(name))
    }
    try d.set(t, t.intern("errorcode"), codes.value)
  }
}
