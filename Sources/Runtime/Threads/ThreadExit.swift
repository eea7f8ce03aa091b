// threading._register_atexit: what must run before the end joins the threads, the last first.

extension Thread {
  func registerThreadExit(_ function: Value, args: Value, kwargs: Value) throws(PyError) {
    if vm.threadsAreEnding { throw runtimeError("can't register atexit after shutdown") }
    if self[.threadAtexit].isMissing { self[.threadAtexit] = try newList().value }
    try List(unchecked: self[.threadAtexit]).append(self, try tuple(function, args, kwargs.isMissing ? .none : kwargs))
  }

  /// A function that fails ends the row.
  func runThreadExitFunctions() {
    vm.threadsAreEnding = true
    while let list = List(self[.threadAtexit]), list.count > 0 {
      let entry = Tuple(unchecked: list[list.count - 1])
      list.truncate(to: list.count - 1)
      do throws(PyError) {
        _ = try call(entry[0], args: Tuple(unchecked: entry[1]), kwargs: entry[2].isNone ? .missing : entry[2])
      } catch {
        list.truncate(to: 0)
        let module = (try? modules.find(self, intern("threading"))) ?? nil
        reportUnraisable(module ?? .none, "Exception ignored on threading shutdown ")
      }
    }
    // Threads that join the main thread go on.
    if let main = ThreadObject(self.object) {
      main.state = .stopped
      wakeAll(main.waitList)
    }
  }
}
