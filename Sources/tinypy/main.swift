// The command: runs a script, the text behind -c, a module (-m) or standard input.

import Interpreter

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

exit(runCommand(Array(CommandLine.arguments)))
