/// `# type: …` comments, which are tokens for those who ask for them.
extension Lexer {
  /// Reads a type comment at the cursor: true if it has become a token. `# type: ignore` is noted, and is no token.
  mutating func lexTypeComment(isAlone: Bool = false) -> Bool {
    var p = cursor
    // A blank in the prefix stands for any number of them.
    let prefix: StaticString = "# type: "
    var i = 0
    while i < prefix.utf8CodeUnitCount {
      let wanted = prefix.utf8Start[i]
      i += 1
      if wanted == 0x20 {
        while p.pointee == 0x20 || p.pointee == 0x09 { p += 1 }
      } else if p.pointee == wanted {
        p += 1
      } else {
        return false
      }
    }
    var stop = p
    while stop.pointee != 0x0A, stop.pointee != 0 { stop += 1 }
    if isIgnore(p, stop) {
      // Alone in its line it takes the line's end along.
      let end = isAlone && stop.pointee == 0x0A ? stop + 1 : stop
      typeIgnores.append((line, p - base + 6..<end - base))
      return false
    }
    cursor = stop
    emit(.typeComment, from: p)
    return true
  }

  private func isIgnore(_ p: UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>) -> Bool {
    let word: StaticString = "ignore"
    guard stop - p >= 6 else { return false }
    for i in 0..<6 where p[i] != word.utf8Start[i] { return false }
    if stop - p == 6 { return true }
    switch p[6] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
      return false
    default: return true
    }
  }
}
