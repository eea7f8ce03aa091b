import CSupport

/// An encoding that the C library converts: of source texts, of files, of `str.encode` and `bytes.decode`. The names are
/// Python's: what the C library knows beyond them is unknown here, too.
package struct ForeignEncoding: Sendable {
  package enum Form: Character, Sendable {
    /// A byte a character.
    case single = "1"
    /// A byte a character, and the lower bytes are not ASCII.
    case whole = "w"
    /// ASCII, and characters of several bytes.
    case multiple = "2"
    /// What a byte means depends on the escape sequences before it, which ForeignText follows.
    case escaped = "e"
    /// Units of several bytes, or of bits. Only source texts are read so; else these encodings are native.
    case units = "u"
  }

  package let form: Form
  /// Python's name, which messages give.
  package let name: String
  package let libraryName: String

  /// ASCII texts are the same in it.
  var keepsASCII: Bool {
    form == .single || form == .multiple && !(name == "shift_jis_2004" || name == "shift_jisx0213")
  }

  /// By the name that a declaration gives.
  package static func named(_ declared: String) -> ForeignEncoding? {
    let name = normalized(declared)
    return byName[name] ?? byName[String(name.map { $0 == "." ? "_" : $0 })]
  }

  private static let byName: [String: ForeignEncoding] = {
    var result: [String: ForeignEncoding] = [:]
    for line in foreignEncodings {
      let words = "\(line)".split(separator: " ")
      guard words.count > 2, let form = Form(rawValue: words[0].first ?? " ") else { continue }
      let encoding = ForeignEncoding(form: form, name: String(words[1]), libraryName: String(words[2]))
      for name in [words[1]] + words[3...] { result[String(name)] = encoding }
    }
    return result
  }()

  /// What Python calls an encoding although it makes no text.
  package static func isBinary(_ declared: String) -> Bool {
    switch normalized(declared) {
    case "rot13", "rot_13", "hex", "hex_codec", "base64", "base_64", "base64_codec", "bz2", "bz2_codec", "zip", "zlib",
      "zlib_codec", "uu", "uu_codec", "quopri", "quopri_codec", "quoted_printable", "quotedprintable":
      true
    default: false
    }
  }

  /// Lower case, and `_` for each run of other signs than letters, digits and dots.
  package static func normalized(_ name: String) -> String {
    var result = ""
    var isBetween = false
    for scalar in name.unicodeScalars {
      let isWord = scalar.isASCII && scalar.properties.isAlphabetic || "0"..."9" ~= scalar || scalar == "."
      if isWord {
        if isBetween, !result.isEmpty { result += "_" }
        result += scalar.properties.lowercaseMapping
      }
      isBetween = !isWord
    }
    return result
  }

  // MARK: - Decoding

  func decode(_ source: UnsafeBufferPointer<UInt8>) throws(SyntaxError) -> [UInt8] {
    if form == .multiple || form == .escaped { return try decodeSteps(source) }
    guard let decoder = cs_decoder_open(libraryName) else {
      throw SourceText.encodingError("unknown encoding: \(name)")
    }
    defer { cs_converter_close(decoder) }
    switch form {
    case .single, .whole: return try decodeSingle(source, decoder)
    case .multiple, .escaped: return []
    case .units: return try decodeUnits(source, decoder)
    }
  }

  private func error(_ byte: UInt8, at index: Int, _ reason: String) -> SyntaxError {
    let who = form == .single || form == .whole ? "charmap" : name
    return SourceText.encodingError(
      "'\(who)' codec can't decode byte 0x\(String(byte, radix: 16)) in position \(index): \(reason)")
  }

  /// The bytes of one character as UTF-8, or what cs_decode answers.
  fileprivate func character(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ decoder: UnsafeMutableRawPointer, into text: inout [UInt8]
  ) -> Int {
    var used = 0
    return bytes.withMemoryRebound(to: CChar.self, capacity: count) { bytes in
      text.withUnsafeMutableBytes { room in
        Int(cs_convert(decoder, bytes, count, room.baseAddress?.assumingMemoryBound(to: CChar.self), room.count, &used))
      }
    }
  }

  private func decodeSingle(
    _ source: UnsafeBufferPointer<UInt8>, _ decoder: UnsafeMutableRawPointer
  ) throws(SyntaxError) -> [UInt8] {
    let table = characters(decoder)
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 4)
    for (index, byte) in source.enumerated() {
      let character = table[Int(byte)]
      if character == ForeignText.nothing { throw error(byte, at: index, "character maps to <undefined>") }
      UTF8Writer.append(character, to: &result)
    }
    return result
  }

  /// What each byte stands for.
  fileprivate func characters(_ decoder: UnsafeMutableRawPointer) -> [UInt32] {
    let differences = foreignDifferences(name)
    var table: [UInt32] = []
    var text = [UInt8](repeating: 0, count: 16)
    for byte in UInt8.min...UInt8.max {
      if let difference = differences.first(where: { $0.covers(bytes: UInt64(byte)) }) {
        table.append(difference.character(of: UInt64(byte)) ?? ForeignText.nothing)
        continue
      }
      let count = withUnsafePointer(to: byte) { character($0, 1, decoder, into: &text) }
      let scalar = count > 0 ? String(decoding: text[..<count], as: UTF8.self).unicodeScalars.first : nil
      table.append(scalar.map(\.value) ?? (byte == 0 ? 0 : ForeignText.nothing))
    }
    return table
  }

  private func decodeSteps(_ source: UnsafeBufferPointer<UInt8>) throws(SyntaxError) -> [UInt8] {
    // CPython ends the text before it decodes it.
    if form == .escaped, source.last != 0x0A {
      let ended = Array(source) + [0x0A]
      return try ended.withUnsafeBufferPointer { bytes throws(SyntaxError) in try decodeSteps(bytes) }
    }
    guard let base = source.baseAddress else { return [] }
    let text = ForeignText(self)
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 4)
    var index = 0
    while index < source.count {
      let step = text.decode(base + index, source.count - index)
      switch step.kind {
      case .characters:
        UTF8Writer.append(step.first, to: &result)
        if step.second != ForeignText.nothing { UTF8Writer.append(step.second, to: &result) }
      case .silent: break
      case .illegal, .incomplete:
        throw error(source[index], at: index, step.kind == .illegal ? ForeignText.illegal : ForeignText.incomplete)
      }
      index += step.length
    }
    return result
  }

  private func decodeUnits(
    _ source: UnsafeBufferPointer<UInt8>, _ decoder: UnsafeMutableRawPointer
  ) throws(SyntaxError) -> [UInt8] {
    // CPython ends the text before it decodes it.
    if source.last != 0x0A {
      let ended = Array(source) + [0x0A]
      return try ended.withUnsafeBufferPointer { bytes throws(SyntaxError) in try decodeUnits(bytes, decoder) }
    }
    guard let base = source.baseAddress else { return [] }
    var result = [UInt8](repeating: 0, count: source.count * 4 + 16)
    var used = 0
    let count = base.withMemoryRebound(to: CChar.self, capacity: source.count) { bytes in
      result.withUnsafeMutableBytes { room in
        Int(
          cs_convert(
            decoder, bytes, source.count, room.baseAddress?.assumingMemoryBound(to: CChar.self), room.count, &used))
      }
    }
    if count < 0 {
      let place = min(used, source.count - 1)
      throw error(source[place], at: place, "illegal multibyte sequence")
    }
    result.removeLast(result.count - count)
    return result
  }
}

/// The characters that the 256 bytes of a code page stand for, 0xFFFFFFFF for those that stand for none; nil if there is no such
/// code page.
package func codePage(_ name: String) -> [UInt32]? {
  let normal = ForeignEncoding.normalized(name)
  if normal == "koi8_r" || normal == "cskoi8r" { return (0..<0x80).map { $0 } + SourceText.Codec.koi8rCharacters }
  guard let encoding = ForeignEncoding.named(name), encoding.form == .single || encoding.form == .whole,
    let decoder = cs_decoder_open(encoding.libraryName)
  else { return nil }
  defer { cs_converter_close(decoder) }
  return encoding.characters(decoder)
}

/// Form, Python's name, the C library's, and Python's other names.
private let foreignEncodings: [StaticString] = [
  "1 cp1006 ISO-8859-1",
  "1 cp1125 CP1125 1125 cp866u ibm1125 ruscii",
  "1 cp1250 CP1250 1250 windows_1250",
  "1 cp1251 CP1251 1251 windows_1251",
  "1 cp1253 CP1253 1253 windows_1253",
  "1 cp1254 CP1254 1254 windows_1254",
  "1 cp1255 CP1255 1255 windows_1255",
  "1 cp1256 CP1256 1256 windows_1256",
  "1 cp1257 CP1257 1257 windows_1257",
  "1 cp1258 CP1258 1258 windows_1258",
  "1 cp437 CP437 437 cspc8codepage437 ibm437",
  "1 cp720 CP437",
  "1 cp737 CP737",
  "1 cp775 CP775 775 cspc775baltic ibm775",
  "1 cp850 CP850 850 cspc850multilingual ibm850",
  "1 cp852 CP852 852 cspcp852 ibm852",
  "1 cp855 CP855 855 csibm855 ibm855",
  "1 cp857 CP857 857 csibm857 ibm857",
  "1 cp858 CP858 858 csibm858 ibm858",
  "1 cp860 CP860 860 csibm860 ibm860",
  "1 cp861 CP861 861 cp_is csibm861 ibm861",
  "1 cp862 CP862 862 cspc862latinhebrew ibm862",
  "1 cp863 CP863 863 csibm863 ibm863",
  "1 cp865 CP865 865 csibm865 ibm865",
  "1 cp866 CP866 866 csibm866 ibm866",
  "1 cp869 CP869 869 cp_gr csibm869 ibm869",
  "1 cp874 CP874",
  "1 hp_roman8 HP-ROMAN8 cp1051 cshproman8 ibm1051 r8 roman8",
  "1 iso8859_2 ISO-8859-2 csisolatin2 iso_8859_2 iso_8859_2_1987 iso_ir_101 l2 latin2",
  "1 iso8859_3 ISO-8859-3 csisolatin3 iso_8859_3 iso_8859_3_1988 iso_ir_109 l3 latin3",
  "1 iso8859_4 ISO-8859-4 csisolatin4 iso_8859_4 iso_8859_4_1988 iso_ir_110 l4 latin4",
  "1 iso8859_5 ISO-8859-5 csisolatincyrillic cyrillic iso_8859_5 iso_8859_5_1988 iso_ir_144",
  "1 iso8859_6 ISO-8859-6 arabic asmo_708 csisolatinarabic ecma_114 iso_8859_6 iso_8859_6_1987 iso_ir_127",
  "1 iso8859_7 ISO-8859-7 csisolatingreek ecma_118 elot_928 greek greek8 iso_8859_7 iso_8859_7_1987 iso_ir_126",
  "1 iso8859_8 ISO-8859-8 csisolatinhebrew hebrew iso_8859_8 iso_8859_8_1988 iso_ir_138",
  "1 iso8859_9 ISO-8859-9 csisolatin5 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5",
  "1 iso8859_10 ISO-8859-10 csisolatin6 iso_8859_10 iso_8859_10_1992 iso_ir_157 l6 latin6",
  "1 iso8859_11 ISO-8859-11 iso_8859_11 iso_8859_11_2001 thai",
  "1 iso8859_13 ISO-8859-13 iso_8859_13 l7 latin7",
  "1 iso8859_14 ISO-8859-14 iso_8859_14 iso_8859_14_1998 iso_celtic iso_ir_199 l8 latin8",
  "1 iso8859_16 ISO-8859-16 iso_8859_16 iso_8859_16_2001 iso_ir_226 l10 latin10",
  "1 koi8_t KOI8-T",
  "1 koi8_u KOI8-U",
  "1 kz1048 RK1048 kz_1048 rk1048 strk1048_2002",
  "1 mac_arabic MACINTOSH",
  "1 mac_croatian MACINTOSH",
  "1 mac_cyrillic MAC-CYRILLIC maccyrillic",
  "1 mac_farsi MACINTOSH",
  "1 mac_greek MACINTOSH macgreek",
  "1 mac_iceland MACINTOSH maciceland",
  "1 mac_latin2 MAC-CENTRALEUROPE mac_centeuro maccentraleurope maclatin2",
  "1 mac_roman MACINTOSH macintosh macroman",
  "1 mac_romanian MACINTOSH",
  "1 mac_turkish MACINTOSH macturkish",
  "1 palmos CP1252",
  "1 ptcp154 PT154 cp154 csptcp154 cyrillic_asian pt154",
  "1 tis_620 TIS-620 iso_ir_166 tis620 tis_620_0 tis_620_2529_0 tis_620_2529_1",
  "w cp037 IBM037 037 csibm037 ebcdic_cp_ca ebcdic_cp_nl ebcdic_cp_us ebcdic_cp_wt ibm037 ibm039",
  "w cp1026 IBM1026 1026 csibm1026 ibm1026",
  "w cp1140 IBM1140 1140 ibm1140",
  "w cp273 IBM273 273 csibm273 ibm273",
  "w cp424 IBM424 424 csibm424 ebcdic_cp_he ibm424",
  "w cp500 IBM500 500 csibm500 ebcdic_cp_be ebcdic_cp_ch ibm500",
  "w cp856 IBM856",
  "w cp864 IBM864 864 csibm864 ibm864",
  "w cp875 IBM875",
  "2 big5 BIG5 big5_tw csbig5 x_mac_trad_chinese",
  "2 big5hkscs BIG5-HKSCS big5_hkscs hkscs",
  "2 cp932 CP932 932 ms932 ms_kanji mskanji windows_31j",
  "2 cp949 CP949 949 ms949 uhc",
  "2 cp950 CP950 950 ms950",
  "2 euc_jis_2004 EUC-JISX0213 euc_jis2004 eucjis2004 jisx0213",
  "2 euc_jisx0213 EUC-JISX0213 eucjisx0213",
  "2 euc_jp EUC-JP eucjp u_jis ujis",
  "2 euc_kr EUC-KR euckr korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 x_mac_korean",
  "2 gb18030 GB18030 gb18030_2000",
  "2 gb2312 EUC-CN chinese csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312_1980 gb2312_80 iso_ir_58 x_mac_simp_chinese",
  "2 gbk GBK 936 cp936 ms936",
  "2 johab JOHAB cp1361 ms1361",
  "2 shift_jis SHIFT_JIS csshiftjis s_jis shiftjis sjis x_mac_japanese",
  "2 shift_jis_2004 SHIFT_JISX0213 s_jis_2004 shiftjis2004 sjis_2004",
  "2 shift_jisx0213 SHIFT_JISX0213 s_jisx0213 shiftjisx0213 sjisx0213",
  "e hz - hz_gb hz_gb_2312 hzgb",
  "e iso2022_jp - csiso2022jp iso2022jp iso_2022_jp",
  "e iso2022_jp_1 - iso2022jp_1 iso_2022_jp_1",
  "e iso2022_jp_2 - iso2022jp_2 iso_2022_jp_2",
  "e iso2022_jp_2004 - iso2022jp_2004 iso_2022_jp_2004",
  "e iso2022_jp_3 - iso2022jp_3 iso_2022_jp_3",
  "e iso2022_jp_ext - iso2022jp_ext iso_2022_jp_ext",
  "e iso2022_kr - csiso2022kr iso2022kr iso_2022_kr",
  "u utf_7 UTF-7 u7 unicode_1_1_utf_7 utf7",
  "u utf_16 UTF-16LE u16 utf16", "u utf_16_be UTF-16BE unicodebigunmarked utf_16be",
  "u utf_16_le UTF-16LE unicodelittleunmarked utf_16le", "u utf_32 UTF-32LE u32 utf32", "u utf_32_be UTF-32BE utf_32be",
  "u utf_32_le UTF-32LE utf_32le",
]
