import CSupport

/// An encoding of source texts that the C library decodes. The names are Python's: what the C library knows beyond them is
/// unknown here, too.
struct ForeignEncoding {
  enum Form: Character {
    /// A byte a character.
    case single = "1"
    /// ASCII, and characters of several bytes.
    case multiple = "2"
    /// What a byte means depends on those before it.
    case stateful = "s"
  }

  let form: Form
  /// Python's name, which messages give.
  let name: String
  let libraryName: String

  /// By the name that a declaration gives.
  static func named(_ declared: String) -> ForeignEncoding? {
    let name = normalized(declared)
    let other = String(name.map { $0 == "." ? "_" : $0 })
    for line in foreignEncodings {
      let words = "\(line)".split(separator: " ")
      guard words.count > 2, let form = Form(rawValue: words[0].first ?? " ") else { continue }
      if words[1] == name || words[3...].contains(where: { $0 == name || $0 == other }) {
        return ForeignEncoding(form: form, name: String(words[1]), libraryName: String(words[2]))
      }
    }
    return nil
  }

  /// What Python calls an encoding although it makes no text.
  static func isBinary(_ declared: String) -> Bool {
    switch normalized(declared) {
    case "rot13", "rot_13", "hex", "hex_codec", "base64", "base_64", "base64_codec", "bz2", "bz2_codec", "zip", "zlib",
      "zlib_codec", "uu", "uu_codec", "quopri", "quopri_codec", "quoted_printable", "quotedprintable":
      true
    default: false
    }
  }

  /// Lower case, and `_` for each run of other signs than letters, digits and dots.
  private static func normalized(_ name: String) -> String {
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
    guard let decoder = cs_decoder_open(libraryName) else {
      throw SourceText.encodingError("unknown encoding: \(name)")
    }
    defer { cs_decoder_close(decoder) }
    switch form {
    case .single: return try decodeSingle(source, decoder)
    case .multiple: return try decodeMultiple(source, decoder)
    case .stateful: return try decodeStateful(source, decoder)
    }
  }

  private func error(_ byte: UInt8, at index: Int, _ reason: String) -> SyntaxError {
    let who = form == .single ? "charmap" : name
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
        Int(cs_decode(decoder, bytes, count, room.baseAddress?.assumingMemoryBound(to: CChar.self), room.count, &used))
      }
    }
  }

  /// What a byte stands for where Python sees it otherwise than the C library, as UTF-8.
  fileprivate func ownCharacter(_ byte: UInt8) -> [UInt8]? {
    switch (name, byte) {
    case ("mac_cyrillic", 0xFF): Array("\u{20AC}".utf8)
    case ("mac_roman", 0xC6): Array("\u{2206}".utf8)
    case ("mac_roman", 0xF0): Array("\u{F8FF}".utf8)
    case ("tis_620", 0x80...0x9F): [0xC2, byte]
    default: nil
    }
  }

  private func decodeSingle(
    _ source: UnsafeBufferPointer<UInt8>, _ decoder: UnsafeMutableRawPointer
  ) throws(SyntaxError) -> [UInt8] {
    var table: [[UInt8]] = []
    var text = [UInt8](repeating: 0, count: 16)
    for byte in UInt8(0x80)...0xFF {
      let count = withUnsafePointer(to: byte) { character($0, 1, decoder, into: &text) }
      table.append(ownCharacter(byte) ?? (count > 0 ? Array(text[..<count]) : []))
    }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 4)
    for (index, byte) in source.enumerated() {
      if byte < 0x80 {
        result.append(byte)
      } else if table[Int(byte) - 0x80].isEmpty {
        throw error(byte, at: index, "character maps to <undefined>")
      } else {
        result += table[Int(byte) - 0x80]
      }
    }
    return result
  }

  private func decodeMultiple(
    _ source: UnsafeBufferPointer<UInt8>, _ decoder: UnsafeMutableRawPointer
  ) throws(SyntaxError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 4)
    guard let base = source.baseAddress else { return result }
    var text = [UInt8](repeating: 0, count: 32)
    var index = 0
    search: while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        result.append(byte)
        index += 1
        continue
      }
      var length = 1
      while length <= 4, index + length <= source.count {
        let count = character(base + index, length, decoder, into: &text)
        if count == -1 {
          length += 1
          continue
        }
        // Of single bytes only the narrow katakana of Japanese encodings are characters.
        guard count > 0, length > 1 || text[0] == 0xEF else { break }
        result += text[..<count]
        index += length
        continue search
      }
      throw error(byte, at: index, "illegal multibyte sequence")
    }
    return result
  }

  private func decodeStateful(
    _ source: UnsafeBufferPointer<UInt8>, _ decoder: UnsafeMutableRawPointer
  ) throws(SyntaxError) -> [UInt8] {
    // CPython ends the text before it decodes it.
    if source.last != 0x0A {
      let ended = Array(source) + [0x0A]
      return try ended.withUnsafeBufferPointer { bytes throws(SyntaxError) in try decodeStateful(bytes, decoder) }
    }
    guard let base = source.baseAddress else { return [] }
    var result = [UInt8](repeating: 0, count: source.count * 4 + 16)
    var used = 0
    let count = base.withMemoryRebound(to: CChar.self, capacity: source.count) { bytes in
      result.withUnsafeMutableBytes { room in
        Int(
          cs_decode(
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

/// The characters that the upper 128 bytes of a code page stand for, 0xFFFFFFFF for those that stand for none; nil if there
/// is no such code page.
package func codePage(_ name: String) -> [UInt32]? {
  let lower = name.lowercased().replacingUnderscores
  if lower == "koi8-r" || lower == "cskoi8r" { return SourceText.Codec.koi8rCharacters }
  guard let encoding = ForeignEncoding.named(name), encoding.form == .single,
    let decoder = cs_decoder_open(encoding.libraryName)
  else { return nil }
  defer { cs_decoder_close(decoder) }
  var table: [UInt32] = []
  var text = [UInt8](repeating: 0, count: 16)
  for byte in UInt8(0x80)...0xFF {
    let count = withUnsafePointer(to: byte) { encoding.character($0, 1, decoder, into: &text) }
    let character = encoding.ownCharacter(byte) ?? (count > 0 ? Array(text[..<count]) : [])
    let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first
    table.append(scalar.map(\.value) ?? 0xFFFF_FFFF)
  }
  return table
}

extension String {
  fileprivate var replacingUnderscores: String { String(map { $0 == "_" ? "-" : $0 }) }
}

/// Form, Python's name, the C library's, and Python's other names.
private let foreignEncodings: [StaticString] = [
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
  "1 mac_cyrillic MAC-CYRILLIC maccyrillic",
  "1 mac_latin2 MAC-CENTRALEUROPE mac_centeuro maccentraleurope maclatin2",
  "1 mac_roman MACINTOSH macintosh macroman",
  "1 ptcp154 PT154 cp154 csptcp154 cyrillic_asian pt154",
  "1 tis_620 TIS-620 iso_ir_166 tis620 tis_620_0 tis_620_2529_0 tis_620_2529_1",
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
  "s iso2022_jp ISO-2022-JP csiso2022jp iso2022jp iso_2022_jp",
  "s iso2022_jp_2 ISO-2022-JP-2 iso2022jp_2 iso_2022_jp_2",
  "s iso2022_jp_3 ISO-2022-JP-3 iso2022jp_3 iso_2022_jp_3",
  "s iso2022_kr ISO-2022-KR csiso2022kr iso2022kr iso_2022_kr",
  "s utf_7 UTF-7 u7 unicode_1_1_utf_7 utf7",
  "s utf_16 UTF-16LE u16 utf16", "s utf_16_be UTF-16BE unicodebigunmarked utf_16be",
  "s utf_16_le UTF-16LE unicodelittleunmarked utf_16le", "s utf_32 UTF-32LE u32 utf32", "s utf_32_be UTF-32BE utf_32be",
  "s utf_32_le UTF-32LE utf_32le",
]
