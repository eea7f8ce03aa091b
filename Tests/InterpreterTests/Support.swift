import Foundation
import Interpreter
import Testing

/// Runs `body` on native threads of its own, all at once, and waits for them.
func onThreads(_ count: Int, stackSize: Int = 8 << 20, _ body: @escaping @Sendable (Int) throws -> Void) throws {
  let done = DispatchGroup()
  let failures = Shared<[String]>([])
  for i in 0..<count {
    done.enter()
    let thread = Thread {
      do { try body(i) } catch { failures.change { $0.append("\(i): \(error)") } }
      done.leave()
    }
    thread.stackSize = stackSize
    thread.start()
  }
  done.wait()
  let all = failures.value
  if !all.isEmpty { throw Failure(text: all.joined(separator: "\n")) }
}

struct Failure: Error { var text: String }

/// A value that several threads use.
final class Shared<Value: Sendable>: @unchecked Sendable {
  private var storage: Value
  private let lock = NSLock()
  init(_ value: Value) { storage = value }
  var value: Value { lock.withLock { storage } }
  func change(_ body: (inout Value) -> Void) { lock.withLock { body(&storage) } }
}

/// The Python exception that `body` throws.
func exception(_ body: () throws -> Void) -> PyException? {
  do {
    try body()
    return nil
  } catch { return error as? PyException }
}
