import Foundation
import Interpreter
import Testing

@Suite struct ThreadTests {
  @Test func severalInterpreters() throws {
    try onThreads(4) { i in
      let python = try Interpreter()
      python["n"] = i
      try python.run("total = sum(k * n for k in range(100_000))")
      #expect(try python.get("total", as: Int.self) == i * 4_999_950_000)
      python.close()
    }
  }

  @Test func manyThreadsInOne() throws {
    let python = try Interpreter()
    try python.run("lock_free = []\ndef work(i):\n    for k in range(2000): lock_free.append(i)\n    return i * 2")
    try onThreads(8) { i in
      for _ in 0..<3 {
        let doubled = try python.call("work", i).as(Int.self)
        #expect(doubled == i * 2)
      }
    }
    #expect(try python.evaluate("len(lock_free)").as(Int.self) == 8 * 3 * 2000)
    #expect(try python.evaluate("sorted(set(lock_free))").as([Int].self) == Array(0..<8))
    // Their states are gone with them.
    #expect(try python.evaluate("__import__('threading').active_count()").as(Int.self) <= 9)
  }

  /// A thread that computes does not keep others out.
  @Test func fairness() throws {
    let python = try Interpreter()
    try python.run("stop = False\ndef spin():\n    while not stop: pass")
    let start = Date()
    try onThreads(2) { i in
      if i == 0 {
        try python.call("spin")
      } else {
        Thread.sleep(forTimeInterval: 0.05)
        for k in 0..<20 { #expect(try python.evaluate("\(k) + 1").as(Int.self) == k + 1) }
        python["stop"] = true
      }
    }
    #expect(-start.timeIntervalSinceNow < 20)
  }

  @Test func pythonThreadsCallSwift() throws {
    let python = try Interpreter()
    let sum = Shared(0)
    try python.define("add") { [unowned python] (n: Int) in
      let doubled = try python.evaluate("\(n) * 2").as(Int.self)
      sum.change { $0 += doubled }
    }
    try python.run(
      """
      import threading
      threads = [threading.Thread(target=add, args=(i,)) for i in range(20)]
      for t in threads: t.start()
      for t in threads: t.join()
      """)
    #expect(sum.value == 380)
  }

  @Test func withoutGIL() throws {
    let python = try Interpreter()
    let entered = DispatchSemaphore(value: 0)
    let release = DispatchSemaphore(value: 0)
    try python.define("wait") { [unowned python] () -> Void in
      python.withoutGIL {
        entered.signal()
        release.wait()
      }
    }
    try onThreads(2) { i in
      if i == 0 {
        try python.run("wait()")
      } else {
        entered.wait()
        #expect(try python.evaluate("40 + 2").as(Int.self) == 42)
        release.signal()
      }
    }
  }

  @Test func interrupt() throws {
    let python = try Interpreter()
    for endless in [
      "while True: pass", "import time; time.sleep(100)", "sum(iter(int, 1))",
      "import threading; threading.Event().wait()",
    ] {
      let caught = Shared<PyException?>(nil)
      try onThreads(2) { i in
        if i == 0 {
          let e = exception { try python.run(endless) }
          caught.change { $0 = e }
        } else {
          while caught.value == nil {
            Thread.sleep(forTimeInterval: 0.05)
            python.interrupt()
          }
        }
      }
      #expect(caught.value?.typeName == "KeyboardInterrupt")
    }
    // Nothing is left over.
    #expect(try python.evaluate("1 + 1").as(Int.self) == 2)
    python.interrupt()
    #expect(try python.evaluate("sum(range(10))").as(Int.self) == 45)
  }

  @Test func recursionOnAnyThread() throws {
    let python = try Interpreter()
    try python.run(
      """
      def f(): return f()
      class R:
          def __repr__(self): return repr(self)
          def __eq__(self, other): return self == other
      """)
    try onThreads(2, stackSize: 1 << 20) { _ in
      for code in ["f()", "repr(R())", "R() == R()", "sorted([1, 2], key=lambda x: f())"] {
        #expect(exception { try python.run(code) }?.typeName == "RecursionError")
      }
    }
  }

  /// The app owns its process's signals.
  @Test func signalsAreTheHosts() throws {
    let python = try Interpreter()
    try python.run("import faulthandler, os, signal")
    #expect(exception { try python.run("signal.signal(signal.SIGTERM, print)") }?.typeName == "ValueError")
    #expect(exception { try python.run("signal.set_wakeup_fd(-1)") }?.typeName == "ValueError")
    #expect(exception { try python.run("faulthandler.register(signal.SIGUSR1)") }?.typeName == "RuntimeError")
    #expect(exception { try python.run("faulthandler.enable()") }?.typeName == "RuntimeError")
    #expect(exception { try python.run("os.fork()") }?.typeName == "RuntimeError")
    #expect(try python.evaluate("signal.getsignal(signal.SIGTERM) == signal.SIG_DFL").as(Bool.self))
    python.close()
  }

  /// interrupt() ends waits on descriptors, too.
  @Test(arguments: ["os.read(reader, 1)", "select.select([reader], [], [])", "open(reader, closefd=False).readline()"])
  func interruptedWaitOnDescriptor(_ wait: String) throws {
    let python = try Interpreter()
    try python.run("import os, select\nreader, writer = os.pipe()")
    let caught = Shared<PyException?>(nil)
    try onThreads(2) { i in
      if i == 0 {
        let e = exception { try python.run(wait) }
        caught.change { $0 = e }
      } else {
        while caught.value == nil {
          Thread.sleep(forTimeInterval: 0.05)
          python.interrupt()
        }
      }
    }
    #expect(caught.value?.typeName == "KeyboardInterrupt")
    python.close()
  }
}
