// Finalizers and callbacks of weak references: what a collection has queued is worked off as ordinary Python code.

import CSupport

extension Thread {
  /// Runs what waits in the finalization queue. Exceptions are reported, never raised. Where one thread's finalizers wait, the
  /// others help: a program whose threads make such objects faster than one thread ends them would never get done.
  func runFinalizers() {
    let vm = self.vm
    if vm.p.pointee.finalizationQueue.count == 0 || p.pointee.runsFinalizers { return }
    p.pointee.runsFinalizers = true
    vm.p.pointee.finalizerThreads += 1
    defer {
      p.pointee.runsFinalizers = false
      vm.p.pointee.finalizerThreads -= 1
    }
    let pending = p.pointee.pending
    let handled = p.pointee.handled
    p.pointee.pending = .missing
    while vm.p.pointee.finalizationQueue.count > 0 {
      // First come, first served; what has been served leaves an empty place until all are.
      let first = vm.p.pointee.finalizationHead
      let v = vm.p.pointee.finalizationQueue.items[first]
      vm.p.pointee.finalizationQueue.items[first] = .missing
      vm.p.pointee.finalizationHead = first + 1
      if first + 1 == vm.p.pointee.finalizationQueue.count {
        vm.p.pointee.finalizationQueue.count = 0
        vm.p.pointee.finalizationHead = 0
      }
      if v.isKind(.weakReference) || v.isKind(.weakProxy) {
        let w = WeakReference(unchecked: v)
        let callback = w.callback
        w.callback = .missing
        if !callback.isMissing {
          do throws(PyError) { _ = try call(callback, v) } catch {
            reportUnraisable(callback, "Exception ignored in: ")
          }
        }
      } else {
        finalize(v)
      }
    }
    p.pointee.pending = pending
    p.pointee.handled = handled
  }

  /// Calls an object's `__del__`, once.
  func finalize(_ v: Value) {
    if v.header.pointee.flags & HeaderFlag.finalized != 0 { return }
    v.header.pointee.flags |= HeaderFlag.finalized
    if v.isKind(.hostFunction) {
      dropHostFunction(v)
      return
    }
    if let view = MemoryView(v) { return releaseView(view) }
    if v.asGenerator != nil || v.isKind(.asyncSend) {
      finalizeGenerator(v)
      return
    }
    let f = lookup(type(of: v), .__del__)
    if f.isMissing || f.isNone { return }
    do throws(PyError) { _ = try callSpecial(v, .__del__) } catch { reportUnraisable(f, "Exception ignored in: ") }
  }

  /// At exit: every object that still has a finalizer.
  func runRemainingFinalizers() {
    runFinalizers()
    forgetOrigins()
    let pending = p.pointee.pending
    let handled = p.pointee.handled
    p.pointee.pending = .missing
    var i = 0
    while i < vm.p.pointee.finalizable.count {
      finalize(vm.p.pointee.finalizable.items[i])
      i += 1
    }
    vm.p.pointee.finalizable.count = 0
    p.pointee.pending = pending
    p.pointee.handled = handled
  }

  /// Reports the pending exception, which nobody can take, by sys.unraisablehook. The message, with the object behind it,
  /// says where it happened; "Exception ignored in: " is what the hook says by itself.
  func reportUnraisable(_ object: Value, _ message: String) {
    let e = takePending()
    let hook = Dict(unchecked: self[.sysDictionary]).get(self, name: intern("unraisablehook" as StaticString))
    var message = message
    var object = object
    let isPlain = message == "Exception ignored in: "
    if !isPlain {
      if !object.isMissing && !object.isNone { message += safeRepr(object, "<object repr() failed>") }
      object = .none
    }
    if hook.isMissing || hook.isNone || hook.isKind(.nativeFunction) {
      writeUnraisable(e, object, isPlain ? nil : message)
      return
    }
    do throws(PyError) {
      let s = try pushScratch(5)
      defer { popScratch(s) }
      s[0] = type(of: e.value).value
      s[1] = e.value
      s[2] = orNone(e.traceback)
      s[3] = isPlain ? .none : try str(message)
      s[4] = orNone(object)
      let kind = Type(unchecked: self[.unraisableArguments])
      _ = try call(hook, try newStructSequence(kind, from: s, 5))
    } catch {
      let second = takePending()
      writeUnraisable(second, hook, "Exception ignored in sys.unraisablehook")
    }
  }

  private func writeUnraisable(_ e: ExceptionObject, _ object: Value, _ message: String?) {
    var text = ""
    let hasObject = !object.isMissing && !object.isNone
    if hasObject {
      text += "\(message ?? "Exception ignored in"): \(safeRepr(object, "<object repr() failed>"))\n"
    } else if let message {
      text += "\(message):\n"
    }
    var f = ExceptionFormatter(self)
    if !e.traceback.isMissing { text += "Traceback (most recent call last):\n" + f.stack(e.traceback, marks: false) }
    let last = f.finalLines(e)
    // Unlike tracebacks, this shows the colon of an empty message.
    text += last == "\(f.typeText(e.value))\n" ? "\(last.dropLast()): \n" : last
    printReport(text)
  }

  /// sys.unraisablehook called by a program with a record of its own.
  func showUnraisable(_ record: Value) throws(PyError) {
    guard let fields = Tuple(record), fields.count == 5, type(of: record).value.bits == self[.unraisableArguments].bits
    else {
      throw typeError("sys.unraisablehook argument type must be UnraisableHookArgs")
    }
    if let e = ExceptionObject(fields[1]) { writeUnraisable(e, fields[4], Str(fields[3])?.string) }
  }
}
