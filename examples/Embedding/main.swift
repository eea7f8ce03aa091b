// A Swift program with Python inside: run it with `swift run -c release EmbeddingExample`.
//
// It makes an interpreter, passes values both ways, calls a Python function, lets Python call a Swift closure, gets a
// Python exception as a Swift error, and catches what another interpreter prints.

import Interpreter
import Foundation

/// Text that any thread may append to.
final class Text: @unchecked Sendable {
  private var storage = ""
  private let lock = NSLock()
  var text: String { lock.withLock { storage } }
  func append(_ more: String) { lock.withLock { storage += more } }
}

func demonstrate() throws {
  let python = try Interpreter()

  // Code and globals.
  try python.run(
    """
    def area(radius, pi=3.0):
        return pi * radius ** 2

    class Account:
        def __init__(self, owner, balance=0):
            self.owner = owner
            self.balance = balance

        def deposit(self, amount):
            if amount <= 0:
                raise ValueError("amount must be positive")
            self.balance += amount
            return self.balance
    """)
  python["prices"] = ["apple": 3, "pear": 4]
  try python.run("total = sum(prices.values())")
  print("total:", try python.get("total", as: Int.self))

  // Calls: by name, with keywords, and through objects.
  print("area:", try python.call("area", 2).as(Double.self))
  print("area:", try python.call("area", 2, keywords: ["pi": 3.25]).as(Double.self))
  let account = try python.call("Account", "Ada")
  try account.deposit(20)
  print("\(try account.owner) has \(try account.balance)")

  // A Swift closure as a Python function: arguments and result are converted.
  try python.define("shout") { (text: String, times: Int) in
    text.uppercased() + String(repeating: "!", count: times)
  }
  print("shout:", try python.evaluate("shout('hello', 3)").as(String.self))

  // Exceptions.
  do {
    try account.deposit(-1)
  } catch let error as PyException {
    print("caught \(error.typeName): \(error.message)")
  }

  // Modules work as in any Python program.
  let math = try python.import("math")
  print("sqrt:", try math.sqrt(2).as(Double.self))

  // What Python prints can be caught.
  var configuration = Interpreter.Configuration()
  let printed = Text()
  configuration.standardOutput = { printed.append($0) }
  let quiet = try Interpreter(configuration: configuration)
  try quiet.run("print('not shown', end='')")
  print("captured:", printed.text)
  quiet.close()
  python.close()
}

try demonstrate()
