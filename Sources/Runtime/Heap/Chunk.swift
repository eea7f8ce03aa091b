// Memory comes from the system in chunks of 1 MiB, aligned to their size, cut into blocks of 16 KiB. A block holds cells
// of one size. The chunk's first block holds what the collector keeps about all of them:
//
//     ChunkInfo     header, then one BlockInfo for each of the 64 blocks (block 0 is this very block)
//     marks         one bit for each 16 bytes of the chunk: the cell that starts there was reached in this cycle
//     allocated     one bit likewise: the cell that starts there was handed out, or may be, since the last cycle
//
// A span of several blocks holds one large cell; a cell larger than a chunk has chunks of its own, one mapping, and only
// the first has a ChunkInfo. Mark bits lie beside the cells, so that marking and sweeping do not write to dead memory.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

enum BlockState: UInt8 {
  case unused
  /// Cells of one small size.
  case small
  /// The first block of a span that holds one large cell.
  case span
  /// A further block of a span.
  case spanRest
  /// Holds the ChunkInfo.
  case info
}

struct BlockInfo {
  var state: BlockState
  var sizeClass: UInt8
  /// Cells of this block are found by sweeping only if it was not swept since the last collection.
  var swept: Bool
  /// Nothing was ever written to the block: its memory is zero as the system gave it.
  var isPristine: Bool
  /// Blocks of the span, on its first block; distance back to it on the others.
  var span: UInt16
  var cellSize: UInt32
  /// 2^32 / cellSize, rounded up: index of a cell = (offset * reciprocal) >> 32.
  var reciprocal: UInt32
}

struct ChunkInfo {
  /// Bytes mapped, a multiple of the chunk's size.
  var mappedBytes: Int
  var usedBlocks: Int
  var nextFree: Int
  /// Blocks from here on were never handed out.
  var pristine: Int
  /// Lies in the heap's list of chunks at this index.
  var index: Int
}

struct Chunk {
  static let size = 1 << 20
  static let blockSize = 1 << 14
  static let blocks = size / blockSize
  static let infoOffset = 64
  static let marksOffset = 2048
  static let bitmapBytes = size / 16 / 8
  // Both bitmaps (8 KiB each) do not fit one 16 KiB block beside the infos: two blocks are taken.
  static let allocatedOffset = marksOffset + bitmapBytes
  static let infoBlocks = 2

  let base: UnsafeMutableRawPointer

  @inline(__always) init(base: UnsafeMutableRawPointer) { self.base = base }
  /// The chunk that a cell lies in. Right for every cell's start, and for the inside of cells up to a chunk's size.
  @inline(__always) init(of cell: UnsafeMutableRawPointer) {
    base = UnsafeMutableRawPointer(bitPattern: UInt(bitPattern: cell) & ~UInt(Chunk.size - 1)).unsafelyUnwrapped
  }
  @inline(__always) var info: UnsafeMutablePointer<ChunkInfo> { base.assumingMemoryBound(to: ChunkInfo.self) }
  @inline(__always) var blockInfo: UnsafeMutablePointer<BlockInfo> {
    (base + Chunk.infoOffset).assumingMemoryBound(to: BlockInfo.self)
  }
  @inline(__always) var marks: UnsafeMutablePointer<UInt64> {
    (base + Chunk.marksOffset).assumingMemoryBound(to: UInt64.self)
  }
  @inline(__always) var allocated: UnsafeMutablePointer<UInt64> {
    (base + Chunk.allocatedOffset).assumingMemoryBound(to: UInt64.self)
  }
  @inline(__always) func granule(of p: UnsafeMutableRawPointer) -> Int {
    (Int(bitPattern: p) & (Chunk.size &- 1)) &>> 4
  }
  @inline(__always) func isMarked(_ p: UnsafeMutableRawPointer) -> Bool {
    let g = (Int(bitPattern: p) & (Chunk.size &- 1)) &>> 4
    return marks[g &>> 6] &>> UInt64(g & 63) & 1 != 0
  }
  /// Sets the mark; true if it was not set before.
  @inline(__always) func mark(_ p: UnsafeMutableRawPointer) -> Bool {
    let g = (Int(bitPattern: p) & (Chunk.size &- 1)) &>> 4
    let word = marks + (g &>> 6)
    let bit = UInt64(1) &<< UInt64(g & 63)
    if word.pointee & bit != 0 { return false }
    word.pointee |= bit
    return true
  }
  @inline(__always) func isAllocated(_ p: UnsafeMutableRawPointer) -> Bool {
    let g = (Int(bitPattern: p) & (Chunk.size &- 1)) &>> 4
    return allocated[g &>> 6] &>> UInt64(g & 63) & 1 != 0
  }
  @inline(__always) func setAllocated(_ p: UnsafeMutableRawPointer) {
    let g = (Int(bitPattern: p) & (Chunk.size &- 1)) &>> 4
    allocated[g &>> 6] |= UInt64(1) &<< UInt64(g & 63)
  }

  /// Maps fresh zeroed memory of whole chunks, aligned to the chunk's size, or nil if the system has none.
  static func map(bytes: Int) -> UnsafeMutableRawPointer? {
    #if canImport(Darwin)
      let flags = MAP_PRIVATE | MAP_ANON
    #else
      let flags = Int32(MAP_PRIVATE) | Int32(MAP_ANONYMOUS)
    #endif
    let (length, overflow) = bytes.addingReportingOverflow(size)
    if overflow { return nil }
    guard let raw = mmap(nil, length, PROT_READ | PROT_WRITE, flags, -1, 0), raw != MAP_FAILED else { return nil }
    let start = UInt(bitPattern: raw)
    let aligned = (start + UInt(size) - 1) & ~UInt(size - 1)
    if aligned > start { munmap(raw, Int(aligned - start)) }
    let tail = start + UInt(length) - (aligned + UInt(bytes))
    if tail > 0 { munmap(UnsafeMutableRawPointer(bitPattern: aligned + UInt(bytes)), Int(tail)) }
    return UnsafeMutableRawPointer(bitPattern: aligned)
  }
  static func unmap(_ base: UnsafeMutableRawPointer, bytes: Int) { munmap(base, bytes) }
}
