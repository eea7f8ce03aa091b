// The inner loops of searching for each width of code unit: 16 bytes compared at once. A vector of comparison results
// is read as two words; the lowest bit that is set tells the lane.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension UInt8: TextUnit {
  @inline(__always)
  package static func index(of unit: UInt8, in text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    if count <= 0 { return -1 }
    guard let found = memchr(text, Int32(unit), count) else { return -1 }
    return UnsafeRawPointer(found) - UnsafeRawPointer(text)
  }

  @inline(__always)
  package static func index(
    of first: UInt8, and last: UInt8, apart distance: Int, in text: UnsafePointer<UInt8>, _ count: Int
  ) -> Int {
    let (firsts, lasts) = (SIMD16<UInt8>(repeating: first), SIMD16<UInt8>(repeating: last))
    var i = 0
    while i &+ 16 <= count {
      let here = UnsafeRawPointer(text + i).loadUnaligned(as: SIMD16<UInt8>.self)
      let there = UnsafeRawPointer(text + i + distance).loadUnaligned(as: SIMD16<UInt8>.self)
      let hits = unsafeBitCast((here .== firsts) .& (there .== lasts), to: SIMD2<UInt64>.self)
      let lane = lowestBit(hits)
      if lane >= 0 { return i &+ lane >> 3 }
      i &+= 16
    }
    return indexScalar(first, last, distance, text, i, count)
  }
}

extension UInt16: TextUnit {
  @inline(__always)
  package static func index(of unit: UInt16, in text: UnsafePointer<UInt16>, _ count: Int) -> Int {
    index(of: unit, and: unit, apart: 0, in: text, count)
  }

  @inline(__always)
  package static func index(
    of first: UInt16, and last: UInt16, apart distance: Int, in text: UnsafePointer<UInt16>, _ count: Int
  ) -> Int {
    let (firsts, lasts) = (SIMD8<UInt16>(repeating: first), SIMD8<UInt16>(repeating: last))
    var i = 0
    while i &+ 8 <= count {
      let here = UnsafeRawPointer(text + i).loadUnaligned(as: SIMD8<UInt16>.self)
      let there = UnsafeRawPointer(text + i + distance).loadUnaligned(as: SIMD8<UInt16>.self)
      let hits = unsafeBitCast((here .== firsts) .& (there .== lasts), to: SIMD2<UInt64>.self)
      let lane = lowestBit(hits)
      if lane >= 0 { return i &+ lane >> 4 }
      i &+= 8
    }
    return indexScalar(first, last, distance, text, i, count)
  }
}

extension UInt32: TextUnit {
  @inline(__always)
  package static func index(of unit: UInt32, in text: UnsafePointer<UInt32>, _ count: Int) -> Int {
    index(of: unit, and: unit, apart: 0, in: text, count)
  }

  @inline(__always)
  package static func index(
    of first: UInt32, and last: UInt32, apart distance: Int, in text: UnsafePointer<UInt32>, _ count: Int
  ) -> Int {
    let (firsts, lasts) = (SIMD4<UInt32>(repeating: first), SIMD4<UInt32>(repeating: last))
    var i = 0
    while i &+ 4 <= count {
      let here = UnsafeRawPointer(text + i).loadUnaligned(as: SIMD4<UInt32>.self)
      let there = UnsafeRawPointer(text + i + distance).loadUnaligned(as: SIMD4<UInt32>.self)
      let hits = unsafeBitCast((here .== firsts) .& (there .== lasts), to: SIMD2<UInt64>.self)
      let lane = lowestBit(hits)
      if lane >= 0 { return i &+ lane >> 5 }
      i &+= 4
    }
    return indexScalar(first, last, distance, text, i, count)
  }
}

/// The index of the lowest bit in 128, or -1.
@inline(__always)
private func lowestBit(_ words: SIMD2<UInt64>) -> Int {
  if words[0] | words[1] == 0 { return -1 }
  return words[0] != 0 ? words[0].trailingZeroBitCount : 64 &+ words[1].trailingZeroBitCount
}

@inline(__always)
private func indexScalar<Unit: TextUnit>(
  _ first: Unit, _ last: Unit, _ distance: Int, _ text: UnsafePointer<Unit>, _ start: Int, _ count: Int
) -> Int {
  var i = start
  while i < count {
    if text[i] == first && text[i &+ distance] == last { return i }
    i &+= 1
  }
  return -1
}
