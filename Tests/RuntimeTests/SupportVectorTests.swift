import Runtime
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The lines of Fixtures/support.vectors by operation.
private let vectors: [String: [Substring]] = {
  var path = #filePath
  path.removeSubrange(path.lastIndex(of: "/")!...)
  guard let file = fopen(path + "/Fixtures/support.vectors", "r") else { return [:] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[0..<count] }
  let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  return Dictionary(grouping: lines) { String($0.prefix { $0 != "\t" }) }
}()

@Test func vectorsAreThere() {
  #expect(vectors.values.reduce(0) { $0 + $1.count } > 2500)
  // Every operation is tried.
  #expect(Set(SupportVectors.functions.keys) == Set(vectors.keys))
}

@Test(arguments: SupportVectors.functions.keys.sorted())
func agreesWithCPython(operation: String) {
  for line in vectors[operation] ?? [] {
    let found = SupportVectors.check(line)
    #expect(found == nil, "\(line.prefix(300))")
  }
}
