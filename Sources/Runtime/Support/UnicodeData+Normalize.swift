// Decomposition and the four normalization forms (Unicode Standard Annex 15). Hangul syllables are computed
// (The Unicode Standard, 3.12).

import CUnicode

extension UnicodeData {
  package enum Form: UInt8 {
    case nfc, nfd, nfkc, nfkd

    @inline(__always)
    var isCompatible: Bool { self == .nfkc || self == .nfkd }
    @inline(__always)
    var composes: Bool { self == .nfc || self == .nfkc }

    /// The flag of code points that the form changes.
    @inline(__always)
    var changes: UInt32 {
      switch self {
      case .nfc: UInt32(truncatingIfNeeded: cunicode_not_nfc)
      case .nfd: UInt32(truncatingIfNeeded: cunicode_not_nfd)
      case .nfkc: UInt32(truncatingIfNeeded: cunicode_not_nfkc)
      case .nfkd: UInt32(truncatingIfNeeded: cunicode_not_nfkd)
      }
    }
  }

  package struct Decomposition {
    /// "noBreak", "compat" ...; empty if canonical. Ends with a zero byte.
    package let tag: UnsafePointer<CChar>
    /// UTF-16.
    package let units: UnsafePointer<UInt16>
    package let count: Int

    @inline(__always)
    package var isEmpty: Bool { count == 0 }
    @inline(__always)
    var isCanonical: Bool { tag[0] == 0 }
  }

  /// The decomposition of one step that unicodedata.decomposition shows; empty if there is none.
  package static func decomposition(_ c: UInt32) -> Decomposition {
    let entry = cunicode_decomposition_of(c)
    return Decomposition(
      tag: cunicode_decomposition_tag(UInt8(truncatingIfNeeded: entry[0] >> 8)), units: entry + 1,
      count: Int(entry[0] & 0xff))
  }

  private enum Hangul {
    static let syllables: UInt32 = 0xac00
    static let leading: UInt32 = 0x1100
    static let vowel: UInt32 = 0x1161
    static let trailing: UInt32 = 0x11a7
    static let leadingCount: UInt32 = 19
    static let vowelCount: UInt32 = 21
    static let trailingCount: UInt32 = 28
    static let count: UInt32 = leadingCount * vowelCount * trailingCount
  }

  // MARK: Tests

  private enum QuickCheck {
    case yes, no, maybe
  }

  private static func quickCheck<Unit: TextUnit>(
    _ form: Form, _ text: UnsafePointer<Unit>, _ count: Int
  ) -> QuickCheck {
    var result = QuickCheck.yes
    var (last, i): (UInt8, Int) = (0, 0)
    while i < count {
      let c = UInt32(truncatingIfNeeded: text[i])
      i &+= 1
      if c < 0x80 {
        last = 0
        continue
      }
      let record = record(c).pointee
      if record.flags & form.changes != 0 { return .no }
      if record.combining != 0 && record.combining < last { return .no }
      if form.composes && record.flags & UInt32(truncatingIfNeeded: cunicode_composes) != 0 { result = .maybe }
      last = record.combining
    }
    return result
  }

  /// Whether text is in the form already.
  package static func isNormalized<Unit: TextUnit>(
    _ form: Form, _ text: UnsafePointer<Unit>, _ count: Int
  ) -> Bool {
    switch quickCheck(form, text, count) {
    case .yes: return true
    case .no: return false
    case .maybe: break
    }
    let capacity = normalizedCapacity(form, text, count)
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(capacity, 1)) { buffer in
      let out = buffer.baseAddress.unsafelyUnwrapped
      if normalize(form, text, count, into: out) != count { return false }
      return TextSearch.matches(text, out, count)
    }
  }

  // MARK: Normalization

  /// The code points that `normalize` needs room for.
  package static func normalizedCapacity<Unit: TextUnit>(
    _ form: Form, _ text: UnsafePointer<Unit>, _ count: Int
  ) -> Int {
    var (total, i) = (0, 0)
    while i < count {
      let c = UInt32(truncatingIfNeeded: text[i])
      total &+= c < 0xa0 ? 1 : decompose(c, form.isCompatible, into: nil)
      i &+= 1
    }
    return total
  }

  /// Writes text in the form; returns the count. Result: normalizedCapacity code points.
  package static func normalize<Unit: TextUnit>(
    _ form: Form, _ text: UnsafePointer<Unit>, _ count: Int, into out: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var (total, i) = (0, 0)
    while i < count {
      let c = UInt32(truncatingIfNeeded: text[i])
      if c < 0xa0 {
        out[total] = c
        total &+= 1
      } else {
        total &+= decompose(c, form.isCompatible, into: out + total)
      }
      i &+= 1
    }
    order(out, total)
    return form.composes ? compose(out, total) : total
  }

  /// The full decomposition of a code point; only counts if there is no buffer.
  private static func decompose(_ c: UInt32, _ isCompatible: Bool, into out: UnsafeMutablePointer<UInt32>?) -> Int {
    let index = c &- Hangul.syllables
    if index < Hangul.count {
      let trailing = index % Hangul.trailingCount
      if let out {
        let block = Hangul.vowelCount * Hangul.trailingCount
        out[0] = Hangul.leading &+ index / block
        out[1] = Hangul.vowel &+ index % block / Hangul.trailingCount
        if trailing != 0 { out[2] = Hangul.trailing &+ trailing }
      }
      return trailing == 0 ? 2 : 3
    }
    let entry = decomposition(c)
    if entry.isEmpty || (!isCompatible && !entry.isCanonical) {
      if let out { out[0] = c }
      return 1
    }
    var (total, i) = (0, 0)
    while i < entry.count {
      var part = UInt32(entry.units[i])
      if part & 0xfc00 == 0xd800 && i &+ 1 < entry.count {
        i &+= 1
        part = 0x10000 &+ ((part & 0x3ff) << 10 | UInt32(entry.units[i]) & 0x3ff)
      }
      total &+= decompose(part, isCompatible, into: out.map { $0 + total })
      i &+= 1
    }
    return total
  }

  /// Sorts each run of combining marks by class, keeping the order of equals.
  private static func order(_ text: UnsafeMutablePointer<UInt32>, _ count: Int) {
    var i = 0
    while i < count {
      if text[i] < 0x300 || combiningClass(text[i]) == 0 {
        i &+= 1
        continue
      }
      var end = i &+ 1
      var isSorted = true
      var last = combiningClass(text[i])
      while end < count {
        let next = combiningClass(text[end])
        if next == 0 { break }
        if next < last { isSorted = false }
        last = next
        end &+= 1
      }
      if !isSorted { sort(text + i, end &- i) }
      i = end
    }
  }

  private static func sort(_ run: UnsafeMutablePointer<UInt32>, _ count: Int) {
    if count <= 16 {
      var i = 1
      while i < count {
        let (mark, rank) = (run[i], combiningClass(run[i]))
        var j = i &- 1
        while j >= 0 && combiningClass(run[j]) > rank {
          run[j &+ 1] = run[j]
          j &-= 1
        }
        run[j &+ 1] = mark
        i &+= 1
      }
      return
    }
    // Zalgo: count the classes and distribute, in linear time.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { copy in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { places in
        let copy = copy.baseAddress.unsafelyUnwrapped
        let places = places.baseAddress.unsafelyUnwrapped
        copy.update(from: run, count: count)
        places.update(repeating: 0, count: 256)
        var i = 0
        while i < count {
          places[Int(combiningClass(copy[i]))] &+= 1
          i &+= 1
        }
        var sum = 0
        i = 0
        while i < 256 {
          (places[i], sum) = (sum, sum &+ places[i])
          i &+= 1
        }
        i = 0
        while i < count {
          let rank = Int(combiningClass(copy[i]))
          run[places[rank]] = copy[i]
          places[rank] &+= 1
          i &+= 1
        }
      }
    }
  }

  /// Combines decomposed, ordered text in place. A mark combines with the last starter if nothing between has its class
  /// or a higher one.
  private static func compose(_ text: UnsafeMutablePointer<UInt32>, _ count: Int) -> Int {
    var (length, starter): (Int, Int) = (0, -1)
    var (last, i): (Int, Int) = (-1, 0)
    while i < count {
      let c = text[i]
      i &+= 1
      let rank = c < 0x300 ? 0 : Int(combiningClass(c))
      if starter >= 0 && last < rank, let pair = composite(text[starter], c) {
        text[starter] = pair
        continue
      }
      if rank == 0 {
        starter = length
        last = -1
      } else {
        last = rank
      }
      text[length] = c
      length &+= 1
    }
    return length
  }

  /// The code point that stands for two, or nil.
  package static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if second < 0x300 || !isComposing(second) { return nil }
    let (l, v) = (first &- Hangul.leading, second &- Hangul.vowel)
    if l < Hangul.leadingCount && v < Hangul.vowelCount {
      return Hangul.syllables &+ (l * Hangul.vowelCount &+ v) * Hangul.trailingCount
    }
    let (s, t) = (first &- Hangul.syllables, second &- Hangul.trailing)
    if s < Hangul.count && s % Hangul.trailingCount == 0 && t > 0 && t < Hangul.trailingCount { return first &+ t }
    let wanted = UInt64(first) << 32 | UInt64(second)
    let pairs = cunicode_composition_pairs_base()
    var (low, high) = (0, Int(truncatingIfNeeded: cunicode_composition_count))
    while low < high {
      let middle = (low &+ high) / 2
      if pairs[middle] < wanted { low = middle &+ 1 } else { high = middle }
    }
    if low >= Int(truncatingIfNeeded: cunicode_composition_count) || pairs[low] != wanted { return nil }
    return cunicode_compositions_base()[low]
  }

  @inline(__always)
  private static func isComposing(_ c: UInt32) -> Bool {
    record(c).pointee.flags & UInt32(truncatingIfNeeded: cunicode_composes) != 0
  }
}
