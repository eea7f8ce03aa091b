// find, rfind and count for str and bytes, over code units of 1, 2 or 4 bytes; needle and haystack may differ in width.
//
// The search looks for places where both the first and the last unit of the needle fit, a vector at a time
// (W. Muła, "SIMD-friendly algorithms for substring searching"), and compares what is between. That is fast on real
// text and quadratic on hostile text: when comparisons have cost more than the distance covered, the two-way algorithm
// (TextSearch+TwoWay) takes over, which is linear.

package enum TextSearch {
  /// The first index of needle in hay[0..<count], or -1. The empty needle is at 0.
  package static func find<Hay: TextUnit, Needle: TextUnit>(
    _ hay: UnsafePointer<Hay>, _ count: Int, _ needle: UnsafePointer<Needle>, _ length: Int
  ) -> Int {
    if length > count { return -1 }
    if length <= 0 { return 0 }
    guard let first = Hay(exactly: needle[0]), let last = Hay(exactly: needle[length &- 1]) else { return -1 }
    if length == 1 { return Hay.index(of: first, in: hay, count) }
    let end = count &- length &+ 1
    var (position, work) = (0, 0)
    while position < end {
      let step = Hay.index(of: first, and: last, apart: length &- 1, in: hay + position, end &- position)
      if step < 0 { return -1 }
      position &+= step
      var i = 1
      while i < length && UInt32(hay[position &+ i]) == UInt32(needle[i]) { i &+= 1 }
      if i >= length { return position }
      position &+= 1
      work &+= i
      if work > 4 &* position &+ 256 {
        let rest = twoWay(
          Forward(base: hay + position), count &- position, Forward(base: needle), length)
        return rest < 0 ? -1 : position &+ rest
      }
    }
    return -1
  }

  /// The last index of needle in hay[0..<count], or -1. The empty needle is at `count`.
  package static func rfind<Hay: TextUnit, Needle: TextUnit>(
    _ hay: UnsafePointer<Hay>, _ count: Int, _ needle: UnsafePointer<Needle>, _ length: Int
  ) -> Int {
    if length > count { return -1 }
    if length <= 0 { return count }
    guard let first = Hay(exactly: needle[0]), let last = Hay(exactly: needle[length &- 1]) else { return -1 }
    let start = count &- length
    var (position, work) = (start, 0)
    while position >= 0 {
      if hay[position] == first && hay[position &+ length &- 1] == last {
        var i = 1
        while i < length && UInt32(hay[position &+ i]) == UInt32(needle[i]) { i &+= 1 }
        if i >= length { return position }
        work &+= i
        if work > 4 &* (start &- position) &+ 256 {
          // What is left, read from the end.
          let left = position &+ length &- 1
          let rest = twoWay(
            Backward(end: hay + (left &- 1)), left, Backward(end: needle + (length &- 1)), length)
          return rest < 0 ? -1 : left &- rest &- length
        }
      }
      position &-= 1
    }
    return -1
  }

  /// How often needle is in hay[0..<count] without overlaps, at most `limit` times. The empty needle is between all units.
  package static func count<Hay: TextUnit, Needle: TextUnit>(
    _ hay: UnsafePointer<Hay>, _ count: Int, _ needle: UnsafePointer<Needle>, _ length: Int, limit: Int = .max
  ) -> Int {
    if length <= 0 { return min(count &+ 1, limit) }
    var (position, found) = (0, 0)
    if length == 1 && limit == .max {
      guard let unit = Hay(exactly: needle[0]) else { return 0 }
      while position < count {
        found &+= hay[position] == unit ? 1 : 0
        position &+= 1
      }
      return found
    }
    while found < limit {
      let step = find(hay + position, count &- position, needle, length)
      if step < 0 { break }
      position &+= step &+ length
      found &+= 1
    }
    return found
  }

  /// Whether needle is at the start of hay, which has at least `length` units.
  @inline(__always)
  package static func matches<Hay: TextUnit, Needle: TextUnit>(
    _ hay: UnsafePointer<Hay>, _ needle: UnsafePointer<Needle>, _ length: Int
  ) -> Bool {
    var i = 0
    while i < length {
      if UInt32(hay[i]) != UInt32(needle[i]) { return false }
      i &+= 1
    }
    return true
  }
}

/// A code unit of str (1, 2, 4 bytes) or bytes.
package protocol TextUnit: FixedWidthInteger, UnsignedInteger {
  /// The first index of a unit, or -1.
  static func index(of unit: Self, in text: UnsafePointer<Self>, _ count: Int) -> Int

  /// The first i < count where text[i] is `first` and text[i + distance] is `last`, or -1.
  static func index(
    of first: Self, and last: Self, apart distance: Int, in text: UnsafePointer<Self>, _ count: Int
  ) -> Int
}
