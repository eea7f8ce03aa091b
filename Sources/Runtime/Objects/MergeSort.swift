// A stable, adaptive merge sort (natural runs, minimal run length by binary insertion, powersort's merge order, galloping),
// after Tim Peters' description.
//
// It moves plain words in memory that cells of the caller hold; the copies of a merge are in a cell of its own (`room`).
// Whenever a comparison fails, the keys are still all there, in some order.

private struct SortRun {
  var start: Int
  var count: Int
  var power: Int
}

struct MergeSort<Order: SortOrder> {
  let t: Thread
  let keys: UnsafeMutablePointer<Value>
  /// What is moved along with the keys, or nil.
  let values: UnsafeMutablePointer<Value>?
  let count: Int
  private var minGallop = 7
  /// Copies of the shorter run in a merge: keys, and behind them the values.
  private var room: Items?
  private var tempKeys: UnsafeMutablePointer<Value>
  private var tempValues: UnsafeMutablePointer<Value>?

  init(_ t: Thread, _ keys: UnsafeMutablePointer<Value>, _ values: UnsafeMutablePointer<Value>?, _ count: Int) {
    self.t = t
    self.keys = keys
    self.values = values
    self.count = count
    tempKeys = keys
  }

  @inline(__always) func isLess(_ x: Value, _ y: Value) throws(PyError) -> Bool {
    try Order.isLess(t, x, y)
  }

  mutating func run() throws(PyError) {
    if count < 64 {
      // One run, for which no memory is wanted.
      if count > 1 { try insertionSort(0, count, sorted: try countRun(0, count)) }
      return
    }
    let runs = UnsafeMutablePointer<SortRun>.allocate(capacity: 72)
    defer { runs.deallocate() }
    var pending = 0
    var start = 0
    var left = count
    let minRun = Self.minimalRun(count)
    while left > 0 {
      var n = try countRun(start, start + left)
      if n < minRun {
        let forced = min(left, minRun)
        try insertionSort(start, start + forced, sorted: start + n)
        n = forced
      }
      if pending > 0 {
        let last = runs[pending - 1]
        let power = Self.power(last.start, last.count, n, count)
        while pending > 1 && runs[pending - 2].power > power { try merge(runs, pending - 2, &pending) }
        runs[pending - 1].power = power
      }
      runs[pending] = SortRun(start: start, count: n, power: 0)
      pending += 1
      start += n
      left -= n
    }
    while pending > 1 {
      var i = pending - 2
      if i > 0 && runs[i - 1].count < runs[i + 1].count { i -= 1 }
      try merge(runs, i, &pending)
    }
  }

  private static func minimalRun(_ count: Int) -> Int {
    var n = count
    var r = 0
    while n >= 64 {
      r |= n & 1
      n >>= 1
    }
    return n + r
  }

  /// The depth of the boundary between two runs in powersort's tree.
  private static func power(_ start: Int, _ n1: Int, _ n2: Int, _ count: Int) -> Int {
    var result = 0
    var a = 2 * start + n1
    var b = a + n1 + n2
    while true {
      result += 1
      if a >= count {
        a -= count
        b -= count
      } else if b >= count {
        return result
      }
      a <<= 1
      b <<= 1
    }
  }

  // MARK: runs

  /// The length of the run at `low`: ascending, or strictly descending, which is turned around.
  private func countRun(_ low: Int, _ high: Int) throws(PyError) -> Int {
    if low + 1 == high { return 1 }
    var i = low + 2
    if try isLess(keys[low + 1], keys[low]) {
      while i < high {
        if try !isLess(keys[i], keys[i - 1]) { break }
        i += 1
      }
      t.reverseItems(keys + low, i - low)
      if let values { t.reverseItems(values + low, i - low) }
    } else {
      while i < high {
        if try isLess(keys[i], keys[i - 1]) { break }
        i += 1
      }
    }
    return i - low
  }

  /// Sorts low ..< high, of which low ..< sorted is in order.
  private func insertionSort(_ low: Int, _ high: Int, sorted: Int) throws(PyError) {
    var start = sorted
    while start < high {
      let pivot = keys[start]
      var l = low
      var r = start
      while l < r {
        let m = l &+ (r &- l) &>> 1
        if try isLess(pivot, keys[m]) { r = m } else { l = m &+ 1 }
      }
      var k = start
      while k > l {
        keys[k] = keys[k &- 1]
        k &-= 1
      }
      keys[l] = pivot
      if let values {
        let v = values[start]
        k = start
        while k > l {
          values[k] = values[k &- 1]
          k &-= 1
        }
        values[l] = v
      }
      start &+= 1
    }
  }

  // MARK: merging

  private mutating func merge(
    _ runs: UnsafeMutablePointer<SortRun>, _ i: Int, _ pending: inout Int
  ) throws(PyError) {
    var a = runs[i].start
    var na = runs[i].count
    let b = runs[i + 1].start
    var nb = runs[i + 1].count
    runs[i].count = na + nb
    if i == pending - 3 { runs[i + 1] = runs[i + 2] }
    pending -= 1
    // What of A is below B's first, and what of B is above A's last, stays where it is.
    let k = try gallopRight(keys[b], keys + a, na, 0)
    a += k
    na -= k
    if na == 0 { return }
    nb = try gallopLeft(keys[a + na - 1], keys + b, nb, nb - 1)
    if nb == 0 { return }
    try reserve(min(na, nb))
    if na <= nb { try mergeLow(a, na, b, nb) } else { try mergeHigh(a, na, b, nb) }
  }

  private mutating func reserve(_ n: Int) throws(PyError) {
    let needed = values == nil ? n : n * 2
    if let room, room.capacity >= needed {
      tempValues = values == nil ? nil : tempKeys + n
      return
    }
    let made = try t.newItems(needed)
    room = made
    tempKeys = made.items
    tempValues = values == nil ? nil : tempKeys + n
  }

  @inline(__always) private func saveToTemp(_ start: Int, _ n: Int) {
    tempKeys.update(from: keys + start, count: n)
    if let values, let tempValues { tempValues.update(from: values + start, count: n) }
  }
  @inline(__always) private func fromTemp(_ to: Int, _ from: Int, _ n: Int) {
    (keys + to).update(from: tempKeys + from, count: n)
    if let values, let tempValues { (values + to).update(from: tempValues + from, count: n) }
  }
  @inline(__always) private func oneFromTemp(_ to: Int, _ from: Int) {
    keys[to] = tempKeys[from]
    if let values, let tempValues { values[to] = tempValues[from] }
  }
  @inline(__always) private func one(_ to: Int, _ from: Int) {
    keys[to] = keys[from]
    if let values { values[to] = values[from] }
  }
  @inline(__always) private func shift(_ to: Int, _ from: Int, _ n: Int) {
    (keys + to).update(from: keys + from, count: n)
    if let values { (values + to).update(from: values + from, count: n) }
  }

  /// Merges a ..< a + na with b ..< b + nb, which follow each other, from the left; na <= nb.
  private mutating func mergeLow(_ a: Int, _ na: Int, _ b: Int, _ nb: Int) throws(PyError) {
    saveToTemp(a, na)
    var to = a
    var pa = 0
    var pb = b
    var na = na
    var nb = nb
    func finish() { if na > 0 { fromTemp(to, pa, na) } }
    func finishWithB() {
      shift(to, pb, nb)
      oneFromTemp(to + nb, pa)
    }
    one(to, pb)
    to += 1
    pb += 1
    nb -= 1
    if nb == 0 { return finish() }
    if na == 1 { return finishWithB() }
    do throws(PyError) {
      while true {
        var ca = 0
        var cb = 0
        while true {
          if try isLess(keys[pb], tempKeys[pa]) {
            one(to, pb)
            to &+= 1
            pb &+= 1
            cb &+= 1
            ca = 0
            nb &-= 1
            if nb == 0 { return finish() }
            if cb >= minGallop { break }
          } else {
            oneFromTemp(to, pa)
            to &+= 1
            pa &+= 1
            ca &+= 1
            cb = 0
            na &-= 1
            if na == 1 { return finishWithB() }
            if ca >= minGallop { break }
          }
        }
        minGallop += 1
        repeat {
          if minGallop > 1 { minGallop -= 1 }
          ca = try gallopRight(keys[pb], tempKeys + pa, na, 0)
          if ca > 0 {
            fromTemp(to, pa, ca)
            to += ca
            pa += ca
            na -= ca
            if na == 1 { return finishWithB() }
            // An inconsistent comparison can use A up.
            if na == 0 { return finish() }
          }
          one(to, pb)
          to += 1
          pb += 1
          nb -= 1
          if nb == 0 { return finish() }
          cb = try gallopLeft(tempKeys[pa], keys + pb, nb, 0)
          if cb > 0 {
            shift(to, pb, cb)
            to += cb
            pb += cb
            nb -= cb
            if nb == 0 { return finish() }
          }
          oneFromTemp(to, pa)
          to += 1
          pa += 1
          na -= 1
          if na == 1 { return finishWithB() }
        } while ca >= 7 || cb >= 7
        minGallop += 1
      }
    } catch {
      finish()
      throw error
    }
  }

  /// The same from the right; na > nb.
  private mutating func mergeHigh(_ a: Int, _ na: Int, _ b: Int, _ nb: Int) throws(PyError) {
    saveToTemp(b, nb)
    var to = b + nb - 1
    var pa = a + na - 1
    var pb = nb - 1
    var na = na
    var nb = nb
    func finish() { if nb > 0 { fromTemp(to - (nb - 1), 0, nb) } }
    func finishWithA() {
      shift(to - na + 1, pa - na + 1, na)
      oneFromTemp(to - na, pb)
    }
    one(to, pa)
    to -= 1
    pa -= 1
    na -= 1
    if na == 0 { return finish() }
    if nb == 1 { return finishWithA() }
    do throws(PyError) {
      while true {
        var ca = 0
        var cb = 0
        while true {
          if try isLess(tempKeys[pb], keys[pa]) {
            one(to, pa)
            to &-= 1
            pa &-= 1
            ca &+= 1
            cb = 0
            na &-= 1
            if na == 0 { return finish() }
            if ca >= minGallop { break }
          } else {
            oneFromTemp(to, pb)
            to &-= 1
            pb &-= 1
            cb &+= 1
            ca = 0
            nb &-= 1
            if nb == 1 { return finishWithA() }
            if cb >= minGallop { break }
          }
        }
        minGallop += 1
        repeat {
          if minGallop > 1 { minGallop -= 1 }
          ca = na - (try gallopRight(tempKeys[pb], keys + a, na, na - 1))
          if ca > 0 {
            to -= ca
            pa -= ca
            shift(to + 1, pa + 1, ca)
            na -= ca
            if na == 0 { return finish() }
          }
          oneFromTemp(to, pb)
          to -= 1
          pb -= 1
          nb -= 1
          if nb == 1 { return finishWithA() }
          cb = nb - (try gallopLeft(keys[pa], tempKeys, nb, nb - 1))
          if cb > 0 {
            to -= cb
            pb -= cb
            fromTemp(to + 1, pb + 1, cb)
            nb -= cb
            if nb == 1 { return finishWithA() }
            if nb == 0 { return finish() }
          }
          one(to, pa)
          to -= 1
          pa -= 1
          na -= 1
          if na == 0 { return finish() }
        } while ca >= 7 || cb >= 7
        minGallop += 1
      }
    } catch {
      finish()
      throw error
    }
  }
}
