/// A docstring without the indentation that its lines share, as CPython 3.13 stores it: tabs are expanded, the first
/// line loses its own indentation, and blank lines lose theirs as far as it goes.
func cleanedDocstring(_ text: [UInt8]) -> [UInt8] {
  let tab: UInt8 = 0x09
  let newline: UInt8 = 0x0A
  let space: UInt8 = 0x20
  var expanded: [UInt8] = []
  if text.contains(tab) {
    var column = 0
    for byte in text {
      if byte == tab {
        let count = 8 - column % 8
        for _ in 0..<count { expanded.append(space) }
        column += count
      } else {
        expanded.append(byte)
        // Continuation bytes belong to the character before them.
        if byte == newline || byte == 0x0D { column = 0 } else if byte & 0xC0 != 0x80 { column += 1 }
      }
    }
  } else {
    expanded = text
  }
  let lines = expanded.split(separator: newline, omittingEmptySubsequences: false)
  var margin = Int.max
  for line in lines.dropFirst() {
    let indentation = line.prefix { $0 == space }.count
    if indentation < line.count { margin = min(margin, indentation) }
  }
  if margin == .max { margin = 0 }
  var result: [UInt8] = []
  result.reserveCapacity(expanded.count)
  for (index, line) in lines.enumerated() {
    if index == 0 {
      result.append(contentsOf: line.drop { $0 == space })
    } else {
      result.append(newline)
      result.append(contentsOf: line.dropFirst(min(margin, line.prefix { $0 == space }.count)))
    }
  }
  return result
}
