import Parser

// `"…" % (a, b)` with a literal text is an f-string, where it has no other fields than `%s`, `%r` and `%a`.

extension UnitCompiler {
  enum FormatPart {
    case text([UInt8])
    case field(Expr)
  }

  /// The parts of the f-string, or nil where the operator has to work at run time.
  func formatParts(_ text: [UInt8], _ items: [Expr]) -> [FormatPart]? {
    if items.contains(where: \.isStarred) || tuple(of: items) != nil { return nil }
    var parts: [FormatPart] = []
    var rest = items[...]
    var literal: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] != UInt8(ascii: "%") || index + 1 < text.count && text[index + 1] == UInt8(ascii: "%") {
        literal.append(text[index])
        index += text[index] == UInt8(ascii: "%") ? 2 : 1
        continue
      }
      index += 1
      guard let value = rest.popFirst(), let field = Self.field(text, &index, value) else { return nil }
      if !literal.isEmpty { parts.append(.text(literal)) }
      literal = []
      parts.append(.field(field))
    }
    if !literal.isEmpty { parts.append(.text(literal)) }
    return rest.isEmpty && parts.count <= Self.displayLimit ? parts : nil
  }

  /// `-10.3s` behind a percent sign.
  private static func field(_ text: [UInt8], _ index: inout Int, _ value: Expr) -> Expr? {
    func digits() -> String {
      let start = index
      while index < text.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[index] { index += 1 }
      return String(decoding: text[start..<index], as: UTF8.self)
    }
    var isLeft = false
    while index < text.count, text[index] == UInt8(ascii: "-") {
      isLeft = true
      index += 1
    }
    // Other flags are left to the operator.
    if index < text.count, text[index] == UInt8(ascii: "0") { return nil }
    let width = digits()
    var precision: String?
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      precision = digits()
      if precision == "" { precision = "0" }
    }
    guard index < text.count, width.utf8.count <= 3, precision?.utf8.count ?? 0 <= 2,
      let conversion = conversion(text[index])
    else { return nil }
    index += 1
    var spec = width.isEmpty ? "" : isLeft ? width : ">" + width
    if let precision { spec += "." + precision }
    let format = spec.isEmpty ? nil : Expr(.constant(value: .string(Text(spec)), isUnicodePrefixed: false), value.span)
    return Expr(.formattedValue(value: value, conversion: conversion, formatSpec: format), value.span)
  }

  private static func conversion(_ letter: UInt8) -> Conversion? {
    switch letter {
    case UInt8(ascii: "s"): .str
    case UInt8(ascii: "r"): .repr
    case UInt8(ascii: "a"): .ascii
    default: nil
    }
  }

  func formattedText(_ node: Expr, _ parts: [FormatPart], into d: Int) throws(SyntaxError) {
    let window = parts.count == 1 ? d : push(parts.count)
    for (offset, part) in parts.enumerated() {
      switch part {
      case .text(let bytes):
        // These stand nowhere.
        let isQuiet = code.isQuiet
        code.isQuiet = true
        at(node.span)
        load(.string(bytes), into: window + offset)
        code.isQuiet = isQuiet
      case .field(let field):
        try value(field, into: window + offset)
      }
    }
    if parts.count == 1 { return }
    at(node.span)
    code.emit(.buildString, a: d, b: window, c: parts.count)
  }
}
