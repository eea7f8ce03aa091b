// Two-way string matching (M. Crochemore, D. Perrin, "Two-way string-matching", Journal of the ACM, 1991): linear time,
// constant space. The needle is cut at a critical position: the right part is compared forward, the left part backward,
// and a mismatch on either side gives a safe shift. Text is seen through a view, so that one function searches forward
// and backward.

extension TextSearch {
  /// Text read from its first unit on.
  struct Forward<Unit: TextUnit>: UnitView {
    let base: UnsafePointer<Unit>

    @inline(__always)
    subscript(index: Int) -> UInt32 { UInt32(truncatingIfNeeded: base[index]) }
  }

  /// Text read from its last unit back.
  struct Backward<Unit: TextUnit>: UnitView {
    let end: UnsafePointer<Unit>

    @inline(__always)
    subscript(index: Int) -> UInt32 { UInt32(truncatingIfNeeded: end[0 &- index]) }
  }

  /// The first index of needle in hay, both as their views count, or -1.
  static func twoWay<Hay: UnitView, Needle: UnitView>(
    _ hay: Hay, _ count: Int, _ needle: Needle, _ length: Int
  ) -> Int {
    if length > count { return -1 }
    let (cut, period) = criticalCut(needle, length)
    var isPeriodic = true
    var i = 0
    while i < cut && i &+ period < length {
      if needle[i] != needle[i &+ period] {
        isPeriodic = false
        break
      }
      i &+= 1
    }
    return isPeriodic && cut &+ period <= length
      ? searchPeriodic(hay, count, needle, length, cut, period)
      : searchAperiodic(hay, count, needle, length, cut)
  }

  /// The left part repeats with the needle's period: `known` units of the needle are known to match after a shift by it.
  private static func searchPeriodic<Hay: UnitView, Needle: UnitView>(
    _ hay: Hay, _ count: Int, _ needle: Needle, _ length: Int, _ cut: Int, _ period: Int
  ) -> Int {
    var (position, known) = (0, 0)
    while position <= count &- length {
      var i = max(cut, known)
      while i < length && needle[i] == hay[position &+ i] { i &+= 1 }
      if i < length {
        position &+= i &- cut &+ 1
        known = 0
        continue
      }
      i = cut &- 1
      while i >= known && needle[i] == hay[position &+ i] { i &-= 1 }
      if i < known { return position }
      position &+= period
      known = length &- period
    }
    return -1
  }

  private static func searchAperiodic<Hay: UnitView, Needle: UnitView>(
    _ hay: Hay, _ count: Int, _ needle: Needle, _ length: Int, _ cut: Int
  ) -> Int {
    let shift = max(cut, length &- cut) &+ 1
    var position = 0
    while position <= count &- length {
      var i = cut
      while i < length && needle[i] == hay[position &+ i] { i &+= 1 }
      if i < length {
        position &+= i &- cut &+ 1
        continue
      }
      i = cut &- 1
      while i >= 0 && needle[i] == hay[position &+ i] { i &-= 1 }
      if i < 0 { return position }
      position &+= shift
    }
    return -1
  }

  /// The later of the starts of the two maximal suffixes, under the order of units and under its reverse.
  private static func criticalCut<Needle: UnitView>(_ needle: Needle, _ length: Int) -> (cut: Int, period: Int) {
    let up = maximalSuffix(needle, length, isReversed: false)
    let down = maximalSuffix(needle, length, isReversed: true)
    return up.cut > down.cut ? up : down
  }

  private static func maximalSuffix<Needle: UnitView>(
    _ needle: Needle, _ length: Int, isReversed: Bool
  ) -> (cut: Int, period: Int) {
    var (start, candidate, offset, period) = (0, 1, 0, 1)
    while candidate &+ offset < length {
      let (a, b) = (needle[candidate &+ offset], needle[start &+ offset])
      if a == b {
        if offset &+ 1 == period {
          candidate &+= period
          offset = 0
        } else {
          offset &+= 1
        }
      } else if (a < b) != isReversed {
        // The candidate is smaller: the period grows over it.
        candidate &+= offset &+ 1
        offset = 0
        period = candidate &- start
      } else {
        start = candidate
        candidate &+= 1
        offset = 0
        period = 1
      }
    }
    return (start, period)
  }
}

/// Code units by index, in either direction.
protocol UnitView {
  subscript(index: Int) -> UInt32 { get }
}
