import Interpreter
import Testing

@Suite struct ValueTests {
  private func roundTrip<T: PyConvertible & PyConvertibleFromPython & Equatable>(_ value: T) throws {
    let python = try Interpreter()
    #expect(try python.object(value).as(T.self) == value)
    python["x"] = value
    #expect(try python.get("x", as: T.self) == value)
  }

  @Test func integers() throws {
    for n in [0, 1, -1, 1 << 46, 1 << 47, -(1 << 47) - 1, Int.max, Int.min] { try roundTrip(n) }
    for n in [0, UInt64(Int.max), UInt64(Int.max) + 1, UInt64.max] { try roundTrip(n) }
    try roundTrip(Int8.min)
    try roundTrip(UInt16.max)
  }

  @Test func otherScalars() throws {
    for d in [0, -0.5, 1e300, .infinity, 2.5e-300] { try roundTrip(d) }
    try roundTrip(true)
    try roundTrip(false)
    for s in ["", "a", "Grüße", "日本語", "🙂 mixed é 中", "a\0b"] { try roundTrip(s) }
    try roundTrip(Int?.none)
    try roundTrip(Int?.some(3))
    try roundTrip(Float(1.5))
  }

  @Test func collections() throws {
    try roundTrip([1, 2, 3])
    try roundTrip([UInt8]([0, 255, 3]))
    try roundTrip([[1], [], [2, 3]])
    try roundTrip(["a": [1.5], "b": []])
    try roundTrip(Set(["x", "y"]))
    try roundTrip([Int?.some(1), nil])
    let python = try Interpreter()
    #expect(try python.object([UInt8]([65, 66])).typeName == "bytes")
    #expect(try python.evaluate("(1, 2)").as([Int].self) == [1, 2])
    #expect(try python.evaluate("range(4)").as([Int].self) == [0, 1, 2, 3])
    #expect(try python.evaluate("bytearray(b'ab')").as([UInt8].self) == [97, 98])
    #expect(try python.evaluate("{1: 'a'}").as([Int: String].self) == [1: "a"])
    #expect(try python.evaluate("3").as(Double.self) == 3)
  }

  @Test func whatDoesNotFit() throws {
    let python = try Interpreter()
    #expect(exception { _ = try python.evaluate("2 ** 64").as(Int.self) }?.typeName == "OverflowError")
    #expect(exception { _ = try python.evaluate("-1").as(UInt8.self) }?.typeName == "OverflowError")
    #expect(exception { _ = try python.evaluate("'a'").as(Int.self) }?.message == "expected int, got str")
    #expect(exception { _ = try python.evaluate("1").as(String.self) }?.message == "expected str, got int")
    #expect(exception { _ = try python.evaluate("1").as(Bool.self) }?.typeName == "TypeError")
    #expect(exception { _ = try python.evaluate("[1, 'a']").as([Int].self) }?.typeName == "TypeError")
    #expect(exception { _ = try python.evaluate("'ab'").as([String].self) }?.typeName == "TypeError")
    #expect(exception { _ = try python.evaluate("None").as(Int.self) }?.typeName == "TypeError")
  }

  /// A String cannot hold lone surrogates: they are an error where the text is data, and written out where people read it.
  @Test func loneSurrogates() throws {
    let python = try Interpreter()
    let failure = exception { _ = try python.evaluate("'a\\udcff'").as(String.self) }
    #expect(failure?.typeName == "UnicodeEncodeError")
    #expect(failure?.message == "'utf-8' codec can't encode character '\\udcff' in position 1: surrogates not allowed")
    #expect(try python.evaluate("'a\\udcff'").description == "a\\udcff")
    #expect(exception { try python.run("raise ValueError('\\udcff')") }?.message == "\\udcff")
    for text in ["\u{10FFFE}", "\u{10FFFE}\u{E000}", "\u{10FFFE}\u{10FFFE}x", "é\u{10FFFF}😀"] {
      #expect(try python.object(text).as(String.self) == text)
      #expect(try python.object(text).description == text)
      #expect(try python.call("len", text).as(Int.self) == text.unicodeScalars.count)
    }
  }

  struct Point: PyConvertible, PyConvertibleFromPython, Equatable {
    var x: Int
    var y: Int
    func pyObject(in context: PyContext) throws -> PyObject { try context.call("Point", x, y) }
    static func convert(from object: PyObject) throws -> Point {
      Point(x: try object.x.as(Int.self), y: try object.y.as(Int.self))
    }
  }

  @Test func ownTypes() throws {
    let python = try Interpreter()
    try python.run(
      """
      class Point:
          def __init__(self, x, y):
              self.x, self.y = x, y
      """)
    try python.set("points", to: [Point(x: 1, y: 2), Point(x: 3, y: 4)])
    #expect(try python.evaluate("points[1].x + points[0].y").as(Int.self) == 5)
    #expect(try python.get("points", as: [Point].self) == [Point(x: 1, y: 2), Point(x: 3, y: 4)])
  }

  @Test func objects() throws {
    let python = try Interpreter()
    let list = try python.evaluate("[3, 1, 2]")
    try list.sort()
    try list.append(nil)
    #expect(list.description == "[1, 2, 3, None]")
    #expect(try list.length() == 4)
    #expect(try list[0].as(Int.self) == 1)
    try list.setItem(0, to: "x")
    try list.deleteItem(3)
    #expect(try list.contains("x"))
    #expect("\(list)" == "['x', 2, 3]")
    #expect(try list == python.evaluate("['x', 2, 3]"))
    #expect(try list != python.evaluate("[]"))
    #expect(try list.isTrue())
    #expect(try list.hasAttribute("append"))
    #expect(try !list.hasAttribute("nothing"))
    #expect(exception { _ = try list[7] }?.typeName == "IndexError")
    #expect(exception { _ = try list.nothing }?.typeName == "AttributeError")
    #expect(exception { _ = try list.hash() }?.typeName == "TypeError")
    var seen: [String] = []
    try list.forEach { seen.append($0.description) }
    #expect(seen == ["x", "2", "3"])
    let items = try list.makeSequence()
    #expect(items.map(\.description) == ["x", "2", "3"])
    let word = try python.object("a'b")
    #expect(word.description == "a'b")
    #expect(word.debugDescription == "\"a'b\"")
    #expect(python.none.isNone)
    #expect(list.isIdentical(to: list))
    let module = try python.import("math")
    #expect(try module.sqrt(16).as(Double.self) == 4)
    try python.run("def f(*args, **kwargs): return args, kwargs")
    let f = try #require(python["f"] as PyObject?)
    #expect(try f(1, key: "v").description == "((1,), {'key': 'v'})")
    try f.setAttribute("note", to: 5)
    #expect(try f.note.as(Int.self) == 5)
    try f.deleteAttribute("note")
    #expect(try !f.hasAttribute("note"))
  }

  @Test func globals() throws {
    let python = try Interpreter()
    #expect((python["x"] as PyObject?) == nil)
    python["x"] = 3
    try python.run("y = x * 2; del x")
    #expect((python["x"] as PyObject?) == nil)
    #expect(try python.get("y", as: Int.self) == 6)
    python["y"] = nil
    #expect(exception { _ = try python.get("y", as: Int.self) }?.typeName == "NameError")
    #expect(exception { try python.run("y") }?.message == "name 'y' is not defined")
    try python.set("z", to: nil)
    #expect(try python.evaluate("z is None").as(Bool.self))
    #expect(try python.evaluate("__name__").as(String.self) == "__main__")
  }
}
