// random: integers in a range, and choices from sequences.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  func randomRange(_ s: RandomSource, _ start: Value, _ stop: Value, _ step: Value) throws(PyError) -> Value {
    let first = try index(start)
    if stop.isMissing || stop.isNone {
      if !step.isMissing { throw typeError("Missing a non-None stop argument") }
      if isNegativeInt(first) || isZero(first) { throw valueError("empty range for randrange()") }
      return try drawInt(s, below: first)
    }
    let last = try index(stop)
    let width = try intSubtract(last, first)
    let pace = step.isMissing ? .smallInt(1) : try index(step)
    if pace == .smallInt(1) {
      if isNegativeInt(width) || isZero(width) {
        throw valueError("empty range in randrange(\(try text(start)), \(try text(stop)))")
      }
      return try intAdd(first, try drawInt(s, below: width))
    }
    if isZero(pace) { throw valueError("zero step for randrange()") }
    let round = try intAdd(pace, .smallInt(isNegativeInt(pace) ? 1 : -1))
    let n = try intFloorDivide(try intAdd(width, round), pace)
    if isNegativeInt(n) || isZero(n) {
      throw valueError("empty range in randrange(\(try text(start)), \(try text(stop)), \(try text(step)))")
    }
    return try intAdd(first, try intMultiply(pace, try drawInt(s, below: n)))
  }

  private func text(_ v: Value) throws(PyError) -> String { Str(unchecked: try str(of: v)).string }

  func randomBytes(_ s: RandomSource, _ n: Value) throws(PyError) -> Value {
    let count = try indexInt(n)
    if count < 0 { throw valueError("number of bits must be non-negative") }
    if count > 1 << 40 { throw memoryError() }
    let bits = try drawBits(s, count * 8)
    guard bits.isInt else { throw typeError("getrandbits() returned non-int (type \(typeName(bits)))") }
    let r = try newBytes(nil, count)
    let out = Bytes(unchecked: r).bytes
    try withLimbs(bits) { a in
      var i = 0
      while i < count {
        let limb = i / 8 < a.magnitude.count ? a.magnitude[i / 8] : 0
        out[i] = UInt8(truncatingIfNeeded: limb >> UInt64(i % 8 * 8))
        i += 1
      }
    }
    return r
  }

  func randomChoice(_ s: RandomSource, _ sequence: Value) throws(PyError) -> Value {
    let n = try length(sequence)
    if n == 0 { throw indexError("Cannot choose from an empty sequence") }
    let i = try drawIndex(s, below: n)
    if isExact(sequence, .list), i < List(unchecked: sequence).count { return List(unchecked: sequence)[i] }
    return try getItem(sequence, int(i))
  }

  func randomShuffle(_ s: RandomSource, _ v: Value) throws(PyError) {
    var i = try length(v) - 1
    let plain = isExact(v, .list) && s.bits == .twister && s.usesBits
    while i > 0 {
      let j = try drawIndex(s, below: i + 1)
      if plain {
        let list = List(unchecked: v)
        let x = list[i]
        list[i] = list[j]
        list[j] = x
      } else {
        let x = try getItem(v, int(i))
        let y = try getItem(v, int(j))
        try setItem(v, int(i), y)
        try setItem(v, int(j), x)
      }
      i -= 1
    }
  }

  // MARK: sample

  /// Whether a value counts as a sequence for sample().
  private func isSequence(_ v: Value) -> Bool {
    switch v.kind {
    case .list, .tuple, .str, .bytes, .byteArray, .range, .memoryView, .deque: return true
    case .dict, .set, .frozenSet: return false
    default:
      let type = self.type(of: v)
      return type.slot(.getItem) != nil && type.slot(.length) != nil && lookup(type, .keys).isMissing
    }
  }

  /// k different indices below n in order of selection, as a list.
  private func sampleIndices(_ s: RandomSource, _ n: Int, _ k: Value) throws(PyError) -> List {
    guard k.isInt else { throw typeError("can't multiply sequence by non-int of type '\(typeName(k))'") }
    guard let count = k.asInt, count >= 0, count <= n else {
      throw valueError("Sample larger than population or is negative")
    }
    let result = try newList(capacity: count)
    // Copying a small population beats remembering what was selected.
    var small = 21
    if count > 5 { small += 1 << (2 * Int((log(Double(count) * 3) / log(4.0)).rounded(.up))) }
    if n <= small {
      let buffer = try newRawBytes(n * 8)
      let pool = buffer.bytes.assumingMemoryBound(to: Int.self)
      var i = 0
      while i < n {
        pool[i] = i
        i += 1
      }
      i = 0
      while i < count {
        let j = try drawIndex(s, below: n - i)
        try result.append(self, int(pool[j]))
        pool[j] = pool[n - i - 1]
        i += 1
      }
      return result
    }
    // Open addressing; 0 is free, so index + 1 is stored.
    let mask = (1 << (65 - (count * 2 + 8).leadingZeroBitCount)) - 1
    let buffer = try newRawBytes((mask + 1) * 8)
    let table = buffer.bytes.assumingMemoryBound(to: Int.self)
    table.update(repeating: 0, count: mask + 1)
    var i = 0
    while i < count {
      let j = try drawIndex(s, below: n)
      var h = Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: j) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
      while table[h] != 0 && table[h] != j + 1 { h = (h + 1) & mask }
      if table[h] != 0 { continue }
      table[h] = j + 1
      try result.append(self, int(j))
      i += 1
    }
    return result
  }

  func randomSample(_ s: RandomSource, _ population: Value, _ k: Value, _ counts: Value) throws(PyError) -> Value {
    guard isSequence(population) else {
      throw typeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
    }
    let n = try length(population)
    if counts.isMissing || counts.isNone {
      let r = try sampleIndices(s, n, k)
      var i = 0
      while i < r.count {
        r[i] = try getItem(population, r[i])
        i += 1
      }
      return r.value
    }
    let sums = try accumulated(counts)
    if sums.count != n { throw valueError("The number of counts does not match the population") }
    if n == 0 { throw indexError("pop from empty list") }
    let total = sums[n - 1]
    guard total.isInt else { throw typeError("Counts must be integers") }
    if isNegativeInt(total) || isZero(total) { throw valueError("Total of counts must be greater than zero") }
    guard let all = total.asInt else { throw overflowError("Python int too large to convert to C ssize_t") }
    let r = try sampleIndices(s, all, k)
    var i = 0
    while i < r.count {
      r[i] = try getItem(population, int(try bisect(sums, r[i], n - 1)))
      i += 1
    }
    return r.value
  }

  // MARK: weights

  /// Running sums of an iterable, as a list.
  private func accumulated(_ v: Value) throws(PyError) -> List {
    let list = try newList()
    let it = try iterator(v)
    var sum = Value.missing
    while true {
      let x = try next(it)
      if x.isMissing { return list }
      sum = sum.isMissing ? x : try binary(.add, sum, x)
      try list.append(self, sum)
    }
  }

  /// The first place in list[0 ..< end] whose item is greater than x.
  private func bisect(_ list: List, _ x: Value, _ end: Int) throws(PyError) -> Int {
    var (low, high) = (0, end)
    while low < high {
      let middle = (low + high) / 2
      if middle < list.count, try isLess(x, list[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func randomChoices(
    _ s: RandomSource, _ population: Value, _ weights: Value, _ cumulative: Value, _ k: Value
  ) throws(PyError) -> Value {
    let n = try length(population)
    let hasWeights = !weights.isMissing && !weights.isNone
    let hasCumulative = !cumulative.isMissing && !cumulative.isNone
    func count() throws(PyError) -> Int { k.isMissing ? 1 : try indexInt(k) }
    if !hasCumulative && !hasWeights {
      let r = try newList()
      var left = try count()
      while left > 0 {
        let i = Int((try draw(s) * Double(n)).rounded(.down))
        try r.append(self, try getItem(population, int(i)))
        left -= 1
      }
      return r.value
    }
    let sums: List
    if hasCumulative {
      if hasWeights { throw typeError("Cannot specify both weights and cumulative weights") }
      sums = try newList()
      try listExtend(sums, cumulative, function: .missing)
    } else {
      if weights.isInt {
        throw typeError("The number of choices must be a keyword argument: k=\(try text(weights))")
      }
      sums = try accumulated(weights)
    }
    if sums.count != n { throw valueError("The number of weights does not match the population") }
    if n == 0 { throw indexError("list index out of range") }
    let total = try double(try binary(.add, sums[n - 1], .float(0)))
    if total <= 0 { throw valueError("Total of weights must be greater than zero") }
    if !total.isFinite { throw valueError("Total of weights must be finite") }
    let r = try newList()
    var left = try count()
    while left > 0 {
      let i = try bisect(sums, .float(try draw(s) * total), n - 1)
      try r.append(self, try getItem(population, int(i)))
      left -= 1
    }
    return r.value
  }
}
