import Testing

import Runtime

@Suite struct HeapTests {
  @Test(arguments: [(16, 16), (17, 32), (128, 128), (129, 160), (160, 160), (161, 192), (257, 320), (8191, 8192)])
  func sizeClasses(_ size: Int, _ cell: Int) {
    #expect(HeapProbe.cellSize(for: size) == cell)
  }

  /// Every class holds its size, wastes at most a quarter above 128 bytes, and the sizes grow.
  @Test func classesCoverAllSizes() {
    var before = 0
    for size in 1...HeapProbe.largestSmallSize {
      let cell = HeapProbe.cellSize(for: size)
      #expect(cell >= size && cell % 16 == 0 && cell >= before)
      if size > 128 { #expect(Double(cell) <= Double(size) * 1.25) }
      before = cell
    }
  }

  @Test func cellsAreZeroAlignedAndApart() throws {
    let heap = HeapProbe()
    defer { heap.destroy() }
    var cells: [(UInt, Int)] = []
    for i in 0..<5000 {
      let size = 16 + i * 7 % 9000
      let cell = try #require(heap.makeBytes(size: size))
      #expect(cell % 16 == 0)
      #expect(heap.isZero(cell, size: size))
      heap.fill(cell, size: size, with: 0xAA)
      cells.append((cell, size))
    }
    cells.sort { $0.0 < $1.0 }
    for (x, y) in zip(cells, cells.dropFirst()) { #expect(x.0 + UInt(x.1) <= y.0) }
  }

  @Test func memoryIsUsedAgainAndCleared() throws {
    let heap = HeapProbe()
    defer { heap.destroy() }
    func round() throws -> Set<UInt> {
      var cells: Set<UInt> = []
      for _ in 0..<10_000 {
        let cell = try #require(heap.makeBytes(size: 48))
        #expect(heap.isZero(cell, size: 48))
        heap.fill(cell, size: 48, with: 0xFF)
        cells.insert(cell)
      }
      return cells
    }
    let first = try round()
    let mapped = heap.mappedBytes
    heap.collect(roots: [])
    #expect(heap.liveBytes == 0)
    let second = try round()
    #expect(heap.mappedBytes == mapped)
    #expect(first.intersection(second).count > 9000)
  }

  @Test func whatRootsReachLives() throws {
    let heap = HeapProbe()
    defer { heap.destroy() }
    // A chain, a cycle, and dead ones between them.
    let chain = try (0..<1000).map { _ in
      _ = try #require(heap.makeArray(count: 2))
      return try #require(heap.makeArray(count: 2))
    }
    for (x, y) in zip(chain, chain.dropFirst()) { heap.setReference(0, of: x, to: y) }
    heap.setReference(1, of: chain[999], to: chain[0])
    heap.collect(roots: [chain[500]])
    #expect(heap.liveBytes == 1000 * HeapProbe.cellSize(for: 32))
    for (i, cell) in chain.enumerated() {
      #expect(heap.cell(containing: cell) == cell)
      if i < 999 { #expect(heap.reference(0, of: cell) == chain[i + 1]) }
    }
    // Cut: what comes before is dead, although the end still points to it.
    heap.setReference(1, of: chain[999], to: 0)
    heap.collect(roots: [chain[900]])
    #expect(heap.liveBytes == 100 * HeapProbe.cellSize(for: 32))
    #expect(heap.cell(containing: chain[899]) == nil)
  }

  /// A chain of this length would overflow a stack that marks recursively.
  @Test func longChain() throws {
    let heap = HeapProbe()
    defer { heap.destroy() }
    let first = try #require(heap.makeArray(count: 1))
    var last = first
    for _ in 0..<500_000 {
      let next = try #require(heap.makeArray(count: 1))
      heap.setReference(0, of: last, to: next)
      last = next
    }
    heap.collect(roots: [first])
    #expect(heap.liveBytes == 500_001 * HeapProbe.cellSize(for: 24))
  }

  /// More marked cells at once than the marker's stack begins with.
  @Test func wideArray() throws {
    let heap = HeapProbe()
    defer { heap.destroy() }
    let wide = try #require(heap.makeArray(count: 100_000))
    for i in 0..<100_000 { heap.setReference(i, of: wide, to: try #require(heap.makeBytes(size: 32))) }
    heap.collect(roots: [wide])
    for i in stride(from: 0, to: 100_000, by: 997) {
      let cell = heap.reference(i, of: wide)
      #expect(heap.cell(containing: cell) == cell)
    }
    heap.collect(roots: [])
    #expect(heap.liveBytes == 0)
  }

  @Test(arguments: [16, 48, 640, 8192, 20_000, 900_000, 3_000_000])
  func pointersIntoCells(_ size: Int) throws {
    let heap = HeapProbe()
    defer { heap.destroy() }
    let cell = try #require(heap.makeBytes(size: size))
    for offset in [0, 1, 8, size / 2, size - 1] where offset < size {
      #expect(heap.cell(containing: cell + UInt(offset)) == cell)
      heap.collect(scanning: [cell + UInt(offset)])
      #expect(heap.cell(containing: cell) == cell)
    }
    // One past the end, where a loop over it stands last.
    heap.collect(scanning: [cell + UInt(HeapProbe.largestSmallSize >= size ? HeapProbe.cellSize(for: size) : size)])
    if size <= HeapProbe.largestSmallSize { #expect(heap.cell(containing: cell) == cell) }
    heap.collect(roots: [])
    #expect(heap.cell(containing: cell) == nil)
  }

  @Test func wordsThatAreNoPointers() throws {
    let heap = HeapProbe()
    defer { heap.destroy() }
    let cell = try #require(heap.makeBytes(size: 64))
    let words: [UInt] = [0, 1, 4095, 4096, .max, 1 << 47, 1 << 48, 0x7FF8 << 48, cell ^ 1 << 40, cell | 1 << 60]
    for word in words { #expect(heap.cell(containing: word) == nil) }
    heap.collect(scanning: words)
    #expect(heap.liveBytes == 0)
  }

  @Test func largeCellsComeAndGo() throws {
    let heap = HeapProbe()
    defer { heap.destroy() }
    let small = try #require(heap.makeBytes(size: 64))
    let mapped = heap.mappedBytes
    for size in [9000, 200_000, 5 << 20, 64 << 20] {
      let cell = try #require(heap.makeBytes(size: size))
      #expect(heap.isZero(cell, size: min(size, 1 << 20)))
      heap.fill(cell, size: 4096, with: 1)
      #expect(heap.cell(containing: cell + UInt(size - 1)) == cell)
      heap.collect(roots: [small])
      #expect(heap.cell(containing: cell) == nil)
    }
    #expect(heap.mappedBytes <= mapped + HeapProbe.chunkSize)
    #expect(heap.cell(containing: small) == small)
  }

  @Test func limitIsKept() throws {
    let heap = HeapProbe(limit: 8 << 20)
    defer { heap.destroy() }
    #expect(heap.makeBytes(size: 9 << 20) == nil)
    #expect(heap.makeBytes(size: 1 << 45) == nil)
    #expect(heap.makeBytes(size: 1 << 47) == nil)
    var cells: [UInt] = []
    while let cell = heap.makeBytes(size: 500_000) { cells.append(cell) }
    #expect(heap.mappedBytes <= 8 << 20)
    #expect(cells.count >= 8)
    heap.collect(roots: Array(cells.prefix(2)))
    #expect(heap.makeBytes(size: 500_000) != nil)
    #expect(heap.cell(containing: cells[0]) == cells[0])
  }

  /// Small cells have a reserve behind the limit, so that what must be cleaned up can be; a collection fills it again.
  @Test func reserveServesSmallCells() throws {
    let heap = HeapProbe(limit: 4 << 20)
    defer { heap.destroy() }
    let full = heap.reserveCount
    #expect(full > 0)
    var count = 0
    while heap.reserveCount == full {
      _ = try #require(heap.makeBytes(size: 4096))
      count += 1
    }
    #expect(count >= 900)
    #expect(heap.mappedBytes > 4 << 20)
    heap.collect(roots: [])
    #expect(heap.reserveCount == full)
    #expect(heap.mappedBytes <= 4 << 20)
  }

  /// A random history against a model: what is reachable keeps its references, the rest is gone.
  @Test(arguments: 1...6)
  func randomHistory(_ seed: UInt64) throws {
    let heap = HeapProbe(stress: seed % 2 == 0 ? 1_000_000_000 : 0)
    defer { heap.destroy() }
    var random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var model: [UInt: [UInt]] = [:]
    var roots: [UInt] = []
    for step in 0..<20_000 {
      switch random.next() % 8 {
      case 0...4:
        let n = Int(random.next() % 40 == 0 ? random.next() % 3000 : random.next() % 12)
        let cell = try #require(heap.makeArray(count: n))
        #expect(model[cell] == nil)
        model[cell] = Array(repeating: 0, count: n)
        if let root = roots.randomElement(using: &random), var slots = model[root], !slots.isEmpty {
          let i = Int(random.next() % UInt64(slots.count))
          slots[i] = cell
          model[root] = slots
          heap.setReference(i, of: root, to: cell)
        }
        if random.next() % 3 == 0 { roots.append(cell) }
      case 5:
        if let x = roots.randomElement(using: &random), let y = roots.randomElement(using: &random),
          var slots = model[x], !slots.isEmpty
        {
          let i = Int(random.next() % UInt64(slots.count))
          slots[i] = y
          model[x] = slots
          heap.setReference(i, of: x, to: y)
        }
      case 6: if !roots.isEmpty { roots.remove(at: Int(random.next() % UInt64(roots.count))) }
      default: break
      }
      if step % 1000 == 999 {
        heap.collect(roots: roots)
        var alive: Set<UInt> = []
        var work = roots
        while let cell = work.popLast() {
          if cell != 0 && alive.insert(cell).inserted { work += model[cell]! }
        }
        model = model.filter { alive.contains($0.key) }
        for (cell, slots) in model {
          #expect(heap.cell(containing: cell) == cell)
          for (i, slot) in slots.enumerated() { #expect(heap.reference(i, of: cell) == slot) }
        }
        let bytes = model.values.reduce(0) { $0 + cellBytes(16 + $1.count * 8) }
        #expect(heap.liveBytes == bytes)
      }
    }
  }

  private func cellBytes(_ size: Int) -> Int { (size + 15) / 16 * 16 }
}

private struct Xorshift: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
