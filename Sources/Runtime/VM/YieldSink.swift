// Native code that uses up a generator, without leaving the loop for each item.
//
// `sum(x for x in ...)`, `list(g)`, `any(...)` take most items by a few machine instructions. So the generator that they step
// is not suspended at each `yield`, to be resumed at once: its frame is marked (`FrameFlag.sink`), the loop offers what it
// yields to the sink, and goes on behind the `yield` if the sink takes it. What a sink does needs no Python code, raises
// nothing, and allocates nothing, so that nobody can see that the generator still runs meanwhile. What it does not take
// suspends the generator as ever, and the native code goes on with that item.
//
// A sink lies on the native stack of who steps the generator; `ThreadState.sink` is the innermost one. Only the frame that was
// resumed with it is marked, and runs above everything that has set another one since.

struct YieldSink {
  enum Operation {
    /// Into `list`, as long as it has room.
    case append
    /// Ints to `total`, as long as it fits a machine int.
    case sumInts
    /// Floats to `sum`, with a running compensation in `rest` (Neumaier 1974).
    case sumFloats
    /// Passes over what is plainly false, or plainly true.
    case passFalse, passTrue
    /// Into `best`, if both are ints of a word or both are floats.
    case least, greatest
  }

  let operation: Operation
  var list = Value.missing
  var total = 0
  var sum = 0.0
  var rest = 0.0
  var best = Value.missing

  init(_ operation: Operation) { self.operation = operation }
  init(appendingTo list: List) {
    operation = .append
    self.list = list.value
  }

  /// Adds to `sum`.
  @inline(__always) mutating func add(_ x: Double) {
    let s = sum + x
    rest += sum.magnitude >= x.magnitude ? (sum - s) + x : (x - s) + sum
    sum = s
  }

  /// The sum of floats so far.
  var floatSum: Double { rest != 0 && rest.isFinite ? sum + rest : sum }

  /// Takes an item, or leaves it to the native code.
  mutating func take(_ v: Value) -> Bool {
    switch operation {
    case .append: return List(unchecked: list).appendInPlace(v)
    case .sumInts:
      guard v.isSmallInt || v.isBool else { return false }
      let (r, overflow) = total.addingReportingOverflow(v.isSmallInt ? v.smallInt : v == .true ? 1 : 0)
      if overflow { return false }
      total = r
      return true
    case .sumFloats:
      if !v.isFloat { return false }
      add(v.float)
      return true
    case .passFalse: return v == .false || v.isNone || v == .smallInt(0)
    case .passTrue: return v == .true || v.isSmallInt && v.smallInt != 0
    case .least, .greatest:
      guard let isBetter = YieldSink.isBetter(v, than: best, least: operation == .least) else { return false }
      if isBetter { best = v }
      return true
    }
  }

  /// What min or max makes of an item, if both are ints of a word or both floats; nil if that is for Python code to say.
  @inline(__always) static func isBetter(_ v: Value, than best: Value, least: Bool) -> Bool? {
    if Value.bothSmallInts(v, best) { return least ? v.smallInt < best.smallInt : v.smallInt > best.smallInt }
    if v.isFloat && best.isFloat { return least ? v.float < best.float : v.float > best.float }
    return nil
  }
}

extension Thread {
  /// Offers what a marked frame yields to the innermost sink.
  @inline(never) func offer(_ v: Value) -> Bool { p.pointee.sink.unsafelyUnwrapped.pointee.take(v) }

  /// The next item of an iterator that `sink` does not take, or missing at the end.
  @inline(__always) func step(_ it: Value, into sink: inout YieldSink) throws(PyError) -> Value {
    it.isKind(.generator) ? try pour(Generator(unchecked: it), &sink) : try step(it)
  }

  @inline(never) private func pour(_ g: Generator, _ sink: inout YieldSink) throws(PyError) -> Value {
    // A trace function is told of each yield.
    if p.pointee.observation != 0 || g.state == .finished { return try resumeToYield(g, .none) }
    let outer = p.pointee.sink
    defer { p.pointee.sink = outer }
    return try withUnsafeMutablePointer(to: &sink) { (pointer) throws(PyError) -> Value in
      p.pointee.sink = pointer
      if !resumeAtOnce(g, .none, register: 0, flags: FrameFlag.entry | FrameFlag.sink) {
        _ = try resume(g, .none, register: 0, flags: FrameFlag.entry | FrameFlag.sink)
      }
      return try runLoop(self)
    }
  }
}
