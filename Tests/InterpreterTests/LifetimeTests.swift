import Interpreter
import Testing

@Suite struct LifetimeTests {
  @Test func handlesAreReleased() throws {
    let python = try Interpreter()
    let before = python.handleCount
    do {
      var objects: [PyObject] = []
      for i in 0..<1000 { objects.append(try python.object("item \(i)")) }
      #expect(python.handleCount == before + 1000)
      objects.removeAll()
    }
    #expect(python.handleCount == before)
    // From threads that never were inside.
    let objects = Shared(try (0..<100).map { try python.object($0) })
    try onThreads(4) { _ in objects.change { $0.removeFirst(25) } }
    #expect(python.handleCount == before)
  }

  @Test func objectsSurviveCollections() throws {
    let python = try Interpreter()
    let objects = try (0..<1000).map { try python.object(["key \($0)": [$0, $0 + 1]]) }
    for _ in 0..<3 { try python.run("x = [str(i) * 3 for i in range(200_000)]; import gc; gc.collect()") }
    for (i, o) in objects.enumerated() {
      #expect(try o["key \(i)"].as([Int].self) == [i, i + 1])
    }
  }

  @Test func memoryLimit() throws {
    var configuration = Interpreter.Configuration()
    configuration.memoryLimit = 64 << 20
    let python = try Interpreter(configuration: configuration)
    for code in [
      "x = [0] * 10 ** 12", "x = 'a' * 10 ** 15", "x = []\nwhile True: x.append(str(len(x)))",
      "x = []\nwhile True: x = [x, x]", "x = b'ab' * 10 ** 9", "x = list(range(10 ** 9))",
      "x = {}\nwhile True: x[len(x)] = None", "x = list(map(str, range(10 ** 9)))",
    ] {
      #expect(exception { try python.run(code) }?.typeName == "MemoryError", "\(code)")
      python["x"] = nil
    }
    #expect(try python.evaluate("len([0] * 1000)").as(Int.self) == 1000)
  }

  @Test func closing() throws {
    let python = try Interpreter()
    let object = try python.object([1, 2])
    try python.run("import threading, time\nthreading.Thread(target=time.sleep, args=(0.05,)).start()")
    python.close()
    python.close()
    #expect(python.isClosed)
    #expect(exception { try python.run("1") }?.message == "the interpreter is closed")
    #expect(exception { _ = try object.length() }?.typeName == "RuntimeError")
    #expect((python["x"] as PyObject?) == nil)
  }

  @Test func exitFunctionsRunAtClose() throws {
    let out = Shared("")
    var configuration = Interpreter.Configuration()
    configuration.standardOutput = { text in out.change { $0 += text } }
    do {
      let python = try Interpreter(configuration: configuration)
      try python.run("class C:\n    def __del__(self): print('gone')\nc = C()")
    }
    #expect(out.value == "gone\n")
  }

  @Test func manyInterpreters() throws {
    for i in 0..<50 {
      let python = try Interpreter()
      #expect(try python.evaluate("\(i) * 2").as(Int.self) == i * 2)
    }
  }

  /// A thread that waits for ever does not keep an interpreter from going.
  @Test func daemonsDoNotHold() throws {
    let python = try Interpreter()
    try python.run("import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()")
    python.close()
    #expect(python.isClosed)
  }

  @Test func objectsOfTwoInterpreters() throws {
    let a = try Interpreter()
    let b = try Interpreter()
    let x = try a.object([1])
    let y = try b.object([1])
    #expect(x != y)
    #expect(exception { try b.set("x", to: x) }?.typeName == "ValueError")
  }
}
