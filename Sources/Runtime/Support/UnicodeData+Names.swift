// Names of characters and characters of names, with aliases and named sequences. Names are stored as sequences of words
// (CUnicode.h tells how); looking one up by name spells out the few names that share its hash and compares.

import CUnicode

extension UnicodeData {
  /// Bytes enough for any name.
  package static let nameCapacity = 128

  /// Writes the name and returns its length; 0 if the code point has none. Result: nameCapacity bytes.
  package static func writeName(_ c: UInt32, into text: UnsafeMutablePointer<UInt8>) -> Int {
    if c &- 0xac00 < 11_172 { return writeHangul(c &- 0xac00, into: text) }
    let ordinal = ordinal(c)
    if ordinal >= 0 { return spell(ordinal, into: text) }
    var i = 0
    while i < Int(truncatingIfNeeded: cunicode_name_range_count) {
      let range = cunicode_name_ranges_base() + i
      if c >= range.pointee.first && c <= range.pointee.last {
        let length = copy(cunicode_name_range_prefix(range), to: text)
        let digits = c < 0x10000 ? 4 : c < 0x100000 ? 5 : 6
        Limbs.write(word: UInt64(c), radix: 16, count: digits, into: text + length)
        capitalize(text + length, digits)
        return length &+ digits
      }
      i &+= 1
    }
    return 0
  }

  /// The most code points that a name stands for.
  package static let sequenceCapacity = 16

  /// Finds what a name stands for, in any case; writes its code points and returns how many, 0 if there is no such name.
  /// Named sequences have several, and count only if asked for. Result: sequenceCapacity code points.
  package static func lookup(
    name: UnsafePointer<UInt8>, _ length: Int, allowsSequences: Bool, into out: UnsafeMutablePointer<UInt32>
  ) -> Int {
    if length <= 0 || length >= nameCapacity { return 0 }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 &* nameCapacity) { buffer in
      let wanted = buffer.baseAddress.unsafelyUnwrapped
      wanted.update(from: name, count: length)
      capitalize(wanted, length)
      if let code = lookupComputed(written: name, capitalized: wanted, length) {
        out[0] = code
        return 1
      }
      let ordinal = find(wanted, length, scratch: wanted + nameCapacity)
      if ordinal < 0 { return 0 }
      let characters = Int(truncatingIfNeeded: cunicode_name_character_count)
      if ordinal < characters {
        out[0] = character(ordinal)
        return 1
      }
      let starts = cunicode_name_extra_starts_base() + (ordinal &- characters)
      let count = Int(starts[1]) &- Int(starts[0])
      if count > 1 && !allowsSequences { return 0 }
      out.update(from: cunicode_name_extra_base() + Int(starts[0]), count: count)
      return count
    }
  }

  // MARK: Stored names

  /// The number of the character's name, or -1.
  private static func ordinal(_ c: UInt32) -> Int {
    let runs = cunicode_name_runs_base()
    var (low, high) = (0, Int(truncatingIfNeeded: cunicode_name_run_count))
    while low < high {
      let middle = (low &+ high) / 2
      if runs[middle].first <= c { low = middle &+ 1 } else { high = middle }
    }
    if low == 0 { return -1 }
    let run = runs[low &- 1]
    let offset = c &- run.first
    return offset < run.count ? Int(run.ordinal &+ offset) : -1
  }

  /// The character of a name's number.
  private static func character(_ ordinal: Int) -> UInt32 {
    let runs = cunicode_name_runs_base()
    var (low, high) = (0, Int(truncatingIfNeeded: cunicode_name_run_count))
    while low < high {
      let middle = (low &+ high) / 2
      if Int(runs[middle].ordinal) <= ordinal { low = middle &+ 1 } else { high = middle }
    }
    let run = runs[max(low &- 1, 0)]
    return run.first &+ (UInt32(truncatingIfNeeded: ordinal) &- run.ordinal)
  }

  private static func spell(_ ordinal: Int, into text: UnsafeMutablePointer<UInt8>) -> Int {
    var code = cunicode_name_text_base() + Int(cunicode_name_starts_base()[ordinal / 32])
    let short = Int(truncatingIfNeeded: cunicode_name_short_words)
    var skip = ordinal % 32
    while skip > 0 {
      let byte = Int(code[0])
      if byte == 0 { skip &-= 1 }
      code += byte > short ? 2 : 1
    }
    var length = 0
    while code[0] != 0 {
      var word = Int(code[0]) &- 1
      if word >= short {
        word = short &+ (word &- short) << 8 &+ Int(code[1])
        code += 1
      }
      code += 1
      if length > 0 {
        text[length] = 0x20
        length &+= 1
      }
      let start = wordStart(word)
      let size = wordStart(word &+ 1) &- start
      (text + length).update(from: cunicode_name_words_base() + start, count: size)
      length &+= size
    }
    return length
  }

  @inline(__always)
  private static func wordStart(_ word: Int) -> Int {
    // The word behind the last is there too, and empty.
    Int(cunicode_name_word_bases_base()[word / 64]) &+ Int(cunicode_name_word_deltas_base()[word])
  }

  private static func find(
    _ name: UnsafePointer<UInt8>, _ length: Int, scratch: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var (hash, i): (UInt32, Int) = (0x811c_9dc5, 0)
    while i < length {
      hash = (hash ^ UInt32(name[i])) &* 0x0100_0193
      i &+= 1
    }
    let bucket = Int(hash % UInt32(truncatingIfNeeded: cunicode_name_bucket_count))
    let starts = cunicode_name_buckets_base() + bucket
    i = Int(starts[0])
    while i < Int(starts[1]) {
      let ordinal = Int(cunicode_name_order_base()[i])
      if spell(ordinal, into: scratch) == length && TextSearch.matches(name, scratch, length) { return ordinal }
      i &+= 1
    }
    return -1
  }

  // MARK: Computed names

  /// Hangul syllables, and names that end in their code point. As in CPython, names of Hangul syllables and unified
  /// ideographs are wanted in capitals, and the latter's digits may have a zero in front.
  private static func lookupComputed(
    written: UnsafePointer<UInt8>, capitalized: UnsafePointer<UInt8>, _ length: Int
  ) -> UInt32? {
    if starts(written, length, with: "HANGUL SYLLABLE ") { return lookupHangul(written + 16, length &- 16) }
    var i = 0
    while i < Int(truncatingIfNeeded: cunicode_name_range_count) {
      let range = cunicode_name_ranges_base() + i
      i &+= 1
      let prefix = cunicode_name_range_prefix(range)
      // "CJK U", as against compatibility ideographs.
      let isUnified = prefix[4] == 0x55 && prefix[0] == 0x43
      let name = isUnified ? written : capitalized
      var size = 0
      while prefix[size] != 0 && size < length && name[size] == UInt8(bitPattern: prefix[size]) { size &+= 1 }
      let digits = length &- size
      if prefix[size] != 0 || digits < 4 || digits > 5 || (name[size] == 0x30 && !isUnified) { continue }
      var (code, j): (UInt32, Int) = (0, size)
      while j < length && Limbs.digitValue(name[j]) < 16 && name[j] < 0x61 {
        code = code << 4 | UInt32(Limbs.digitValue(name[j]))
        j &+= 1
      }
      if j == length && code >= range.pointee.first && code <= range.pointee.last { return code }
    }
    return nil
  }

  /// The short names of the letters that make up Hangul syllables, three bytes each (the trailing ones and the vowels).
  private static var hangulLeading: StaticString { "G  GG N  D  DD R  M  B  BB S  SS    J  JJ C  K  T  P  H  " }
  private static var hangulVowels: StaticString {
    "A  AE YA YAEEO E  YEOYE O  WA WAEOE YO U  WEOWE WI YU EU YI I  "
  }
  private static var hangulTrailing: StaticString {
    "   G  GG GS N  NJ NH D  L  LG LM LB LS LT LP LH M  B  BS S  SS NG J  C  K  T  P  H  "
  }

  private static func writeHangul(_ index: UInt32, into text: UnsafeMutablePointer<UInt8>) -> Int {
    let prefix: StaticString = "HANGUL SYLLABLE "
    text.update(from: prefix.utf8Start, count: 16)
    var length = 16
    func put(_ letters: StaticString, _ index: UInt32) {
      var i = 3 &* Int(index)
      let end = i &+ 3
      while i < end && letters.utf8Start[i] != 0x20 {
        text[length] = letters.utf8Start[i]
        length &+= 1
        i &+= 1
      }
    }
    put(hangulLeading, index / 588)
    put(hangulVowels, index % 588 / 28)
    put(hangulTrailing, index % 28)
    return length
  }

  private static func lookupHangul(_ name: UnsafePointer<UInt8>, _ length: Int) -> UInt32? {
    var position = 0
    /// The longest letter that the rest starts with; an empty one counts.
    func take(_ letters: StaticString, _ count: Int) -> UInt32? {
      var (best, bestLength, i) = (-1, -1, 0)
      while i < count {
        let letter = letters.utf8Start + 3 &* i
        var size = 0
        while size < 3 && letter[size] != 0x20 { size &+= 1 }
        var j = 0
        while j < size && position &+ j < length && name[position &+ j] == letter[j] { j &+= 1 }
        if j == size && size > bestLength { (best, bestLength) = (i, size) }
        i &+= 1
      }
      if best < 0 { return nil }
      position &+= bestLength
      return UInt32(truncatingIfNeeded: best)
    }
    guard let l = take(hangulLeading, 19), let v = take(hangulVowels, 21), let t = take(hangulTrailing, 28),
      position == length
    else { return nil }
    return 0xac00 &+ (l &* 21 &+ v) &* 28 &+ t
  }

  // MARK: Bytes

  private static func starts(_ text: UnsafePointer<UInt8>, _ length: Int, with prefix: StaticString) -> Bool {
    length >= prefix.utf8CodeUnitCount
      && TextSearch.matches(text, prefix.utf8Start, prefix.utf8CodeUnitCount)
  }

  private static func copy(_ source: UnsafePointer<CChar>, to text: UnsafeMutablePointer<UInt8>) -> Int {
    var i = 0
    while source[i] != 0 {
      text[i] = UInt8(bitPattern: source[i])
      i &+= 1
    }
    return i
  }

  private static func capitalize(_ text: UnsafeMutablePointer<UInt8>, _ count: Int) {
    var i = 0
    while i < count {
      if text[i] &- 0x61 < 26 { text[i] &-= 0x20 }
      i &+= 1
    }
  }
}
