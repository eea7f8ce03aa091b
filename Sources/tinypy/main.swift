import Foundation
import Interpreter
let data = FileManager.default.contents(atPath: CommandLine.arguments[1])!
exit(Int32(runForNow([UInt8](data))))
