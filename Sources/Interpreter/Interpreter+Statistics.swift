// What an interpreter counts about its threads.

import Runtime

extension Interpreter {
  /// What the scheduler of the GIL has counted so far. See `gilStatistics()`.
  public struct GILStatistics: Sendable {
    /// How often a thread was handed the GIL by another.
    public var switches: Int
    /// Those among them where a thread had to stop because its slice was used up.
    public var forcedSwitches: Int
    /// The threads that live and have used the interpreter, in no particular order.
    public var threads: [ThreadStatistics]
  }

  /// One thread's share of the GIL.
  public struct ThreadStatistics: Sendable {
    /// `threading.get_ident()` of the thread.
    public var identity: UInt64
    /// How often it was handed the GIL.
    public var switches: Int
    /// How long it has held the GIL.
    public var held: Duration
    /// How long it has waited for the GIL while it was ready to run. Waits for locks, timers or files do not count.
    public var waited: Duration
  }

  /// How the interpreter's threads share its GIL: `sys._gil_stats()` in Swift's types.
  ///
  ///     let s = try python.gilStatistics()
  ///     print(s.switches, s.threads.map(\.waited))
  ///
  /// The counters are always on. Takes the GIL, and some 10 ns for each thread.
  ///
  /// - Throws: `PyException` if the interpreter is closed.
  public func gilStatistics() throws -> GILStatistics {
    do throws(PythonFailure) {
      let s = try engine.gilStatistics()
      return GILStatistics(
        switches: Int(s.switches), forcedSwitches: Int(s.forcedSwitches),
        threads: s.threads.map {
          ThreadStatistics(
            identity: $0.identity, switches: Int($0.switches), held: .nanoseconds($0.held),
            waited: .nanoseconds($0.waited))
        })
    } catch { throw PyException(error, engine) }
  }
}
