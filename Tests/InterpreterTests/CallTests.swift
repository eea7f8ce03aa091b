import Interpreter
import Testing

@Suite struct CallTests {
  @Test func pythonFunctions() throws {
    let python = try Interpreter()
    try python.run("def f(a, b=2, *, c=3): return [a, b, c]")
    #expect(try python.call("f", 1).as([Int].self) == [1, 2, 3])
    #expect(try python.call("f", 1, 5, keywords: ["c": 6]).as([Int].self) == [1, 5, 6])
    #expect(try python.call("len", "abcd").as(Int.self) == 4)
    let f = try python.evaluate("f")
    #expect(try python.call(f, 7).as([Int].self) == [7, 2, 3])
    #expect(f.isCallable)
    #expect(exception { try python.call("g") }?.message == "name 'g' is not defined")
    #expect(exception { try python.call("f") }?.typeName == "TypeError")
  }

  @Test func closures() throws {
    let python = try Interpreter()
    try python.define("add") { (x: Int, y: Int) in x + y }
    try python.define("join") { (words: [String], by: String) in words.joined(separator: by) }
    let seen = Shared<[String]>([])
    try python.define("note") { (text: String) in seen.change { $0.append(text) } }
    try python.define("nothing") { () -> Int? in nil }
    try python.define("count") { (arguments: PyArguments) in
      "\(arguments.count) \(arguments.keywords.keys.sorted())"
    }
    #expect(try python.evaluate("add(2, 3)").as(Int.self) == 5)
    #expect(try python.evaluate("join(['a', 'b'], '-')").as(String.self) == "a-b")
    try python.run("for c in 'xyz': note(c)")
    #expect(seen.value == ["x", "y", "z"])
    #expect(try python.evaluate("nothing() is None").as(Bool.self))
    #expect(try python.evaluate("count(1, 2, b=3, a=4)").as(String.self) == "2 [\"a\", \"b\"]")
    #expect(try python.evaluate("list(map(add, [1, 2], [10, 20]))").as([Int].self) == [11, 22])
    #expect(try python.evaluate("add.__name__").as(String.self) == "add")
    #expect(try python.evaluate("add").description == "<host function add>")
  }

  struct Refused: Error, CustomStringConvertible { var description: String { "refused" } }

  @Test func errorsOfClosures() throws {
    let python = try Interpreter()
    try python.define("refuse") { () throws -> Int in throw Refused() }
    try python.define("bad") { (n: Int) throws -> Int in
      throw PyException(typeName: "ValueError", message: "bad \(n)")
    }
    try python.define("evaluate") { [unowned python] (text: String) throws -> PyObject in try python.evaluate(text) }
    try python.run(
      """
      def kind(f, *args):
          try:
              f(*args)
          except Exception as e:
              return f"{type(e).__name__}: {e}"
      """)
    func kind(_ text: String) throws -> String { try python.evaluate("kind(\(text))").as(String.self) }
    #expect(try kind("refuse") == "RuntimeError: refused")
    #expect(try kind("bad, 3") == "ValueError: bad 3")
    #expect(try kind("bad, 'x'") == "TypeError: expected int, got str")
    #expect(try kind("bad") == "TypeError: bad() takes 1 positional argument but 0 were given")
    #expect(try kind("evaluate, '1 / 0'") == "ZeroDivisionError: division by zero")
    #expect(try python.evaluate("evaluate('evaluate(\"6 * 7\")')").as(Int.self) == 42)
    #expect(try kind("lambda: bad(n=1)") == "TypeError: bad() takes no keyword arguments")
  }

  @Test func exceptions() throws {
    let python = try Interpreter()
    let error = try #require(
      exception {
        try python.run(
          """
          def f(x):
              return 1 / x

          f(0)
          """, filename: "<test>")
      })
    #expect(error.typeName == "ZeroDivisionError")
    #expect(error.message == "division by zero")
    #expect(error.description == "ZeroDivisionError: division by zero")
    #expect(
      error.traceback == """
        Traceback (most recent call last):
          File "<test>", line 4, in <module>
            f(0)
            ~^^^
          File "<test>", line 2, in f
            return 1 / x
                   ~~^~~
        ZeroDivisionError: division by zero

        """)
    #expect(try error.object?.args[0].as(String.self) == "division by zero")
    let syntax = try #require(exception { try python.run("x = (1,\ny = 2") })
    #expect(syntax.typeName == "SyntaxError")
    #expect(syntax.traceback.contains("'(' was never closed"))
    let exit = try #require(exception { try python.run("import sys; sys.exit(3)") })
    #expect(exit.typeName == "SystemExit")
    #expect(try exit.object?.code.as(Int.self) == 3)
    // An interpreter goes on after an exception.
    #expect(try python.evaluate("1 + 1").as(Int.self) == 2)
  }

  @Test func output() throws {
    let out = Shared("")
    let err = Shared("")
    var configuration = Interpreter.Configuration()
    configuration.standardOutput = { text in out.change { $0 += text } }
    configuration.standardError = { text in err.change { $0 += text } }
    configuration.arguments = ["prog", "a"]
    let python = try Interpreter(configuration: configuration)
    try python.run("import sys; print(sys.argv, 'é🙂'); print('to', 'err', file=sys.stderr); print('x', end='')")
    #expect(out.value == "['prog', 'a'] é🙂\nx")
    #expect(err.value == "to err\n")
  }
}
