// Where Python's tables of encodings differ from the C library's.

/// Some codes of an encoding, one after the other, and the characters in a row that they stand for.
struct ForeignDifference {
  var isForDecoding = true
  var isForEncoding = true
  /// No codes; characters that have none.
  var isLack = false
  var codes: ClosedRange<UInt64> = 0...0
  /// The first character; nil if the codes stand for nothing.
  var character: UInt32?

  func covers(bytes: UInt64) -> Bool { isForDecoding && !isLack && codes.contains(bytes) }
  func character(of bytes: UInt64) -> UInt32? { character.map { $0 + UInt32(bytes - codes.lowerBound) } }

  func bytes(of c: UInt32) -> UInt64? {
    guard isForEncoding, !isLack, let character, c >= character else { return nil }
    let offset = UInt64(c - character)
    return offset <= codes.upperBound - codes.lowerBound ? codes.lowerBound + offset : nil
  }

  func lacks(_ c: UInt32) -> Bool { isLack && codes.contains(UInt64(c)) }

  /// `code-code=character`, without `=character` for codes of nothing; `>` in front if only decoding is concerned; for encoding only
  /// `<code=character-character`; `!character-character` for characters without code.
  init?(_ text: Substring) {
    var text = text
    switch text.first {
    case "<": isForDecoding = false
    case ">": isForEncoding = false
    case "!": isLack = true
    default: break
    }
    if !isForDecoding || !isForEncoding || isLack { text = text.dropFirst() }
    func range(_ text: Substring) -> (UInt64, UInt64)? {
      let ends = text.split(separator: "-")
      guard let low = UInt64(ends[0], radix: 16), let high = UInt64(ends[ends.count - 1], radix: 16) else { return nil }
      return (low, high)
    }
    let sides = text.split(separator: "=")
    guard let (low, high) = range(sides[0]) else { return nil }
    codes = low...high
    if sides.count > 1, let (first, last) = range(sides[1]) {
      character = UInt32(first)
      if last > first { codes = low...(low + last - first) }
    }
  }
}

func foreignDifferences(_ name: String) -> [ForeignDifference] {
  differencesText(name).split(separator: " ").compactMap { ForeignDifference($0) }
}

private func differencesText(_ name: String) -> String {
  switch name {
  case "big5":
    """
    a145=2022 a14e=ff64 a1c2=203e a1e3=223c a1f2=2641 a1f3=2609 a241=ff0f a242=ff3c a244=a5 a246-a247=a2 \
    a3e1 c6a1=30fe c6a2-c6a3=309d c6a4=3005 c6a5-c6f7=3041 c6f8-c6fe=30a1 c740-c77e=30a8 c7a1-c7b0=30e7 \
    c7b1-c7b2=414 c7b3=401 c7b4-c7ba=416 c7bb-c7cd=423 c7ce=451 c7cf-c7e8=436 c7e9-c7f2=2460 \
    c7f3-c7fc=2474 c7fd-c8fe f9d6-f9fe
    """
  case "big5hkscs":
    "877a-87df a15a=2574 a1c3=ffe3 a1c5=2cd >a1fe=ff0f >a240=ff3c >a2cc=5341 >a2ce=5345"
  case "cp932":
    "<80=80 <a0=f8f0 <fd=f8f1-f8f3 !2014"
  case "cp950":
    """
    c6a1=30fe c6a2-c6a3=309d c6a4=3005 c6a5-c6f7=3041 c6f8-c6fe=30a1 c740-c77e=30a8 c7a1-c7b0=30e7 \
    c7b1-c7b2=414 c7b3=401 c7b4-c7ba=416 c7bb-c7cd=423 c7ce=451 c7cf-c7e8=436 c7e9-c7f2=2460 \
    c7f3-c7fc=2474 c7fd-c8fe <a246=a2-a3 <a244=a5 <a145=2022 <a1c2=203e <a1e3=223c <a1f3=2609 <a1f2=2641 \
    <a14e=ff64
    """
  case "euc_jis_2004":
    "a1bd=2015 a2d6-a2d7=2985"
  case "euc_jisx0213":
    "a1bd=2015 a2d6-a2d7=2985 aea1 affe cfd4 cffe f4a7 fefa-fefe 8ffdbb=9b1d !9b1c !7626 !7e6b"
  case "euc_jp":
    "!ff5e"
  case "euc_kr":
    "a2e8 <a4d4=3164 a4d4 !20a9"
  case "gb18030":
    """
    a6d9-a6df=e78d a6ec-a6ed=e794 a6f3=e796 a8bc=e7c7 fe51-fe53=e816 fe59=e81e fe61=e826 fe66-fe67=e82b \
    fe6c-fe6d=e831 fe76=e83b fe7e=e843 fe90-fe91=e854 fea0=e864 <8135f437=1e3f <82359037=9fb4-9fb6 \
    <82359130=9fb7-9fbb <84318236=fe10-fe13 <84318330=fe14-fe19 <95329031=20087 <95329033=20089 \
    <95329730=200cc <9536b937=215d7 <9630ba35=2298f <9635b630=241fe
    """
  case "johab":
    """
    >8441=3000 >8442-8443=3131 >8445=3134 >8448=3137 >8449=3139 >8451=3141 >8453=3142 >8455-8458=3145 \
    >8459-845d=314a d9e8
    """
  case "shift_jis":
    "!ffe0-ffe2"
  case "shift_jis_2004":
    "815c=2015 815f=5c 81b0=7e 81d4-81d5=2985"
  case "shift_jisx0213":
    "815c=2015 815f=5c 81b0=7e 81d4-81d5=2985 879f 889e 9873 989e eaa5 eff8-effc fc5a=9b1d"
  case "mac_cyrillic": "ff=20ac"
  case "mac_roman": "c6=2206 f0=f8ff"
  case "tis_620": "80-9f=80"
  case "cp273": "bc=203e"
  case "cp424": "78=2017 8f=b1"
  case "cp875": "6a=7c 74=a0 dc=1a dd=387 e1=1a ec=1a ed=1a fc=1a fd=1a"
  case "cp1026": "9d=b8 bc=af"
  case "cp856": "1a=1a 1c=1c 7f=7f ee=af fa=b7"
  default: ""
  }
}
