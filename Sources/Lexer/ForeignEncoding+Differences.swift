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
  case "cp1006":
    """
    a1-aa=6f0 ab=60c ac=61b ae=61f af=fe81 b0-b1=fe8d b2-b3=fe8e b4=fe91 b5=fb56 b6=fb58 b7=fe93 b8=fe95 b9=fe97 \
    ba=fb66 bb=fb68 bc=fe99 bd=fe9b be=fe9d bf=fe9f c0=fb7a c1=fb7c c2=fea1 c3=fea3 c4=fea5 c5=fea7 c6=fea9 \
    c7=fb84 c8=feab c9=fead ca=fb8c cb=feaf cc=fb8a cd=feb1 ce=feb3 cf=feb5 d0=feb7 d1=feb9 d2=febb d3=febd \
    d4=febf d5=fec1 d6=fec5 d7-df=fec9 e0=fed3 e1=fed5 e2=fed7 e3=fed9 e4=fedb e5=fb92 e6=fb94 e7=fedd e8-ea=fedf \
    eb=fee3 ec=fb9e ed=fee5 ee=fee7 ef=fe85 f0=feed f1=fba6 f2-f4=fba8 f5=fe80 f6-f8=fe89 f9-fb=fef1 fc=fbb0 \
    fd=fbae fe-ff=fe7c
    """
  case "cp720":
    """
    80-81=80 84=84 86=86 8d-90=8d 91-92=651 94=a4 95=640 98-9b=621 9d-ad=625 e0-e4=636 e5=641 e7-ef=642 f1-f6=64b
    """
  case "mac_arabic":
    """
    81=a0 8b=6ba 8c=ab 93=2026 98=bb 9b=f7 a0-a4=20 a5=66a a6-ab=26 ac=60c ad-af=2d b0-b9=660 ba=3a bb=61b \
    bc-be=3c bf=61f c0=274a c1-da=621 db-df=5b e0-f2=640 f3=67e f4=679 f5=686 f6=6d5 f7=6a4 f8=6af f9=688 fa=691 \
    fb-fd=7b fe=698 ff=6d2
    """
  case "mac_croatian":
    """
    a9=160 ae=17d b4=2206 b9=161 be=17e c6=106 c8=10c d0=110 d8=f8ff d9=a9 de=c6 df=bb e0=2013 e6=107 e8=10d \
    f0=111 f9=3c0 fa=cb fd=ca fe=e6
    """
  case "mac_farsi":
    """
    81=a0 8b=6ba 8c=ab 93=2026 98=bb 9b=f7 a0-a4=20 a5=66a a6-ab=26 ac=60c ad-af=2d b0-b9=6f0 ba=3a bb=61b \
    bc-be=3c bf=61f c0=274a c1-da=621 db-df=5b e0-f2=640 f3=67e f4=679 f5=686 f6=6d5 f7=6a4 f8=6af f9=688 fa=691 \
    fb-fd=7b fe=698 ff=6d2
    """
  case "mac_greek":
    """
    81=b9 82=b2 84=b3 87=385 8b=384 8c=a8 92=a3 93=2122 96=2022 97=bd 98=2030 9b=a6 9c=20ac a1-a2=393 a3=398 \
    a4=39b a5=39e a6=3a0 aa=3a3 ab=3aa ac=a7 ae=b0 af=b7 b0=391 b5=392 b6-b8=395 b9-ba=399 bb=39c bc=3a6 bd=3ab \
    be-bf=3a8 c0=3ac c1=39d c3=39f c4=3a1 c6=3a4 cb=3a5 cc=3a7 cd=386 ce=388 d1=2015 d7-d8=389 d9=38c da=38e \
    db-dd=3ad de=3cc df=38f e0=3cd e1-e2=3b1 e3=3c8 e4-e5=3b4 e6=3c6 e7=3b3 e8=3b7 e9=3b9 ea=3be eb-ee=3ba \
    ef-f0=3bf f1=3ce f2=3c1 f3-f4=3c3 f5=3b8 f6=3c9 f7=3c2 f8=3c7 f9=3c5 fa=3b6 fb-fc=3ca fd=390 fe=3b0 ff=ad
    """
  case "mac_iceland": "a0=dd c6=2206 dc=d0 dd=f0 de=de df=fe e0=fd f0=f8ff"
  case "mac_romanian": "ae=102 af=218 be=103 bf=219 c6=2206 de-df=21a f0=f8ff"
  case "mac_turkish": "c6=2206 da-db=11e dc-dd=130 de-df=15e f0=f8ff f5=f8a0"
  case "palmos": "81=81 8d=2666 8e=2663 8f=2665 90=2660 9b=9b 9d-9e=9d"
  default: ""
  }
}
