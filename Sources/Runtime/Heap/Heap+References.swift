// What cells there are and what they refer to: for the gc module, which shows programs the heap.
//
// A walk must not allocate, or it would meet cells that it makes itself. Between two collections dead cells lie among the
// live ones; what they refer to is still there.

extension Heap {
  /// Every cell that was handed out and filled.
  func forEachCell(_ body: (Value) -> Void) {
    var i = 0
    while i < self.chunkCount {
      let chunk = Chunk(base: self.chunks[i])
      var block = Chunk.infoBlocks
      while block < Chunk.blocks {
        let info = chunk.blockInfo[block]
        let start = chunk.base + block * Chunk.blockSize
        var span = 1
        switch info.state {
        case .small:
          var offset = 0
          while offset + Int(info.cellSize) <= Chunk.blockSize {
            let cell = start + offset
            if chunk.isAllocated(cell), cell.load(fromByteOffset: 4, as: UInt8.self) != 0 { body(Value(cell: cell)) }
            offset += Int(info.cellSize)
          }
        case .span:
          span = Int(info.span)
          if chunk.isAllocated(start), start.load(fromByteOffset: 4, as: UInt8.self) != 0 { body(Value(cell: start)) }
        case .unused, .spanRest, .info: break
        }
        block += span
      }
      i += 1
    }
  }

  /// The values that a cell holds, as the collector sees them: cells that no program sees are among them.
  func forEachValue(in v: Value, _ body: (Value) -> Void) {
    let cell = v.cell
    let header = cell.assumingMemoryBound(to: Header.self).pointee
    let layout = self.layouts[Int(header.kind.rawValue)]
    let words = cell.assumingMemoryBound(to: Value.self)
    func run(_ start: UnsafeMutablePointer<Value>, _ count: Int, by step: Int = 1) {
      var i = 0
      while i < count {
        if !start[i * step].isMissing { body(start[i * step]) }
        i += 1
      }
    }
    run(words + layout.firstValue, layout.valueCount)
    let behind = (cell + layout.size).assumingMemoryBound(to: Value.self)
    switch layout.trailing {
    case .nothing, .bytes: break
    case .values: run(behind, Int(truncatingIfNeeded: words[layout.countWord].bits))
    case .slots: run(behind, Int(header.inlineSlots))
    case .text: if header.inlineSlots != 0 { run(behind, 1) }
    case .setEntries: run(behind, Int(truncatingIfNeeded: words[layout.countWord].bits), by: 2)
    case .table:
      let table = Ref<DictTableBody>(cell: cell.assumingMemoryBound(to: DictTableBody.self))
      var i = 0
      while i < Int(table.used) {
        let e = table.entries[i]
        if !e.value.isMissing {
          if !e.key.isMissing { body(e.key) }
          body(e.value)
        }
        i += 1
      }
    }
    if header.flags & HeaderFlag.spill != 0 { run(spillSlot(of: v), 1) }
  }

  /// Calls `body` with every cell that has not been reached since marking began.
  func forEachUnmarked(_ body: (Value) -> Void) {
    forEachCell { if !Chunk(of: $0.cell).isMarked($0.cell) { body($0) } }
  }
}

extension Kind {
  /// A part of another object, which no program sees.
  var isInternal: Bool {
    switch self {
    case .free, .items, .rawBytes, .dictTable, .setTable, .shape, .propertyCell: return true
    default: return false
    }
  }
}

/// Numbers beside cells, while the collector counts what refers to what. Lies outside the heap; zero at first.
struct CellCounters {
  private let heap: Heap
  private let tables: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
  private let count: Int

  init(_ heap: Heap) {
    self.heap = heap
    count = heap.chunkCount
    tables = .allocate(capacity: max(1, count))
    tables.initialize(repeating: nil, count: max(1, count))
  }
  func destroy() {
    var i = 0
    while i < count {
      tables[i]?.deallocate()
      i += 1
    }
    tables.deallocate()
  }
  func place(of v: Value) -> UnsafeMutablePointer<UInt32> {
    let chunk = Chunk(of: v.cell)
    let i = chunk.info.pointee.index
    if tables[i] == nil {
      let table = UnsafeMutablePointer<UInt32>.allocate(capacity: Chunk.size / 16)
      table.initialize(repeating: 0, count: Chunk.size / 16)
      tables[i] = table
    }
    return tables[i]! + chunk.granule(of: v.cell)
  }
}

extension VM {
  /// Of the unreachable objects those that keep each other alive, or are kept by such: what reference counts would not have
  /// freed. They are what gc.collect() counts. Called when marking is done; `body` sees each of them. `gone` sees the others
  /// in the order in which reference counts would free them.
  func forEachInCycles(_ marker: Marker, gone isGone: (Value) -> Void = { _ in }, _ body: (Value) -> Void) {
    // Files are made of parts that know each other, which no program sees.
    func isBackPointer(_ from: Value, _ to: Value) -> Bool {
      from.isKind(.fileBuffer) && to.isKind(.file) || from.isKind(.rawFile) && to.isKind(.fileBuffer)
    }
    let heap = self.heap
    let counters = CellCounters(heap)
    defer { counters.destroy() }
    func isDead(_ v: Value) -> Bool { v.isCell && !marker.isMarked(v) }
    var unreferenced = RawList()
    defer { unreferenced.items.deallocate() }
    heap.forEachUnmarked { v in
      heap.forEachValue(in: v) { if isDead($0) && !isBackPointer(v, $0) { counters.place(of: $0).pointee &+= 1 } }
    }
    heap.forEachUnmarked { v in if counters.place(of: v).pointee == 0 { unreferenced.append(v) } }
    // What nothing refers to goes in the order in which it was made, mostly.
    var first = UnsafeMutableBufferPointer(start: unreferenced.items, count: unreferenced.count)
    first.reverse()
    let gone = UInt32.max
    while unreferenced.count > 0 {
      unreferenced.count -= 1
      let v = unreferenced.items[unreferenced.count]
      counters.place(of: v).pointee = gone
      isGone(v)
      let first = unreferenced.count
      heap.forEachValue(in: v) { x in
        guard isDead(x), !isBackPointer(v, x) else { return }
        let place = counters.place(of: x)
        if place.pointee == gone || place.pointee == 0 { return }
        place.pointee -= 1
        if place.pointee == 0 { unreferenced.append(x) }
      }
      // What is last on the list goes next: the last item of a list or tuple, the first of all else.
      if v.kind != .items && v.kind != .tuple {
        var children = UnsafeMutableBufferPointer(start: unreferenced.items + first, count: unreferenced.count - first)
        children.reverse()
      }
    }
    heap.forEachUnmarked { v in if counters.place(of: v).pointee != gone && !v.kind.isInternal { body(v) } }
  }
}
