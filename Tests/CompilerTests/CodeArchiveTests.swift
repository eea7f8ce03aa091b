import Compiler
import Foundation
import Testing

// Cache files of compiled modules: whole ones give the same code back, anything else gives nothing, and nothing crashes.
@Suite struct CodeArchiveTests {
  private static let source = """
    '''docstring'''
    import os.path as p
    from . import x
    BIG, SMALL = 12345678901234567890123, -5
    TEXT = 'h\\udc80\u{e9}llo', b'\\x00\\xff', 1.5, 2j, ..., None, True, (1, (2, 'three')), x in {1, 2, 'a'}

    class C(object, metaclass=type):
        a: int = 1
        def method(self, x, /, y=2, *args, z=3, **kw):
            try:
                with self as q, open(x) as r:
                    yield from (i for i in args if i not in kw)
            except (ValueError, KeyError) as e:
                raise RuntimeError(f"{e!r:>{y}}") from e
            finally:
                self.done = [lambda: (x, y), {**kw}, {*args}]

    def outer():
        n = 0
        def inner():
            nonlocal n
            n += 1
            return n, outer
        return inner
    """

  private func compiled(_ source: String = Self.source) throws -> CodeUnit {
    try Array(source.utf8).withUnsafeBufferPointer { try compile(source: $0, filename: "m.py") }.code
  }

  private func archive(_ unit: CodeUnit) -> [UInt8] {
    CodeArchive.encode(unit, stamp: 7, modified: 11, size: 13, optimization: 0) ?? []
  }

  private func decode(
    _ bytes: [UInt8], stamp: UInt64 = 7, modified: Int64? = 11, size: Int64? = 13, optimization: Int = 0
  ) -> CodeUnit? {
    bytes.withUnsafeBytes {
      CodeArchive.decode(
        $0, filename: "m.py", stamp: stamp, modified: modified, size: size, optimization: optimization)
    }
  }

  @Test func givesTheSameCodeBack() throws {
    let unit = try compiled()
    let again = try #require(decode(archive(unit)))
    #expect(disassemble(again) == disassemble(unit))
    #expect(archive(again) == archive(unit))
    #expect(again.filename == "m.py")
  }

  /// What nothing reaches is compiled for its errors alone, but the trace table knows its stacks of loops and blocks.
  @Test(arguments: [
    "def e():\n    return total\n    for x in t:total=x",
    "raise ''from l\nwith ''as x,'':1",
    "for y in(()):\n  break\n  try:s\n  except[e for x in T if x]as x:m",
    "while.5if.5else e:\n def f[T]():''\nelse:\n with 1 as''().a:y",
    "match...:\n case _ if None:\n  match y:\n   case 1if(x:=1):y",
    "async def f[T]():\n  raise lambda x=lambda x=[]:[()]*a:{''}\n  with[b or x in 2]as x,([]):(x:=x)",
  ]) func readsUnreachedCode(source: String) throws {
    #expect(decode(archive(try compiled(source))) != nil)
  }

  @Test func refusesOtherSourcesAndBuilds() throws {
    let bytes = archive(try compiled())
    #expect(decode(bytes, stamp: 8) == nil)
    #expect(decode(bytes, modified: 12) == nil)
    #expect(decode(bytes, size: 14) == nil)
    #expect(decode(bytes, optimization: 1) == nil)
    #expect(decode(bytes, modified: nil, size: nil) != nil)
    #expect(decode([]) == nil)
  }

  /// Every byte of a file, changed in several ways.
  @Test func refusesDamage() throws {
    let bytes = archive(try compiled())
    for i in bytes.indices {
      for change: UInt8 in [1, 0x80, 0xFF] {
        var damaged = bytes
        damaged[i] ^= change
        #expect(decode(damaged) == nil, "byte \(i)")
      }
    }
  }

  @Test func refusesTruncatedFiles() throws {
    let bytes = archive(try compiled())
    for n in 0..<bytes.count { #expect(decode(Array(bytes[..<n])) == nil) }
    #expect(decode(bytes + [0]) == nil)
  }

  /// Damage that the checksum agrees with: what is read is code in bounds, or nothing.
  @Test func readsForgedFilesWithoutCrashing() throws {
    let bytes = archive(try compiled())
    var accepted = 0
    for i in 56..<bytes.count {
      for change: UInt8 in [1, 2, 0x40, 0x80, 0xFF] {
        var forged = bytes
        forged[i] ^= change
        seal(&forged)
        guard let unit = decode(forged) else { continue }
        accepted += 1
        try verify(unit)
        _ = disassemble(unit)
      }
    }
    #expect(accepted > 0)
    for n in stride(from: 57, to: bytes.count, by: 3) {
      var forged = Array(bytes[..<n])
      seal(&forged)
      _ = decode(forged)
    }
  }

  /// Numbers of things that are not there, and nesting without end.
  @Test(arguments: [
    [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
    [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
    [1, 1, 0xFF], [1, 0x80],
  ])
  func refusesNonsense(_ payload: [UInt8]) {
    var forged = archiveHeader + payload
    seal(&forged)
    #expect(decode(forged) == nil)
  }

  @Test func refusesEndlessNesting() throws {
    let deep = String(repeating: "(", count: 80) + "1," + String(repeating: "),", count: 80)
    _ = try compiled("x = " + deep)
    var forged = archiveHeader + [0]
    forged += [UInt8](repeating: 10, count: 100_000)
    seal(&forged)
    #expect(decode(forged) == nil)
  }

  private var archiveHeader: [UInt8] {
    var header: [UInt8] = Array("tinypy\0".utf8) + [1]
    for word: UInt64 in [7, 11, 13, 0, 0, 0] { withUnsafeBytes(of: word.littleEndian) { header += $0 } }
    return header
  }

  /// Makes length and checksum right.
  private func seal(_ bytes: inout [UInt8]) {
    let payload = Array(bytes[56...])
    var sum: UInt64 = 0x9AE1_6A3B_2F90_404F
    func add(_ w: UInt64) {
      sum = (sum ^ w) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
    }
    var i = 0
    while i + 8 <= payload.count {
      add(payload[i..<i + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
      i += 8
    }
    while i < payload.count {
      add(UInt64(payload[i]))
      i += 1
    }
    add(UInt64(payload.count))
    for (k, word) in [UInt64(payload.count), sum].enumerated() {
      for b in 0..<8 { bytes[40 + k * 8 + b] = UInt8(truncatingIfNeeded: word >> UInt64(8 * b)) }
    }
  }
}
