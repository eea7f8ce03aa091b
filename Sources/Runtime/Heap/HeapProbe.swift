// A heap without an interpreter, for its unit tests: cells by address, collections from roots that the test names.
//
// Cells have two shapes here: arrays of references (ItemsBody) and bytes (RawBytesBody). Nothing is marked but what
// `collect` is given, so that a test says exactly what is alive. One thread at a time.

package struct HeapProbe {
  private let heap: Heap

  /// With `stress`, runs of free cells have one cell, and `limit` is how many bytes may be mapped.
  package init(stress: Int = 0, limit: Int = 1 << 40) {
    heap = Heap(stress: stress, limit: limit)
    heap.register(ItemsBody.self)
    heap.register(RawBytesBody.self)
  }
  /// Unmaps everything.
  package func destroy() { heap.destroy() }

  package static var blockSize: Int { Chunk.blockSize }
  package static var chunkSize: Int { Chunk.size }
  package static var largestSmallSize: Int { SizeClass.largestSmall }
  package var mappedBytes: Int { heap.mappedBytes }
  package var liveBytes: Int { heap.liveBytes }
  package var chunkCount: Int { heap.chunkCount }
  package var reserveCount: Int { heap.reserveCount }

  /// What a cell of `size` bytes takes: the size of its class.
  package static func cellSize(for size: Int) -> Int { SizeClass.size(ofIndex: SizeClass.index(forSize: size)) }

  /// A cell of `size` bytes, at least 16, of which those behind the first 16 are zero or, if memory was not cleared, are
  /// not: they are as the heap gave them. Nil: no memory for a large one.
  package func makeBytes(size: Int) -> UInt? {
    guard let cell = allocate(size) else { return nil }
    let body = cell.assumingMemoryBound(to: RawBytesBody.self)
    body.pointee.header = Header(kind: .rawBytes)
    body.pointee.byteCount = size - MemoryLayout<RawBytesBody>.size
    return UInt(bitPattern: cell)
  }

  /// A cell with `count` references, all to nothing.
  package func makeArray(count: Int) -> UInt? {
    guard let cell = allocate(MemoryLayout<ItemsBody>.size + count * 8) else { return nil }
    let body = cell.assumingMemoryBound(to: ItemsBody.self)
    body.pointee.header = Header(kind: .items)
    body.pointee.capacity = count
    return UInt(bitPattern: cell)
  }

  private func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    if size > SizeClass.largestSmall { return heap.allocateLarge(size: size) }
    let c = SizeClass.index(forSize: size)
    return heap.allocateSmall(sizeClass: c, size: SizeClass.size(ofIndex: c))
  }

  /// Reference number `i` of an array: the address of a cell, or 0.
  package func setReference(_ i: Int, of array: UInt, to cell: UInt) {
    let value = cell == 0 ? Value.missing : Value(cell: UnsafeMutableRawPointer(bitPattern: cell)!)
    items(array).items[i] = value
  }
  package func reference(_ i: Int, of array: UInt) -> UInt {
    let value = items(array).items[i]
    return value.isCell ? UInt(bitPattern: value.cell) : 0
  }
  private func items(_ array: UInt) -> Items {
    Items(unchecked: Value(cell: UnsafeMutableRawPointer(bitPattern: array)!))
  }

  /// Whether the bytes behind the header and the count are zero.
  package func isZero(_ cell: UInt, size: Int) -> Bool {
    let bytes = UnsafeRawPointer(bitPattern: cell)!
    return (16..<size).allSatisfy { bytes.load(fromByteOffset: $0, as: UInt8.self) == 0 }
  }
  package func fill(_ cell: UInt, size: Int, with byte: UInt8) {
    let bytes = UnsafeMutableRawPointer(bitPattern: cell)!
    for i in 16..<size { bytes.storeBytes(of: byte, toByteOffset: i, as: UInt8.self) }
  }

  /// The live cell that a word points to or into, or nil.
  package func cell(containing word: UInt) -> UInt? { heap.findCell(word).map { UInt(bitPattern: $0) } }

  /// Keeps the cells at these addresses and all that can be reached from there; the rest is free.
  package func collect(roots: [UInt]) {
    collect { marker in for root in roots { marker.mark(cell: UnsafeMutableRawPointer(bitPattern: root)!) } }
  }

  /// The same for words as they lie on a native stack: pointers to the inside of a cell count, and a pointer to the end of
  /// a cell keeps that and the next.
  package func collect(scanning words: [UInt]) {
    collect { marker in
      words.withUnsafeBytes { words in
        guard let low = words.baseAddress else { return }
        marker.markConservatively(from: low, to: low + words.count)
      }
    }
  }

  private func collect(_ markRoots: (inout Marker) -> Void) {
    heap.beginMarking()
    var marker = Marker(heap: heap)
    markRoots(&marker)
    marker.drain()
    let live = marker.liveBytes
    marker.destroy()
    heap.finishMarking(liveBytes: live)
    heap.refillReserve()
  }
}
