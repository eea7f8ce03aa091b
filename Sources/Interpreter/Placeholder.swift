// The command line, for now: scripts, -c, -m, standard input.

import Runtime

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Runs what a command line asks for; the exit status.
public func runCommand(_ arguments: [String]) -> Int32 {
  let rest = Array(arguments.dropFirst())
  let executable = arguments.first ?? ""
  if rest.first == "-c", rest.count > 1 {
    let session = Session(arguments: ["-c"] + rest.dropFirst(2), searchPath: "", executable: executable)
    return session.run(Array((rest[1] + "\n").utf8), filename: "<string>", keepSource: true)
  }
  if rest.first == "-m", rest.count > 1 {
    let session = Session(
      arguments: ["-m"] + rest.dropFirst(2), searchPath: absoluteFilePath("."), executable: executable)
    return session.run(module: rest[1])
  }
  guard let script = rest.first, script != "-" else {
    let session = Session(arguments: rest.isEmpty ? [""] : rest, searchPath: "", executable: executable)
    return session.run(session.readStandardInput(), filename: "<stdin>")
  }
  let path = absoluteFilePath(script)
  guard let source = readWholeFile(path) else {
    let code = errno
    let message = "tinypy: can't open file '\(path)': [Errno \(code)] \(String(cString: strerror(code)))\n"
    _ = message.withCString { write(2, $0, strlen($0)) }
    return 2
  }
  let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  let session = Session(arguments: rest, searchPath: directory.isEmpty ? "/" : directory, executable: executable)
  return session.run(source, filename: path, file: path)
}
