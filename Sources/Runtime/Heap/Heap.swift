// The heap: hands out zeroed cells, finds dead ones by marking, and reuses their memory by lazy sweeping.
//
// Allocation bumps a pointer through a free run: consecutive free cells of one block. When a run is used up, the next is
// found in the `allocated` bitmap of the blocks of that size class; when there is none, a collection may be due; else a
// fresh block is taken. A collection clears the mark bits, marks from the roots, lets the interpreter look after weak
// references and finalizers, and then makes the mark bits the new `allocated` bits: sweeping is nothing but reading them.
//
// Invariants: a cell whose allocated bit is not set is free, whatever its memory holds; memory inside the current runs
// is zero (kind `free`); only the thread that holds the GIL touches any of this.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A run of free cells of one size class.
struct FreeRun {
  var next: UInt
  var end: UInt
}

/// Blocks of one size class, and how far sweeping got.
struct BlockList {
  var blocks: UnsafeMutablePointer<UnsafeMutableRawPointer>?
  var count: Int
  var capacity: Int
  var sweepIndex: Int
  /// Offset inside block `sweepIndex` where the search for the next run goes on.
  var sweepOffset: Int
}

/// How cells of one kind are traced: the table that Body types fill in.
struct KindLayout {
  var size: Int = 0
  var firstValue: Int = 0
  var valueCount: Int = 0
  var trailing: Trailing = .nothing
  var countWord: Int = 0
  var unit: Int = 0
}

struct HeapState {
  var runs: UnsafeMutablePointer<FreeRun>
  var lists: UnsafeMutablePointer<BlockList>
  var layouts: UnsafeMutablePointer<KindLayout>
  var chunks: UnsafeMutablePointer<UnsafeMutableRawPointer>
  var chunkCount: Int
  var chunkCapacity: Int
  /// Two-level table over address bits 47...34 and 33...20: base of the mapping that a chunk-sized piece belongs to.
  var directory: UnsafeMutablePointer<UnsafeMutablePointer<UInt>?>
  /// Bytes handed out since the last collection, and how many of them make the next one due.
  var allocatedBytes: Int
  var threshold: Int
  /// Bytes that the last collection found alive.
  var liveBytes: Int
  var mappedBytes: Int
  /// No more than this many bytes may be mapped.
  var limit: Int
  var collections: Int
  /// 0, or a collection at every so-manyth slow allocation, and freed cells are overwritten.
  var stress: Int
  var stressCountdown: Int
  /// Not 0: no collection starts (start-up, and the collector itself).
  var disabled: Int
  var collect: (@convention(c) (UnsafeMutableRawPointer) -> Void)?
  var owner: UnsafeMutableRawPointer?
  /// Chunks put aside, untouched, for small objects when the system or the limit gives no more: enough to raise
  /// MemoryError at the next poll and to clean up.
  var reserve: UnsafeMutablePointer<UnsafeMutableRawPointer>
  var reserveCount: Int
  /// The breaker word, to be told when the reserve is used.
  var breaker: UnsafeMutablePointer<UInt32>?
}

@dynamicMemberLookup struct Heap: @unchecked Sendable {
  let state: UnsafeMutablePointer<HeapState>

  static let minimalThreshold = 8 << 20

  @inline(__always) subscript<M>(dynamicMember path: WritableKeyPath<HeapState, M>) -> M {
    get { state.pointee[keyPath: path] }
    nonmutating set { state.pointee[keyPath: path] = newValue }
  }

  init(stress: Int, limit: Int) {
    let runs = UnsafeMutablePointer<FreeRun>.allocate(capacity: SizeClass.count)
    runs.initialize(repeating: FreeRun(next: 0, end: 0), count: SizeClass.count)
    let lists = UnsafeMutablePointer<BlockList>.allocate(capacity: SizeClass.count)
    lists.initialize(
      repeating: BlockList(blocks: nil, count: 0, capacity: 0, sweepIndex: 0, sweepOffset: 0), count: SizeClass.count)
    let layouts = UnsafeMutablePointer<KindLayout>.allocate(capacity: 256)
    layouts.initialize(repeating: KindLayout(), count: 256)
    let directory = UnsafeMutableRawPointer(calloc(1 << 14, 8)!).assumingMemoryBound(
      to: UnsafeMutablePointer<UInt>?.self)
    state = .allocate(capacity: 1)
    state.initialize(
      to: HeapState(
        runs: runs, lists: lists, layouts: layouts, chunks: .allocate(capacity: 16), chunkCount: 0, chunkCapacity: 16,
        directory: directory, allocatedBytes: 0, threshold: Heap.minimalThreshold, liveBytes: 0, mappedBytes: 0,
        limit: limit, collections: 0, stress: stress, stressCountdown: stress, disabled: 0, collect: nil, owner: nil,
        reserve: .allocate(capacity: Heap.reserveSize), reserveCount: 0, breaker: nil))
    mapReserve()
  }

  /// Chunks in the reserve.
  static let reserveSize = 8

  /// Maps the whole reserve at once. Costs address space only, until it is used.
  private func mapReserve() {
    guard let base = Chunk.map(bytes: Chunk.size * Heap.reserveSize) else { return }
    while self.reserveCount < Heap.reserveSize {
      self.reserve[self.reserveCount] = base + self.reserveCount * Chunk.size
      self.reserveCount += 1
    }
  }

  /// After a collection: puts aside again what was used, if there is memory.
  func refillReserve() {
    while self.reserveCount < Heap.reserveSize, self.mappedBytes <= self.limit, let base = Chunk.map(bytes: Chunk.size)
    {
      self.reserve[self.reserveCount] = base
      self.reserveCount += 1
    }
  }

  /// The last resort of small allocations. False when the reserve is used up.
  private func useReserve() -> Bool {
    guard self.reserveCount > 0 else { return false }
    self.reserveCount -= 1
    enterChunk(self.reserve[self.reserveCount], bytes: Chunk.size)
    if let breaker = self.breaker { cs_or(breaker, Breaker.memory) }
    return true
  }

  /// Unmaps everything. No cell may be used any more.
  func destroy() {
    while self.reserveCount > 0 {
      self.reserveCount -= 1
      Chunk.unmap(self.reserve[self.reserveCount], bytes: Chunk.size)
    }
    self.reserve.deallocate()
    var i = 0
    while i < self.chunkCount {
      let base = self.chunks[i]
      Chunk.unmap(base, bytes: Chunk(base: base).info.pointee.mappedBytes)
      i += 1
    }
    i = 0
    while i < 1 << 14 {
      if let second = self.directory[i] { free(second) }
      i += 1
    }
    i = 0
    while i < SizeClass.count {
      free(self.lists[i].blocks)
      i += 1
    }
    free(self.directory)
    self.chunks.deallocate()
    self.runs.deallocate()
    self.lists.deallocate()
    self.layouts.deallocate()
    state.deallocate()
  }

  func register<B: Body>(_ body: B.Type) {
    let layout = B.trailing
    self.layouts[Int(B.kind.rawValue)] = KindLayout(
      size: MemoryLayout<B>.size, firstValue: B.values.lowerBound, valueCount: B.values.count,
      trailing: layout.form, countWord: layout.countWord, unit: layout.unit)
  }

  // MARK: chunks and blocks

  private func enterChunk(_ base: UnsafeMutableRawPointer, bytes: Int) {
    if self.chunkCount == self.chunkCapacity {
      let bigger = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: self.chunkCapacity * 2)
      bigger.update(from: self.chunks, count: self.chunkCount)
      self.chunks.deallocate()
      self.chunks = bigger
      self.chunkCapacity *= 2
    }
    let chunk = Chunk(base: base)
    chunk.info.pointee = ChunkInfo(
      mappedBytes: bytes, usedBlocks: 0, nextFree: Chunk.infoBlocks, pristine: Chunk.infoBlocks, index: self.chunkCount)
    var i = 0
    while i < Chunk.infoBlocks {
      chunk.blockInfo[i].state = .info
      i += 1
    }
    self.chunks[self.chunkCount] = base
    self.chunkCount += 1
    self.mappedBytes += bytes
    setDirectory(base, bytes: bytes, to: UInt(bitPattern: base))
  }

  private func setDirectory(_ base: UnsafeMutableRawPointer, bytes: Int, to owner: UInt) {
    var offset = 0
    while offset < bytes {
      let address = UInt(bitPattern: base) + UInt(offset)
      let top = Int(address >> 34) & 0x3FFF
      if self.directory[top] == nil {
        self.directory[top] = UnsafeMutableRawPointer(calloc(1 << 14, 8)!).assumingMemoryBound(to: UInt.self)
      }
      self.directory[top]![Int(address >> 20) & 0x3FFF] = owner
      offset += Chunk.size
    }
  }

  /// Unmaps chunk number i.
  func releaseChunk(_ i: Int) {
    let base = self.chunks[i]
    let bytes = Chunk(base: base).info.pointee.mappedBytes
    setDirectory(base, bytes: bytes, to: 0)
    self.chunkCount -= 1
    if i < self.chunkCount {
      self.chunks[i] = self.chunks[self.chunkCount]
      Chunk(base: self.chunks[i]).info.pointee.index = i
    }
    self.mappedBytes -= bytes
    Chunk.unmap(base, bytes: bytes)
  }

  /// `count` consecutive unused blocks, and whether all of them are pristine; nil when no memory is left.
  private func takeBlocks(_ count: Int) -> (UnsafeMutableRawPointer, isPristine: Bool)? {
    var i = self.chunkCount - 1
    while i >= 0 {
      let chunk = Chunk(base: self.chunks[i])
      let info = chunk.info
      if info.pointee.usedBlocks + count <= Chunk.blocks - Chunk.infoBlocks,
        info.pointee.mappedBytes == Chunk.size
      {
        var block = info.pointee.nextFree
        var found = 0
        while block < Chunk.blocks {
          if chunk.blockInfo[block].state == .unused {
            found += 1
            if found == count {
              let first = block - count + 1
              let isPristine = first >= info.pointee.pristine
              info.pointee.usedBlocks += count
              info.pointee.pristine = max(info.pointee.pristine, block + 1)
              if first == info.pointee.nextFree { info.pointee.nextFree = block + 1 }
              return (chunk.base + first * Chunk.blockSize, isPristine)
            }
          } else {
            if found == 0 && block == info.pointee.nextFree { info.pointee.nextFree = block + 1 }
            found = 0
          }
          block += 1
        }
      }
      i -= 1
    }
    guard self.mappedBytes + Chunk.size <= self.limit, let base = Chunk.map(bytes: Chunk.size) else { return nil }
    enterChunk(base, bytes: Chunk.size)
    let chunk = Chunk(base: base)
    chunk.info.pointee.usedBlocks = count
    chunk.info.pointee.nextFree = Chunk.infoBlocks + count
    chunk.info.pointee.pristine = Chunk.infoBlocks + count
    return (base + Chunk.infoBlocks * Chunk.blockSize, true)
  }

  private func blockIndex(_ block: UnsafeMutableRawPointer) -> Int {
    (Int(bitPattern: block) & (Chunk.size - 1)) / Chunk.blockSize
  }

  func append(block: UnsafeMutableRawPointer, toClass c: Int) {
    let list = self.lists + c
    if list.pointee.count == list.pointee.capacity {
      let capacity = max(16, list.pointee.capacity * 2)
      let grown = realloc(list.pointee.blocks, capacity * 8)!
      list.pointee.blocks = grown.assumingMemoryBound(to: UnsafeMutableRawPointer.self)
      list.pointee.capacity = capacity
    }
    list.pointee.blocks![list.pointee.count] = block
    list.pointee.count += 1
  }

  // MARK: allocation

  /// A zeroed small cell; its header is for the caller to write at once.
  @inline(__always) func allocateSmall(sizeClass c: Int, size: Int) -> UnsafeMutableRawPointer {
    let run = state.pointee.runs + c
    let cell = run.pointee.next
    let next = cell &+ UInt(bitPattern: size)
    if next <= run.pointee.end {
      run.pointee.next = next
      return UnsafeMutableRawPointer(bitPattern: cell).unsafelyUnwrapped
    }
    return allocateSlow(sizeClass: c)
  }

  @inline(never) func allocateSlow(sizeClass c: Int) -> UnsafeMutableRawPointer {
    if self.stress != 0 {
      self.stressCountdown -= 1
      if self.stressCountdown <= 0 && self.disabled == 0 {
        self.stressCountdown = self.stress
        runCollection()
      }
    }
    let size = SizeClass.size(ofIndex: c)
    var collected = false
    while true {
      if findRun(c, size) { break }
      if self.allocatedBytes >= self.threshold && self.disabled == 0 && !collected {
        collected = true
        runCollection()
        continue
      }
      guard let (block, isPristine) = takeBlocks(1) else {
        if !collected && self.disabled == 0 {
          collected = true
          runCollection()
          continue
        }
        if useReserve() { continue }
        outOfMemory()
      }
      let chunk = Chunk(of: block)
      let index = blockIndex(block)
      chunk.blockInfo[index] = BlockInfo(
        state: .small, sizeClass: UInt8(c), swept: true, isPristine: isPristine, span: 1, cellSize: UInt32(size),
        reciprocal: UInt32((UInt64(1) << 32 + UInt64(size) - 1) / UInt64(size)))
      append(block: block, toClass: c)
    }
    let run = self.runs + c
    let cell = UnsafeMutableRawPointer(bitPattern: run.pointee.next).unsafelyUnwrapped
    run.pointee.next &+= UInt(size)
    return cell
  }

  /// Finds the next run of free cells of a size class, zeroes it and marks it handed out.
  private func findRun(_ c: Int, _ size: Int) -> Bool {
    let list = self.lists + c
    let cellsEnd = Chunk.blockSize / size * size
    while list.pointee.sweepIndex < list.pointee.count {
      let block = list.pointee.blocks![list.pointee.sweepIndex]
      let chunk = Chunk(of: block)
      var offset = list.pointee.sweepOffset
      while offset < cellsEnd && chunk.isAllocated(block + offset) { offset += size }
      if offset >= cellsEnd {
        list.pointee.sweepIndex += 1
        list.pointee.sweepOffset = 0
        continue
      }
      let start = offset
      repeat {
        chunk.setAllocated(block + offset)
        offset += size
      } while offset < cellsEnd && self.stress == 0 && !chunk.isAllocated(block + offset)
      list.pointee.sweepOffset = offset
      let info = chunk.blockInfo + blockIndex(block)
      if info.pointee.isPristine { info.pointee.isPristine = false } else { memset(block + start, 0, offset - start) }
      self.allocatedBytes += offset - start
      self.runs[c] = FreeRun(next: UInt(bitPattern: block + start), end: UInt(bitPattern: block + offset))
      return true
    }
    return false
  }

  /// A zeroed cell larger than the largest size class, or nil when memory or the limit is exhausted.
  @inline(never) func allocateLarge(size: Int) -> UnsafeMutableRawPointer? {
    guard size <= 1 << 46 else { return nil }
    if self.disabled == 0 {
      if self.stress != 0 || self.allocatedBytes + size > self.threshold && self.allocatedBytes > self.threshold / 4 {
        runCollection()
      }
    }
    if let cell = tryAllocateLarge(size: size) { return cell }
    if self.disabled == 0 {
      runCollection()
      return tryAllocateLarge(size: size)
    }
    return nil
  }

  private func tryAllocateLarge(size: Int) -> UnsafeMutableRawPointer? {
    let blocks = (size + Chunk.blockSize - 1) / Chunk.blockSize
    if blocks <= Chunk.blocks - Chunk.infoBlocks {
      guard let (cell, isPristine) = takeBlocks(blocks) else { return nil }
      let chunk = Chunk(of: cell)
      let first = blockIndex(cell)
      var i = 0
      while i < blocks {
        chunk.blockInfo[first + i] = BlockInfo(
          state: i == 0 ? .span : .spanRest, sizeClass: 0, swept: true, isPristine: false,
          span: UInt16(i == 0 ? blocks : i), cellSize: 0, reciprocal: 0)
        i += 1
      }
      chunk.setAllocated(cell)
      if !isPristine { memset(cell, 0, size) }
      self.allocatedBytes += blocks * Chunk.blockSize
      return cell
    }
    let offset = Chunk.infoBlocks * Chunk.blockSize
    let bytes = (size + offset + Chunk.size - 1) / Chunk.size * Chunk.size
    guard self.mappedBytes + bytes <= self.limit, let base = Chunk.map(bytes: bytes) else { return nil }
    enterChunk(base, bytes: bytes)
    let chunk = Chunk(base: base)
    let cell = base + offset
    chunk.info.pointee.usedBlocks = Chunk.blocks - Chunk.infoBlocks
    chunk.blockInfo[Chunk.infoBlocks] = BlockInfo(
      state: .span, sizeClass: 0, swept: true, isPristine: false, span: UInt16(Chunk.blocks - Chunk.infoBlocks),
      cellSize: 0, reciprocal: 0)
    chunk.setAllocated(cell)
    self.allocatedBytes += bytes
    return cell
  }

  func runCollection() {
    guard let collect = self.collect, let owner = self.owner else { return }
    collect(owner)
  }

  private func outOfMemory() -> Never {
    let text: StaticString = "MemoryError: no memory is left for a small object\n"
    _ = write(2, text.utf8Start, text.utf8CodeUnitCount)
    _exit(1)
  }

  // MARK: addresses

  /// The live cell that an arbitrary word points into, or nil.
  @inline(__always) func findCell(_ word: UInt) -> UnsafeMutableRawPointer? {
    if word &- 4096 >= 1 &<< 48 &- 4096 { return nil }
    guard let second = self.directory[Int(word &>> 34) & 0x3FFF] else { return nil }
    let owner = second[Int(word &>> 20) & 0x3FFF]
    if owner == 0 { return nil }
    return findCell(word, in: Chunk(base: UnsafeMutableRawPointer(bitPattern: owner).unsafelyUnwrapped))
  }

  @inline(never) private func findCell(_ word: UInt, in chunk: Chunk) -> UnsafeMutableRawPointer? {
    let offset = Int(word &- UInt(bitPattern: chunk.base))
    let cell: UnsafeMutableRawPointer
    if offset >= Chunk.size {
      cell = chunk.base + Chunk.infoBlocks * Chunk.blockSize
    } else {
      var block = offset / Chunk.blockSize
      let info = chunk.blockInfo[block]
      switch info.state {
      case .unused, .info: return nil
      case .small:
        let inside = UInt64(offset & (Chunk.blockSize - 1))
        let index = Int((inside * UInt64(info.reciprocal)) >> 32)
        let start = index * Int(info.cellSize)
        if start + Int(info.cellSize) > Chunk.blockSize { return nil }
        cell = chunk.base + block * Chunk.blockSize + start
      case .span: cell = chunk.base + block * Chunk.blockSize
      case .spanRest:
        block -= Int(info.span)
        cell = chunk.base + block * Chunk.blockSize
      }
    }
    guard chunk.isAllocated(cell), cell.load(fromByteOffset: 4, as: UInt8.self) != 0 else { return nil }
    return cell
  }
}
