// The modules os and posix: native functions and constants, and a part in Python.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension NativeModule {
  static let os = NativeModule("os", "Files, processes and the environment, as the operating system has them.") {
    t, d throws(PyError) in try t.fillOS(d)
  }
  static let posix = NativeModule("posix") { t, d throws(PyError) in
    let os = Dict(unchecked: ModuleObject(unchecked: try t.importLibrary("os")).attributes)
    let all = try os.copy(t)
    var i = all.nextEntry(from: 0)
    while i >= 0 {
      let e = all.table.entries[i]
      if let s = Str(e.key), s.count > 0, s[0] != 95 { try d.set(t, e.key, e.value) }
      i = all.nextEntry(from: i + 1)
    }
  }
}

private var osNumbers: [(StaticString, Int)] {
  var all: [(StaticString, Int)] = [
    ("O_RDONLY", Int(O_RDONLY)), ("O_WRONLY", Int(O_WRONLY)), ("O_RDWR", Int(O_RDWR)), ("O_CREAT", Int(O_CREAT)),
    ("O_EXCL", Int(O_EXCL)), ("O_TRUNC", Int(O_TRUNC)), ("O_APPEND", Int(O_APPEND)), ("O_NONBLOCK", Int(O_NONBLOCK)),
    ("O_NDELAY", Int(O_NONBLOCK)), ("O_CLOEXEC", Int(O_CLOEXEC)), ("O_NOCTTY", Int(O_NOCTTY)), ("O_SYNC", Int(O_SYNC)),
    ("O_DSYNC", Int(O_DSYNC)), ("O_DIRECTORY", Int(O_DIRECTORY)), ("O_NOFOLLOW", Int(O_NOFOLLOW)),
    ("O_ACCMODE", Int(O_ACCMODE)), ("F_OK", Int(F_OK)), ("R_OK", Int(R_OK)), ("W_OK", Int(W_OK)), ("X_OK", Int(X_OK)),
    ("SEEK_SET", 0), ("SEEK_CUR", 1), ("SEEK_END", 2), ("EX_OK", 0), ("EX_USAGE", 64), ("EX_DATAERR", 65),
    ("EX_NOINPUT", 66), ("EX_NOUSER", 67), ("EX_NOHOST", 68), ("EX_UNAVAILABLE", 69), ("EX_SOFTWARE", 70),
    ("EX_OSERR", 71), ("EX_OSFILE", 72), ("EX_CANTCREAT", 73), ("EX_IOERR", 74), ("EX_TEMPFAIL", 75),
    ("EX_PROTOCOL", 76), ("EX_NOPERM", 77), ("EX_CONFIG", 78), ("WNOHANG", 1), ("WUNTRACED", 2), ("P_WAIT", 0),
    ("P_NOWAIT", 1), ("P_NOWAITO", 1), ("NGROUPS_MAX", 65536), ("TMP_MAX", 238328), ("PRIO_PROCESS", 0),
    ("PRIO_PGRP", 1), ("PRIO_USER", 2), ("WCONTINUED", Int(WCONTINUED)), ("WEXITED", Int(WEXITED)),
    ("WSTOPPED", Int(WSTOPPED)), ("WNOWAIT", Int(WNOWAIT)), ("P_ALL", Int(P_ALL.rawValue)),
    ("P_PID", Int(P_PID.rawValue)),
    ("P_PGID", Int(P_PGID.rawValue)), ("F_ULOCK", 0), ("F_LOCK", 1), ("F_TLOCK", 2), ("F_TEST", 3), ("ST_RDONLY", 1),
    ("ST_NOSUID", 2), ("CLD_EXITED", 1), ("CLD_KILLED", 2), ("CLD_DUMPED", 3), ("CLD_TRAPPED", 4), ("CLD_STOPPED", 5),
    ("CLD_CONTINUED", 6), ("RTLD_LAZY", Int(RTLD_LAZY)), ("RTLD_NOW", Int(RTLD_NOW)), ("RTLD_GLOBAL", Int(RTLD_GLOBAL)),
    ("RTLD_LOCAL", Int(RTLD_LOCAL)), ("RTLD_NODELETE", Int(RTLD_NODELETE)), ("RTLD_NOLOAD", Int(RTLD_NOLOAD)),
    ("POSIX_SPAWN_OPEN", 0), ("POSIX_SPAWN_CLOSE", 1), ("POSIX_SPAWN_DUP2", 2),
  ]
  #if !canImport(Darwin)
    all += [
      ("O_PATH", 0o10000000), ("O_NOATIME", 0o1000000), ("O_TMPFILE", 0o20200000), ("O_DIRECT", 0o40000),
      ("O_LARGEFILE", 0), ("O_RSYNC", Int(O_SYNC)), ("O_ASYNC", 0o20000), ("SEEK_DATA", 3), ("SEEK_HOLE", 4),
      ("GRND_NONBLOCK", 1), ("GRND_RANDOM", 2), ("O_FSYNC", Int(O_SYNC)), ("P_PIDFD", 3), ("SCHED_OTHER", 0),
      ("SCHED_FIFO", 1), ("SCHED_RR", 2), ("SCHED_BATCH", 3), ("SCHED_IDLE", 5), ("SCHED_RESET_ON_FORK", 0x4000_0000),
      ("POSIX_FADV_NORMAL", 0), ("POSIX_FADV_RANDOM", 1), ("POSIX_FADV_SEQUENTIAL", 2), ("POSIX_FADV_WILLNEED", 3),
      ("POSIX_FADV_DONTNEED", 4), ("POSIX_FADV_NOREUSE", 5), ("ST_NODEV", 4), ("ST_NOEXEC", 8), ("ST_SYNCHRONOUS", 16),
      ("ST_MANDLOCK", 64), ("ST_WRITE", 128), ("ST_APPEND", 256), ("ST_NOATIME", 1024), ("ST_NODIRATIME", 2048),
      ("ST_RELATIME", 4096), ("RTLD_DEEPBIND", 8),
    ]
  #endif
  return all
}

extension Thread {
  fileprivate func fillOS(_ d: Dict) throws(PyError) {
    try d.set(self, self[.name], intern("posix"))
    try d.set(self, intern("linesep"), character(10))
    for (name, number) in osNumbers { try d.set(self, intern(name), int(number)) }
    try fillFileTypes(d)
    try fillProcessTypes(d)
    try define(osFileFunctions, in: d)
    try define(osProcessFunctions, in: d)
    try define(osDescriptorFunctions, in: d)
    try define(osSpawnFunctions, in: d)
    try define(osTerminalFunctions, in: d)
    try define(osIdentityFunctions, in: d)
    try define(osDeviceFunctions, in: d)
    #if !canImport(Darwin)
      try define(osLinuxFunctions, in: d)
    #endif
    for (name, table): (StaticString, [(StaticString, Int)]) in [
      ("sysconf_names", systemNames), ("pathconf_names", pathNames), ("confstr_names", textNames),
    ] {
      let names = try newDict()
      for (key, number) in table { try names.set(self, intern(key), .smallInt(number)) }
      try d.set(self, intern(name), names.value)
    }
    try d.set(self, intern("error"), self[.OSError].value)
    let path = try importAbsolute("posixpath")
    try d.set(self, self[Name.path], path)
    try modules.set(self, intern("os.path"), path)
    let paths = Dict(unchecked: ModuleObject(unchecked: path).attributes)
    try paths.set(self, intern("os"), modules.get(self, name: intern("os")))
    for name: StaticString in ["curdir", "pardir", "sep", "pathsep", "defpath", "extsep", "altsep", "devnull"] {
      try d.set(self, intern(name), paths.get(self, name: intern(name)))
    }
    let sys = try importAbsolute("sys")
    try d.set(self, self[.sys], sys)
    try makeIdentityTypes()
    try runLibrary("os", osSource, d)
  }
}

/// environ, scandir and walk, and what is made of other functions.
private let osSource: StaticString = """
  from io import open as _open

  supports_bytes_environ = True
  supports_dir_fd = supports_effective_ids = set()
  supports_fd = {chdir, chmod, listdir, stat, truncate, utime}
  supports_follow_symlinks = {stat, utime}


  def fsencode(filename):
      filename = fspath(filename)
      return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


  def fsdecode(filename):
      filename = fspath(filename)
      return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


  def _text(value):
      if not isinstance(value, str):
          raise TypeError("str expected, not %s" % type(value).__name__)
      return value


  def _octets(value):
      if not isinstance(value, bytes):
          raise TypeError("bytes expected, not %s" % type(value).__name__)
      return value


  class _Environ:
      def __init__(self, data, check, encode, decode):
          self._data, self._check, self.encodekey, self.decodekey = data, check, encode, decode

      # The data are shared: str keys and values, whatever the view shows.
      def __getitem__(self, key):
          try:
              return self.encodekey(self._data[self.decodekey(self._check(key))])
          except KeyError:
              raise KeyError(key) from None

      def __setitem__(self, key, value):
          key, value = self.decodekey(self._check(key)), self.decodekey(self._check(value))
          putenv(key, value)
          self._data[key] = value

      def __delitem__(self, key):
          name = self.decodekey(self._check(key))
          if name not in self._data:
              raise KeyError(key)
          unsetenv(name)
          del self._data[name]

      def __iter__(self):
          for key in list(self._data):
              yield self.encodekey(key)

      def __len__(self):
          return len(self._data)

      def __contains__(self, key):
          return self.decodekey(self._check(key)) in self._data

      def __repr__(self):
          return "environ({%s})" % ", ".join("%r: %r" % pair for pair in self.items())

      def get(self, key, default=None):
          return self[key] if key in self else default

      def keys(self):
          return dict(self).keys() if self.encodekey is not _same else self._data.keys()

      def values(self):
          return dict(self).values() if self.encodekey is not _same else self._data.values()

      def items(self):
          return dict(self).items() if self.encodekey is not _same else self._data.items()

      def copy(self):
          return {key: self[key] for key in self}

      _none = object()

      def pop(self, key, default=_none):
          if default is not self._none and key not in self:
              return default
          taken = self[key]
          del self[key]
          return taken

      def popitem(self):
          for key in self:
              return key, self.pop(key)
          raise KeyError

      def clear(self):
          for key in list(self):
              del self[key]

      def update(self, other=(), /, **more):
          pairs = ((key, other[key]) for key in other.keys()) if hasattr(other, "keys") else other
          for source in pairs, more.items():
              for name, text in source:
                  self[name] = text

      def setdefault(self, key, value):
          present = self.get(key)
          if present is None:
              self[key] = value
              present = self[key]
          return present

      def __eq__(self, other):
          if isinstance(other, (_Environ, dict)):
              return dict(self.items()) == dict(other.items())
          return NotImplemented

      __hash__ = None

      def __or__(self, other):
          if not isinstance(other, (_Environ, dict)):
              return NotImplemented
          return self.copy() | dict(other.items())

      def __ror__(self, other):
          if not isinstance(other, (_Environ, dict)):
              return NotImplemented
          return dict(other.items()) | self.copy()

      def __ior__(self, other):
          self.update(other)
          return self


  def _same(value):
      return value


  environ = _Environ(_environment(), _text, _same, _same)
  environb = _Environ(environ._data, _octets, fsencode, fsdecode)


  def getenv(key, default=None):
      return environ.get(key, default)


  def getenvb(key, default=None):
      return environb.get(key, default)


  def get_exec_path(env=None):
      return (environ if env is None else env).get("PATH", defpath).split(pathsep)


  def _first_runnable(file, run, env):
      file = fsencode(file)
      if path.dirname(file):
          return run(file)
      # What could not be run says more than what is not there.
      reason = last = None
      for directory in get_exec_path(env):
          try:
              run(path.join(fsencode(directory), file))
          except (FileNotFoundError, NotADirectoryError) as e:
              last = e
          except OSError as e:
              last = e
              if reason is None:
                  reason = e
      raise reason if reason is not None else last


  def execvp(file, args):
      _first_runnable(file, lambda full: execv(full, args), None)


  def execvpe(file, args, env):
      _first_runnable(file, lambda full: execve(full, args, env), env)


  def execl(file, *args):
      execv(file, args)


  def execle(file, *args):
      execve(file, args[:-1], args[-1])


  def execlp(file, *args):
      execvp(file, args)


  def execlpe(file, *args):
      execvpe(file, args[:-1], args[-1])


  def _spawn(mode, args, run):
      if not isinstance(args, (tuple, list)):
          raise TypeError("argv must be a tuple or a list")
      if not args or not args[0]:
          raise ValueError("argv first element cannot be empty")
      pid = fork()
      if not pid:
          try:
              run()
          finally:
              _exit(127)
      if mode == P_NOWAIT:
          return pid
      while True:
          status = waitpid(pid, 0)[1]
          if not WIFSTOPPED(status):
              return waitstatus_to_exitcode(status)


  def spawnv(mode, file, args):
      return _spawn(mode, args, lambda: execv(file, args))


  def spawnve(mode, file, args, env):
      return _spawn(mode, args, lambda: execve(file, args, env))


  def spawnvp(mode, file, args):
      return _spawn(mode, args, lambda: execvp(file, args))


  def spawnvpe(mode, file, args, env):
      return _spawn(mode, args, lambda: execvpe(file, args, env))


  def spawnl(mode, file, *args):
      return spawnv(mode, file, args)


  def spawnle(mode, file, *args):
      return spawnve(mode, file, args[:-1], args[-1])


  def spawnlp(mode, file, *args):
      return spawnvp(mode, file, args)


  def spawnlpe(mode, file, *args):
      return spawnvpe(mode, file, args[:-1], args[-1])


  class _Closing:
      def __exit__(self, *failure):
          self.close()

      def __enter__(self):
          return self


  class _wrap_close(_Closing):
      def __init__(self, stream, pid):
          self._stream, self._pid = stream, pid

      def close(self):
          self._stream.close()
          if self._pid is not None:
              self._status = waitstatus_to_exitcode(waitpid(self._pid, 0)[1])
              self._pid = None
          return self._status << 8 if self._status else None

      def __iter__(self):
          yield from self._stream

      def __getattr__(self, attribute):
          return getattr(self._stream, attribute)


  def popen(cmd, mode="r", buffering=-1):
      match cmd, mode:
          case str(), "r" | "w":
              if not buffering:
                  raise ValueError("popen() does not support unbuffered streams")
          case str(), _:
              raise ValueError(f"invalid mode {mode!r}")
          case _:
              raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
      ends = pipe()
      reads = mode == "r"
      try:
          pid = posix_spawn("/bin/sh", ("sh", "-c", cmd), None, file_actions=(
              (POSIX_SPAWN_DUP2, ends[reads], 1 if reads else 0),), setsigdef=_RESTORED)
      except BaseException:
          close(ends[not reads])
          raise
      finally:
          close(ends[reads])
      return _wrap_close(_open(ends[not reads], mode, buffering), pid)


  # SIGPIPE and SIGXFSZ, which this process ignores.
  _RESTORED = 13, 25


  class PathLike:
      def __fspath__(self):
          raise NotImplementedError

      @classmethod
      def __subclasshook__(cls, subclass):
          return hasattr(subclass, "__fspath__") if cls is PathLike else NotImplemented

      __class_getitem__ = classmethod(lambda cls, item: cls)


  class _PathLikeMeta(type):
      _registered = ()

      def register(cls, subclass):
          if not isinstance(subclass, type):
              raise TypeError("Can only register classes")
          cls._registered += (subclass,)
          return subclass

      def __instancecheck__(cls, instance):
          return cls.__subclasscheck__(type(instance))

      def __subclasscheck__(cls, subclass):
          return (type.__subclasscheck__(cls, subclass) or cls.__subclasshook__(subclass) is True
                  or issubclass(subclass, cls._registered))


  PathLike = _PathLikeMeta("PathLike", (), {k: v for k, v in vars(PathLike).items() if k not in ("__dict__", "__weakref__")})


  class DirEntry:
      __slots__ = ("name", "path", "_kind", "_inode", "_stat", "_lstat")
      __class_getitem__ = classmethod(type(list[int]))

      def __init__(self, name, path, kind, inode):
          self.name, self.path, self._kind, self._inode = name, path, kind, inode
          self._stat = self._lstat = None

      def __fspath__(self):
          return self.path

      def __repr__(self):
          return "<DirEntry %r>" % (self.name,)

      def inode(self):
          return self._inode

      def stat(self, *, follow_symlinks=True):
          if self._lstat is None:
              self._lstat = lstat(self.path)
          if not follow_symlinks or self._lstat.st_mode & 0o170000 != 0o120000:
              return self._lstat
          if self._stat is None:
              self._stat = stat(self.path)
          return self._stat

      def _is(self, kind, mode, follow):
          if self._kind not in (0, 10) or not follow and self._kind:
              return self._kind == kind
          try:
              return self.stat(follow_symlinks=follow).st_mode & 0o170000 == mode
          except FileNotFoundError:
              return False

      def is_dir(self, *, follow_symlinks=True):
          return self._is(4, 0o040000, follow_symlinks)

      def is_file(self, *, follow_symlinks=True):
          return self._is(8, 0o100000, follow_symlinks)

      def is_symlink(self):
          return self._is(10, 0o120000, False)

      def is_junction(self):
          return False


  DirEntry.__module__ = "posix"


  class ScandirIterator(_Closing):
      def __init__(self, directory, entries):
          entries.reverse()
          self._directory, self._entries = directory, entries

      def __iter__(self):
          return self

      def __next__(self):
          if not self._entries:
              raise StopIteration
          name, kind, inode = self._entries.pop()
          return DirEntry(name, path.join(self._directory, name), kind, inode)

      def close(self):
          self._entries = None


  ScandirIterator.__module__ = "posix"


  def scandir(path=None):
      entries = _scandir(path)
      if path is None or isinstance(path, int):
          path = "."
      return ScandirIterator(fspath(path), entries)


  def walk(top, topdown=True, onerror=None, followlinks=False):
      sys.audit("os.walk", top, topdown, onerror, followlinks)
      waiting = [fspath(top)]
      while waiting:
          top = waiting.pop()
          if isinstance(top, tuple):
              yield top
              continue
          dirs, nondirs, inner = [], [], []
          try:
              entries = scandir(top)
          except OSError as error:
              (_same if onerror is None else onerror)(error)
              continue
          for entry in entries:
              try:
                  is_dir = entry.is_dir()
              except OSError:
                  is_dir = False
              (dirs if is_dir else nondirs).append(entry.name)
              if is_dir and not topdown and (followlinks or not entry.is_symlink()):
                  inner.append(entry.path)
          if topdown:
              yield top, dirs, nondirs
              for name in reversed(dirs):
                  inside = path.join(top, name)
                  if followlinks or not path.islink(inside):
                      waiting.append(inside)
          else:
              waiting.append((top, dirs, nondirs))
              waiting.extend(reversed(inner))


  def _above(name):
      # The directories that a path leads through, innermost first, without the root or one that has no name.
      here, last = path.split(name)
      if not last:
          here, last = path.split(here)
      while here and last:
          yield here
          here, last = path.split(here)


  def removedirs(name):
      rmdir(name)
      try:
          for directory in _above(name):
              rmdir(directory)
      except OSError:
          pass


  def renames(old, new):
      target, source = (path.dirname(name) if all(path.split(name)) else None for name in (new, old))
      if target is not None and not path.exists(target):
          makedirs(target)
      rename(old, new)
      try:
          if source is not None:
              removedirs(source)
      except OSError:
          pass


  def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
      if not isinstance(fd, int):
          raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
      return _open(fd, mode, buffering, encoding, *args, **kwargs)


  __all__ = [_name for _name in list(globals()) if not _name.startswith("_") and _name not in ("sys",)]
  for _name in ("stat_result", "terminal_size"):
      pass
  __all__.append("_exit")
  """
