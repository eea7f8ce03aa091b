// Sizes of cells: 16-byte steps up to 128 bytes, then four classes for each doubling, up to 8 KiB. Larger cells get a
// span of whole blocks.

enum SizeClass {
  static let granule = 16
  static let largestSmall = 8192
  /// Classes 0...7: 16 ... 128 bytes. Then 160, 192, 224, 256, 320, ... 8192.
  static let count = 8 + 6 * 4

  @inline(__always) static func index(forSize size: Int) -> Int {
    if size <= 128 { return (size &+ 15) &>> 4 &- 1 }
    // log2 of the doubling that the size lies in, and its quarter
    let top = 63 &- (size &- 1).leadingZeroBitCount
    let quarter = (size &- 1) &>> (top &- 2) & 3
    return 8 &+ (top &- 7) &* 4 &+ quarter
  }

  static func size(ofIndex index: Int) -> Int {
    if index < 8 { return (index + 1) * 16 }
    let doubling = (index - 8) / 4
    let quarter = (index - 8) % 4
    return (128 << doubling) + (quarter + 1) * (32 << doubling)
  }
}
