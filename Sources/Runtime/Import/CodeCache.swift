// Compiled modules on disk: `__pycache__/NAME.tinypy-313.tpc` beside the source.
//
// A cache file is used if it is whole, of this very build, and of a source of this time and size (Compiler/CodeArchive).
// Otherwise the source is compiled and the file written anew, under another name first, so that nobody ever sees half of
// one. Where nothing can be written, nothing is.

import CSupport
import Compiler

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

private let codeStamp = CodeArchive.stamp(build: cs_image_stamp())

extension Thread {
  /// Where the compiled form of a source file lies, or nil if there is no place for it.
  func cachePath(ofSource path: String) throws(PyError) -> String? {
    let sys = Dict(unchecked: self[.sysDictionary])
    let implementation = sys.get(self, name: intern("implementation" as StaticString))
    guard !implementation.isMissing, let tag = Str(try findAttribute(implementation, intern("cache_tag"))) else {
      return nil
    }
    guard path.hasSuffix(".py") else { return path.hasSuffix(".tpc") ? path : nil }
    let slash = path.lastIndex(of: "/")
    let head = slash.map { String(path[...$0]) } ?? ""
    let base = (slash.map { path[path.index(after: $0)...] } ?? path[...]).dropLast(3)
    let level = vm.optimization > 0 ? ".opt-\(vm.optimization)" : ""
    let name = "\(base).\(tag.string)\(level).tpc"
    if let prefix = Str(sys.get(self, name: intern("pycache_prefix" as StaticString))) {
      let place = prefix.string
      return place + (place.hasSuffix("/") ? "" : "/") + absolutePath(head + name).dropFirst()
    }
    return head + "__pycache__/" + name
  }

  /// The code of a source file, out of the cache if that is good.
  func loadSource(_ path: String) throws(PyError) -> Code {
    flushAllFiles()
    var info = stat()
    let isFile = path.systemPath.map { stat($0, &info) } == 0 && info.st_mode & S_IFMT == S_IFREG
    let cache = isFile ? try cachePath(ofSource: path) : nil
    let modified = isFile ? modificationTime(info) : 0
    if let cache, let unit = cachedUnit(cache, path, modified, Int64(info.st_size)) { return try link(unit) }
    guard let source = readFile(path) else { throw osError(errno, filename: try str(path)) }
    if source.contains(0) {
      throw syntaxError(
        .init(
          message: "source code string cannot contain null bytes", line: -1, column: -1, endLine: -1, endColumn: -1),
        filename: path)
    }
    let unit = try compileUnit(source, filename: path, flags: .toleratesDamage)
    if let cache, try writesCache(),
      let bytes = CodeArchive.encode(
        unit, stamp: codeStamp, modified: modified, size: Int64(source.count), optimization: vm.optimization)
    {
      _ = writeAtomically(bytes, to: cache, mode: info.st_mode & 0o666 | 0o200)
    }
    return try link(unit)
  }

  private func modificationTime(_ info: stat) -> Int64 {
    #if canImport(Darwin)
      Int64(info.st_mtimespec.tv_sec)
    #else
      Int64(info.st_mtim.tv_sec)
    #endif
  }

  private func writesCache() throws(PyError) -> Bool {
    let flag = Dict(unchecked: self[.sysDictionary]).get(self, name: intern("dont_write_bytecode" as StaticString))
    return flag.isMissing ? false : try !isTrue(flag)
  }

  private func cachedUnit(_ cache: String, _ path: String, _ modified: Int64?, _ size: Int64?) -> CodeUnit? {
    guard let bytes = readFile(cache) else { return nil }
    return decodeUnit(bytes, path, modified, size)
  }

  private func decodeUnit(_ bytes: [UInt8], _ path: String, _ modified: Int64?, _ size: Int64?) -> CodeUnit? {
    bytes.withUnsafeBytes {
      CodeArchive.decode(
        $0, filename: path, stamp: codeStamp, modified: modified, size: size, optimization: vm.optimization)
    }
  }

  /// The code in the bytes of a cache file, or None. A time or size that is None is not compared.
  func decodeCode(_ data: Value, _ path: Value, _ modified: Value, _ size: Value) throws(PyError) -> Value {
    guard let path = Str(path) else { throw typeError("path must be str, not \(typeName(path))") }
    guard let b = Bytes(data) else { return .none }
    let bytes = Array(UnsafeBufferPointer(start: b.bytes, count: b.count))
    let unit = decodeUnit(
      bytes, path.string, try isNone(modified) ? nil : Int64(indexInt(modified)),
      try isNone(size) ? nil : Int64(indexInt(size)))
    guard let unit else { return .none }
    return try link(unit).value
  }

  private func isNone(_ v: Value) -> Bool { v.isMissing || v.isNone }

  /// The code of a source text, and the bytes of its cache file or None.
  func encodeSource(_ source: Value, _ path: Value, _ modified: Value, _ size: Value) throws(PyError) -> Value {
    guard let path = Str(path), let b = Bytes(source) else { throw typeError("source must be bytes, path str") }
    let unit = try compileUnit(
      Array(UnsafeBufferPointer(start: b.bytes, count: b.count)), filename: path.string, flags: .toleratesDamage)
    let bytes = CodeArchive.encode(
      unit, stamp: codeStamp, modified: Int64(try indexInt(modified)), size: Int64(try indexInt(size)),
      optimization: vm.optimization)
    var data = Value.none
    if let bytes {
      data = try bytes.withUnsafeBufferPointer { u throws(PyError) in try newBytes(u.baseAddress, u.count) }
    }
    return try tuple(try link(unit).value, data)
  }

  var codeMagic: UInt64 { codeStamp }
}

/// Writes a file so that others see all of it or nothing; makes its directory if need be. False if that cannot be done.
func writeAtomically(_ bytes: [UInt8], to path: String, mode: mode_t) -> Bool {
  let directory = directoryName(path)
  if !directory.isEmpty && fileKind(directory) == nil && !makeDirectories(directory) { return false }
  guard let temporary = "\(path).\(getpid()).\(cs_thread_id())".systemPath, let path = path.systemPath else {
    return false
  }
  let fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
  if fd < 0 { return false }
  var written = 0
  bytes.withUnsafeBytes { b in
    while written < b.count {
      let n = write(fd, b.baseAddress! + written, b.count - written)
      if n < 0 {
        if errno == EINTR { continue }
        break
      }
      written += n
    }
  }
  if close(fd) == 0 && written == bytes.count && rename(temporary, path) == 0 { return true }
  unlink(temporary)
  return false
}

private func makeDirectories(_ path: String) -> Bool {
  guard let name = path.systemPath else { return false }
  if mkdir(name, 0o777) == 0 || errno == EEXIST { return true }
  let parent = directoryName(path)
  guard errno == ENOENT, !parent.isEmpty, parent != path, makeDirectories(parent) else { return false }
  return mkdir(name, 0o777) == 0 || errno == EEXIST
}
