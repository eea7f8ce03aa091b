// A cache file of compiled code: what stands around the payload, and when it may be used.
//
//     0   "tinypy\0", then the version of this layout
//     8   stamp of the build: compiler, opcode table, and what else the caller puts in
//    16   source's modification time in seconds
//    24   source's size
//    32   optimization level
//    40   payload's length
//    48   payload's checksum
//    56   payload (CodeUnit+Encode)
//
// All numbers are 64 bits, little-endian. The checksum finds damage; it does not keep out a forger, whom `verify` keeps
// from leaving the frame.

public enum CodeArchive {
  static let layoutVersion: UInt8 = 2
  static let headerSize = 56

  /// Changes whenever compiled code means something else. To be raised when the compiler emits other code for the same
  /// opcodes: within one binary, the build's own stamp tells versions apart already.
  static let compilerVersion: UInt64 = 2

  /// What tells this build's code from others'.
  public static func stamp(build: UInt64) -> UInt64 {
    var h = CodeChecksum()
    h.add(compilerVersion)
    h.add(build)
    for info in OpcodeInfo.table {
      for b in "\(info.opcode)".utf8 { h.add(UInt64(b)) }
      h.add(UInt64(info.cacheWords))
      for kind in [info.a, info.b, info.c] { h.add(UInt64(kind.rawValue)) }
      h.add(info.wide ? 1 : 0)
    }
    return h.value
  }

  /// The bytes of a file, or nil for code that is not to be kept.
  public static func encode(
    _ unit: CodeUnit, stamp: UInt64, modified: Int64, size: Int64, optimization: Int
  ) -> [UInt8]? {
    guard let payload = unit.encoded() else { return nil }
    var out: [UInt8] = Array("tinypy\0".utf8) + [layoutVersion]
    func put(_ w: UInt64) { withUnsafeBytes(of: w.littleEndian) { out.append(contentsOf: $0) } }
    put(stamp)
    put(UInt64(bitPattern: modified))
    put(UInt64(bitPattern: size))
    put(UInt64(optimization))
    put(UInt64(payload.count))
    put(payload.withUnsafeBytes { CodeChecksum.of($0) })
    return out + payload
  }

  /// The code of a file's bytes if they are whole, of this build, of this source and safe to run; nil otherwise.
  /// Without `modified` and `size` any source will do.
  public static func decode(
    _ file: UnsafeRawBufferPointer, filename: String, stamp: UInt64, modified: Int64?, size: Int64?, optimization: Int
  ) -> CodeUnit? {
    guard file.count > headerSize else { return nil }
    for (i, b) in "tinypy\0".utf8.enumerated() where file[i] != b { return nil }
    guard file[7] == layoutVersion else { return nil }
    func field(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: file.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    guard field(8) == stamp, field(32) == UInt64(optimization), field(40) == UInt64(file.count - headerSize) else {
      return nil
    }
    if let modified, field(16) != UInt64(bitPattern: modified) { return nil }
    if let size, field(24) != UInt64(bitPattern: size) { return nil }
    let payload = UnsafeRawBufferPointer(rebasing: file[headerSize...])
    guard field(48) == CodeChecksum.of(payload), let unit = try? CodeUnit.decode(payload, filename: filename) else {
      return nil
    }
    do throws(VerificationError) { try verify(unit) } catch { return nil }
    // A module's own code is no function's.
    guard unit.freeNames.isEmpty, unit.localCount == 0 || unit.positionalCount + unit.keywordOnlyCount == 0,
      unit.flags.isDisjoint(with: [.generator, .coroutine, .asyncGenerator, .varArguments, .varKeywords, .classBody])
    else { return nil }
    return unit
  }
}

/// A quick 64-bit checksum: each step is a bijection of the state, so that bytes which differ in one word never agree.
struct CodeChecksum {
  private(set) var value: UInt64 = 0x9AE1_6A3B_2F90_404F

  @inline(__always) mutating func add(_ w: UInt64) {
    value = (value ^ w) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum = CodeChecksum()
    var i = 0
    while i + 8 <= bytes.count {
      sum.add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)))
      i += 8
    }
    while i < bytes.count {
      sum.add(UInt64(bytes[i]))
      i += 1
    }
    sum.add(UInt64(bytes.count))
    return sum.value
  }
}
