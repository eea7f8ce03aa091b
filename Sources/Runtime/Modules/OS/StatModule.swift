// The module stat: the bits of st_mode.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

private let numbers: [(StaticString, Int)] = [
  ("ST_MODE", 0), ("ST_INO", 1), ("ST_DEV", 2), ("ST_NLINK", 3), ("ST_UID", 4), ("ST_GID", 5), ("ST_SIZE", 6),
  ("ST_ATIME", 7), ("ST_MTIME", 8), ("ST_CTIME", 9), ("S_IFDIR", 0o040000), ("S_IFCHR", 0o020000),
  ("S_IFBLK", 0o060000), ("S_IFREG", 0o100000), ("S_IFIFO", 0o010000), ("S_IFLNK", 0o120000), ("S_IFSOCK", 0o140000),
  ("S_IFDOOR", 0), ("S_IFPORT", 0), ("S_IFWHT", 0), ("S_ISUID", 0o4000), ("S_ISGID", 0o2000), ("S_ENFMT", 0o2000),
  ("S_ISVTX", 0o1000), ("S_IREAD", 0o400), ("S_IWRITE", 0o200), ("S_IEXEC", 0o100), ("S_IRWXU", 0o700),
  ("S_IRUSR", 0o400), ("S_IWUSR", 0o200), ("S_IXUSR", 0o100), ("S_IRWXG", 0o070), ("S_IRGRP", 0o040),
  ("S_IWGRP", 0o020), ("S_IXGRP", 0o010), ("S_IRWXO", 0o007), ("S_IROTH", 0o004), ("S_IWOTH", 0o002),
  ("S_IXOTH", 0o001), ("UF_SETTABLE", 0xFFFF), ("UF_NODUMP", 1), ("UF_IMMUTABLE", 2), ("UF_APPEND", 4),
  ("UF_OPAQUE", 8), ("UF_NOUNLINK", 16), ("UF_COMPRESSED", 32), ("UF_TRACKED", 64), ("UF_DATAVAULT", 128),
  ("UF_HIDDEN", 32768), ("SF_SETTABLE", 0x3FFF_0000), ("SF_ARCHIVED", 1 << 16), ("SF_IMMUTABLE", 1 << 17),
  ("SF_APPEND", 1 << 18), ("SF_RESTRICTED", 1 << 19), ("SF_NOUNLINK", 1 << 20), ("SF_SNAPSHOT", 1 << 21),
  ("SF_FIRMLINK", 1 << 23), ("SF_DATALESS", 1 << 30), ("FILE_ATTRIBUTE_ARCHIVE", 32),
  ("FILE_ATTRIBUTE_COMPRESSED", 2048), ("FILE_ATTRIBUTE_DEVICE", 64), ("FILE_ATTRIBUTE_DIRECTORY", 16),
  ("FILE_ATTRIBUTE_ENCRYPTED", 16384), ("FILE_ATTRIBUTE_HIDDEN", 2), ("FILE_ATTRIBUTE_INTEGRITY_STREAM", 32768),
  ("FILE_ATTRIBUTE_NORMAL", 128), ("FILE_ATTRIBUTE_NOT_CONTENT_INDEXED", 8192),
  ("FILE_ATTRIBUTE_NO_SCRUB_DATA", 131072), ("FILE_ATTRIBUTE_OFFLINE", 4096), ("FILE_ATTRIBUTE_READONLY", 1),
  ("FILE_ATTRIBUTE_REPARSE_POINT", 1024), ("FILE_ATTRIBUTE_SPARSE_FILE", 512), ("FILE_ATTRIBUTE_SYSTEM", 4),
  ("FILE_ATTRIBUTE_TEMPORARY", 256), ("FILE_ATTRIBUTE_VIRTUAL", 65536),
]

/// ls -l's ten letters.
private func letters(_ mode: Int) -> [UInt8] {
  let kinds: [(Int, UInt8)] = [
    (0o120000, 108), (0o140000, 115), (0o100000, 45), (0o060000, 98), (0o040000, 100), (0o020000, 99), (0o010000, 112),
  ]
  var text: [UInt8] = [kinds.first { $0.0 == mode & 0o170000 }?.1 ?? 63]
  for (shift, special, set, unset) in [(6, 0o4000, 115, 83), (3, 0o2000, 115, 83), (0, 0o1000, 116, 84)] {
    let bits = mode >> shift
    text.append(bits & 4 != 0 ? 114 : 45)
    text.append(bits & 2 != 0 ? 119 : 45)
    let runs = bits & 1 != 0
    text.append(mode & special != 0 ? UInt8(runs ? set : unset) : runs ? 120 : 45)
  }
  return text
}

private func isOf(_ t: Thread, _ a: Args, _ kind: Int) throws(PyError) -> Value {
  .bool(try t.indexInt(a[0]) & 0o170000 == kind)
}

private let functions: [Method] = [
  Method("S_IMODE(mode, /)") { t, a throws(PyError) in .smallInt(try t.indexInt(a[0]) & 0o7777) },
  Method("S_IFMT(mode, /)") { t, a throws(PyError) in .smallInt(try t.indexInt(a[0]) & 0o170000) },
  Method("S_ISDIR(mode, /)") { t, a throws(PyError) in try isOf(t, a, 0o040000) },
  Method("S_ISCHR(mode, /)") { t, a throws(PyError) in try isOf(t, a, 0o020000) },
  Method("S_ISBLK(mode, /)") { t, a throws(PyError) in try isOf(t, a, 0o060000) },
  Method("S_ISREG(mode, /)") { t, a throws(PyError) in try isOf(t, a, 0o100000) },
  Method("S_ISFIFO(mode, /)") { t, a throws(PyError) in try isOf(t, a, 0o010000) },
  Method("S_ISLNK(mode, /)") { t, a throws(PyError) in try isOf(t, a, 0o120000) },
  Method("S_ISSOCK(mode, /)") { t, a throws(PyError) in try isOf(t, a, 0o140000) },
  Method("S_ISDOOR(mode, /)") { t, a throws(PyError) in .false },
  Method("S_ISPORT(mode, /)") { t, a throws(PyError) in .false },
  Method("S_ISWHT(mode, /)") { t, a throws(PyError) in .false },
  Method("filemode(mode, /)") { t, a throws(PyError) in
    try t.str(String(decoding: letters(try t.indexInt(a[0])), as: UTF8.self))
  },
]

extension NativeModule {
  static let stat = NativeModule("stat", "S_IFMT_: file type bits") { t, d throws(PyError) in
    for (name, number) in numbers { try d.set(t, t.intern(name), .smallInt(number)) }
    try t.define(functions, in: d)
  }
}
