// What the command of this package uses beyond the public API: a program run from start to end in the process's main
// thread, and the steps of an interactive session.

import Runtime

package typealias CommandSession = Runtime.Session
package typealias CommandOptions = Runtime.SessionOptions

/// The command line, with what is not UTF-8 in it.
package func systemArguments() -> [String] { Runtime.systemArguments() }
/// The bytes of a file, or nil and errno.
package func readWholeFile(_ path: String) -> [UInt8]? { Runtime.readWholeFile(path) }
/// A path from the root on.
package func absoluteFilePath(_ path: String) -> String { Runtime.absoluteFilePath(path) }
/// The same, with its "." and ".." parts.
package func rootedFilePath(_ path: String) -> String { Runtime.rootedFilePath(path) }
