// Marking: everything that the roots reach gets its mark bit set, with an explicit stack of cells still to be traced.
//
// Roots and register windows are scanned conservatively, word by word; cells are traced exactly, by the layout of their
// kind. Values inside cells always point to the start of a cell.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct Marker {
  let heap: Heap
  /// A cell keeps its shape, and so its class, by the number in its header. Most cells have the shape of the cell before, or
  /// that of a native type, which lives anyway.
  private let shapes: UnsafeMutablePointer<UnsafeMutablePointer<ShapeBody>?>?
  private var lastShape: UInt32 = 0
  private var stack: UnsafeMutablePointer<UnsafeMutableRawPointer>
  private var count = 0
  private var capacity: Int
  /// The stack could not grow: some marked cells are not traced yet.
  private var overflowed = false
  var liveBytes = 0

  init(heap: Heap, shapes: UnsafeMutablePointer<UnsafeMutablePointer<ShapeBody>?>? = nil) {
    self.heap = heap
    self.shapes = shapes
    capacity = 4096
    stack = malloc(capacity * 8)!.assumingMemoryBound(to: UnsafeMutableRawPointer.self)
  }
  func destroy() { free(stack) }

  @inline(__always) mutating func mark(_ v: Value) {
    if v.isCell { mark(cell: v.cell) }
  }

  @inline(__always) mutating func mark(cell: UnsafeMutableRawPointer) {
    if Chunk(of: cell).mark(cell) { push(cell) }
  }

  @inline(__always) private mutating func push(_ cell: UnsafeMutableRawPointer) {
    if count == capacity && !grow() { return }
    stack[count] = cell
    count &+= 1
  }

  /// False when memory is short: the cell is found again by its mark, later (`traceMarked`).
  @inline(never) private mutating func grow() -> Bool {
    guard let bigger = realloc(stack, capacity * 16) else {
      overflowed = true
      return false
    }
    stack = bigger.assumingMemoryBound(to: UnsafeMutableRawPointer.self)
    capacity *= 2
    return true
  }

  /// Marks what a list holds, with all that it reaches.
  mutating func mark(all list: RawList) {
    var i = 0
    while i < list.count {
      mark(list.items[i])
      i += 1
    }
    drain()
  }

  /// Pushes all marked cells of one block after the other, for what the stack had no room for.
  private mutating func traceMarked() {
    while overflowed {
      overflowed = false
      // What is traced twice must not count twice.
      let counted = liveBytes
      var i = 0
      while i < heap.chunkCount {
        let chunk = Chunk(base: heap.chunks[i])
        var block = Chunk.infoBlocks
        while block < Chunk.blocks {
          let info = chunk.blockInfo[block]
          let start = chunk.base + block * Chunk.blockSize
          if info.state == .small {
            var offset = 0
            while offset + Int(info.cellSize) <= Chunk.blockSize {
              if chunk.isMarked(start + offset) { push(start + offset) }
              offset += Int(info.cellSize)
            }
          } else if info.state == .span && chunk.isMarked(start) {
            push(start)
          }
          drainStack()
          block += info.state == .span ? Int(info.span) : 1
        }
        i += 1
      }
      liveBytes = max(counted, heap.liveBytes)
    }
  }

  /// Marks whatever the words between two addresses may point to; a pointer one past a cell's end keeps it, too.
  mutating func markConservatively(from low: UnsafeRawPointer, to high: UnsafeRawPointer) {
    var p = UnsafeRawPointer(bitPattern: (UInt(bitPattern: low) + 7) & ~7)!
    while p < high {
      let word = p.load(as: UInt.self)
      if let cell = heap.findCell(word) {
        mark(cell: cell)
        if UInt(bitPattern: cell) == word, let before = heap.findCell(word &- 1) { mark(cell: before) }
      } else if word & 15 == 0, let before = heap.findCell(word &- 1) {
        mark(cell: before)
      }
      p += 8
    }
  }

  /// Marks the words of a register stack: they are Values, or stale.
  mutating func markRegisters(from low: UnsafeMutablePointer<Value>, to high: UnsafeMutablePointer<Value>) {
    var p = low
    while p < high {
      let bits = p.pointee.bits
      if bits &- 16 < 1 &<< 48, let cell = heap.findCell(UInt(bits)) { mark(cell: cell) }
      p += 1
    }
  }

  @inline(__always) func isMarked(_ v: Value) -> Bool { Chunk(of: v.cell).isMarked(v.cell) }

  /// Traces until nothing is left to be traced.
  mutating func drain() {
    drainStack()
    if overflowed { traceMarked() }
  }

  private mutating func drainStack() {
    let layouts = heap.layouts
    while count > 0 {
      count &-= 1
      let cell = stack[count]
      let header = cell.assumingMemoryBound(to: Header.self).pointee
      if header.shape >= 256 && header.shape != lastShape {
        lastShape = header.shape
        if let shape = shapes?[Int(header.shape)] { mark(cell: shape) }
      }
      let layout = layouts + Int(header.kind.rawValue)
      let words = cell.assumingMemoryBound(to: Value.self)
      var p = words + layout.pointee.firstValue
      let end = p + layout.pointee.valueCount
      while p < end {
        mark(p.pointee)
        p += 1
      }
      var size = layout.pointee.size
      switch layout.pointee.trailing {
      case .nothing: break
      case .values:
        let n = Int(truncatingIfNeeded: words[layout.pointee.countWord].bits)
        var q = (cell + size).assumingMemoryBound(to: Value.self)
        let last = q + n
        while q < last {
          mark(q.pointee)
          q += 1
        }
        size += n &* 8
      case .slots:
        let n = Int(header.inlineSlots)
        var q = (cell + size).assumingMemoryBound(to: Value.self)
        let last = q + n
        while q < last {
          mark(q.pointee)
          q += 1
        }
        size += n &* 8
      case .bytes:
        size += Int(truncatingIfNeeded: words[layout.pointee.countWord].bits) &* layout.pointee.unit
      case .text:
        // Text that shares a buffer holds that instead of units.
        if header.inlineSlots != 0 {
          mark((cell + size).assumingMemoryBound(to: Value.self).pointee)
          size += 8
        } else {
          size += Int(truncatingIfNeeded: words[layout.pointee.countWord].bits) &<< Int(header.flags &>> 6)
        }
      case .table:
        let table = Ref<DictTableBody>(cell: cell.assumingMemoryBound(to: DictTableBody.self))
        let n = Int(table.used)
        var e = table.entries
        let last = e + n
        while e < last {
          mark(e.pointee.key)
          mark(e.pointee.value)
          e += 1
        }
        size = DictTableBody.byteSize(log2: Int(table.log2))
      case .setEntries:
        let n = Int(truncatingIfNeeded: words[layout.pointee.countWord].bits)
        var q = (cell + size).assumingMemoryBound(to: Value.self)
        let last = q + n * 2
        while q < last {
          mark(q.pointee)
          q += 2
        }
        size += n &* 16
      }
      if header.flags & HeaderFlag.spill != 0 {
        mark((cell + (size &+ 7) & ~7).assumingMemoryBound(to: Value.self).pointee)
      }
      liveBytes &+= (size &+ 15) & ~15
    }
  }
}

extension Heap {
  /// Where a cell with HeaderFlag.spill keeps its attributes: the word behind everything else.
  @inline(__always) func spillSlot(of v: Value) -> UnsafeMutablePointer<Value> {
    (v.cell + (byteSize(of: v) &+ 7) & ~7).assumingMemoryBound(to: Value.self)
  }

  /// Bytes of a cell without its spill word.
  func byteSize(of v: Value) -> Int {
    let cell = v.cell
    let header = cell.assumingMemoryBound(to: Header.self).pointee
    let layout = self.layouts[Int(header.kind.rawValue)]
    let words = cell.assumingMemoryBound(to: Int.self)
    switch layout.trailing {
    case .nothing: return layout.size
    case .values: return layout.size + words[layout.countWord] * 8
    case .slots: return layout.size + Int(header.inlineSlots) * 8
    case .bytes: return layout.size + words[layout.countWord] * layout.unit
    case .text:
      return layout.size + (header.inlineSlots != 0 ? 8 : words[layout.countWord] << Int(header.flags >> 6))
    case .setEntries: return layout.size + words[layout.countWord] * 16
    case .table:
      return DictTableBody.byteSize(log2: Int(Ref<DictTableBody>(unchecked: v).log2))
    }
  }

  /// Clears all marks. The first step of a collection.
  func beginMarking() {
    var i = 0
    while i < self.chunkCount {
      memset(Chunk(base: self.chunks[i]).marks, 0, Chunk.bitmapBytes)
      i += 1
    }
  }

  /// Frees what is not marked. The last step: from here on, allocation reuses the memory.
  func finishMarking(liveBytes: Int) {
    var c = 0
    while c < SizeClass.count {
      self.runs[c] = FreeRun(next: 0, end: 0)
      self.lists[c].count = 0
      self.lists[c].sweepIndex = 0
      self.lists[c].sweepOffset = 0
      c += 1
    }
    let wanted = liveBytes + max(Heap.minimalThreshold, liveBytes) * 5 / 4
    var i = self.chunkCount - 1
    while i >= 0 {
      let chunk = Chunk(base: self.chunks[i])
      if self.stress != 0 { poison(chunk) }
      memcpy(chunk.allocated, chunk.marks, Chunk.bitmapBytes)
      var used = 0
      var firstFree = Chunk.blocks
      var block = Chunk.infoBlocks
      while block < Chunk.blocks {
        let info = chunk.blockInfo[block]
        var span = 1
        switch info.state {
        case .small:
          if isEmpty(chunk, block) {
            chunk.blockInfo[block].state = .unused
          } else {
            append(block: chunk.base + block * Chunk.blockSize, toClass: Int(info.sizeClass))
          }
        case .span:
          span = Int(info.span)
          if !chunk.isMarked(chunk.base + block * Chunk.blockSize) {
            var k = 0
            while k < span {
              chunk.blockInfo[block + k].state = .unused
              k += 1
            }
          }
        case .unused, .spanRest, .info: break
        }
        if chunk.blockInfo[block].state == .unused {
          if block < firstFree { firstFree = block }
        } else {
          used += span
        }
        block += span
      }
      chunk.info.pointee.usedBlocks = used
      chunk.info.pointee.nextFree = firstFree
      // What the next round of allocation will want again is kept: mapping memory costs more than using it.
      if used == 0
        && (self.mappedBytes > wanted || self.mappedBytes > self.limit || chunk.info.pointee.mappedBytes > Chunk.size)
      {
        releaseChunk(i)
      }
      i -= 1
    }
    self.allocatedBytes = 0
    self.liveBytes = liveBytes
    self.threshold = max(Heap.minimalThreshold, liveBytes)
    self.collections += 1
  }

  private func isEmpty(_ chunk: Chunk, _ block: Int) -> Bool {
    let wordsPerBlock = Chunk.blockSize / 16 / 64
    var w = block * wordsPerBlock
    let end = w + wordsPerBlock
    while w < end {
      if chunk.marks[w] != 0 { return false }
      w += 1
    }
    return true
  }

  /// Overwrites dead cells, so that a use of one shows.
  private func poison(_ chunk: Chunk) {
    var block = Chunk.infoBlocks
    while block < Chunk.blocks {
      let info = chunk.blockInfo[block]
      if info.state == .small {
        let start = chunk.base + block * Chunk.blockSize
        var offset = 0
        while offset + Int(info.cellSize) <= Chunk.blockSize {
          if !chunk.isMarked(start + offset) { memset(start + offset, 0xDB, Int(info.cellSize)) }
          offset += Int(info.cellSize)
        }
      } else if info.state == .span, !chunk.isMarked(chunk.base + block * Chunk.blockSize) {
        let bytes = min(Int(info.span) * Chunk.blockSize, chunk.info.pointee.mappedBytes - block * Chunk.blockSize)
        memset(chunk.base + block * Chunk.blockSize, 0xDB, bytes)
      }
      block += 1
    }
  }
}
