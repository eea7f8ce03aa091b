import Parser

/// The text of an expression, as annotations show it under `from __future__ import annotations`.
func unparse(_ node: Expr) -> String {
  var writer = Unparser()
  writer.write(node, .test)
  return writer.text
}

/// Writes expressions with as few parentheses as their precedence allows.
struct Unparser {
  enum Precedence: Int {
    case namedExpression, tuple, test, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, product, factor
    case power, await, atom

    var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .atom }
  }

  var text = ""

  mutating func write(_ node: Expr, _ level: Precedence) {
    switch node.kind {
    case .boolOp(let op, let values):
      let own: Precedence = op == .and ? .and : .or
      parenthesized(level, own) { writer in
        writer.list(values, own.next, separator: op == .and ? " and " : " or ")
      }
    case .binOp(let left, let op, let right):
      let (sign, own) = op.sign
      parenthesized(level, own) { writer in
        writer.write(left, op == .pow ? own.next : own)
        writer.text += " \(sign) "
        writer.write(right, op == .pow ? own : own.next)
      }
    case .unaryOp(let op, let operand):
      let own: Precedence = op == .not ? .not : .factor
      parenthesized(level, own) { writer in
        writer.text += op.sign
        writer.write(operand, own)
      }
    case .lambda(let args, let body):
      parenthesized(level, .test) { writer in
        // As CPython writes it: a star follows the keyword closely.
        writer.text += args.posOnlyArgs.isEmpty && args.args.isEmpty ? "lambda" : "lambda "
        writer.write(args)
        writer.text += ": "
        writer.write(body, .test)
      }
    case .ifExp(let test, let body, let orElse):
      parenthesized(level, .test) { writer in
        writer.write(body, .or)
        writer.text += " if "
        writer.write(test, .or)
        writer.text += " else "
        writer.write(orElse, .test)
      }
    case .dict(let keys, let values):
      text += "{"
      for (index, (key, value)) in zip(keys, values).enumerated() {
        if index > 0 { text += ", " }
        if let key {
          write(key, .test)
          text += ": "
          write(value, .test)
        } else {
          text += "**"
          write(value, .bitOr)
        }
      }
      text += "}"
    case .set(let elts):
      text += "{"
      list(elts, .test)
      text += "}"
    case .listComp(let elt, let generators):
      text += "["
      write(elt, .test)
      write(generators)
      text += "]"
    case .setComp(let elt, let generators):
      text += "{"
      write(elt, .test)
      write(generators)
      text += "}"
    case .dictComp(let key, let value, let generators):
      text += "{"
      write(key, .test)
      text += ": "
      write(value, .test)
      write(generators)
      text += "}"
    case .generatorExp(let elt, let generators):
      text += "("
      write(elt, .test)
      write(generators)
      text += ")"
    case .yield(nil):
      text += "(yield)"
    case .yield(let value?):
      text += "(yield "
      write(value, .test)
      text += ")"
    case .yieldFrom(let value):
      text += "(yield from "
      write(value, .test)
      text += ")"
    case .await(let value):
      parenthesized(level, .await) { writer in
        writer.text += "await "
        writer.write(value, .atom)
      }
    case .compare(let left, let ops, let comparators):
      parenthesized(level, .comparison) { writer in
        writer.write(left, .bitOr)
        for (op, value) in zip(ops, comparators) {
          writer.text += " \(op.sign) "
          writer.write(value, .bitOr)
        }
      }
    case .call(let function, let args, let keywords):
      write(function, .atom)
      if args.count == 1, keywords.isEmpty, case .generatorExp = args[0].kind {
        write(args[0], .test)
        return
      }
      text += "("
      list(args, .test)
      for (index, keyword) in keywords.enumerated() {
        if index > 0 || !args.isEmpty { text += ", " }
        text += keyword.arg.map { $0 + "=" } ?? "**"
        write(keyword.value, .test)
      }
      text += ")"
    case .joinedStr(let values):
      text += "f" + Self.quoted(Array(body(of: values).utf8))
    case .formattedValue:
      text += "f" + Self.quoted(Array(body(of: [node]).utf8))
    case .constant(let value, let isUnicodePrefixed):
      if isUnicodePrefixed { text += "u" }
      text += Self.literal(Constant(value))
    case .attribute(let value, let attr, _):
      write(value, .atom)
      if case .constant(.int, _) = value.kind { text += " " }
      text += "." + attr
    case .subscript(let value, let slice, _):
      write(value, .atom)
      text += "["
      write(slice, .tuple)
      text += "]"
    case .starred(let value, _):
      text += "*"
      write(value, .bitOr)
    case .name(let id, _):
      text += id
    case .list(let elts, _):
      text += "["
      list(elts, .test)
      text += "]"
    case .tuple(let elts, _):
      if elts.isEmpty {
        text += "()"
        return
      }
      parenthesized(level, .tuple) { writer in
        writer.list(elts, .test)
        if elts.count == 1 { writer.text += "," }
      }
    case .namedExpr(let target, let value):
      parenthesized(level, .namedExpression) { writer in
        writer.write(target, .atom)
        writer.text += " := "
        writer.write(value, .atom)
      }
    case .slice(let lower, let upper, let step):
      if let lower { write(lower, .test) }
      text += ":"
      if let upper { write(upper, .test) }
      if let step {
        text += ":"
        write(step, .test)
      }
    }
  }

  private mutating func parenthesized(_ level: Precedence, _ own: Precedence, _ body: (inout Unparser) -> Void) {
    let isNeeded = level.rawValue > own.rawValue
    if isNeeded { text += "(" }
    body(&self)
    if isNeeded { text += ")" }
  }

  private mutating func list(_ elts: [Expr], _ level: Precedence, separator: String = ", ") {
    for (index, element) in elts.enumerated() {
      if index > 0 { text += separator }
      write(element, level)
    }
  }

  private mutating func write(_ generators: [Comprehension]) {
    for generator in generators {
      text += generator.isAsync ? " async for " : " for "
      write(generator.target, .tuple)
      text += " in "
      write(generator.iter, .or)
      for test in generator.ifs {
        text += " if "
        write(test, .or)
      }
    }
  }

  private mutating func write(_ args: Arguments) {
    var isFirst = true
    func separate(_ writer: inout Unparser) {
      if !isFirst { writer.text += ", " }
      isFirst = false
    }
    let positional = args.posOnlyArgs + args.args
    for (index, argument) in positional.enumerated() {
      separate(&self)
      text += argument.arg
      let fromEnd = positional.count - index
      if fromEnd <= args.defaults.count {
        text += "="
        write(args.defaults[args.defaults.count - fromEnd], .test)
      }
      if index == args.posOnlyArgs.count - 1 { text += ", /" }
    }
    if args.vararg != nil || !args.kwOnlyArgs.isEmpty {
      separate(&self)
      text += "*" + (args.vararg?.arg ?? "")
    }
    for (argument, value) in zip(args.kwOnlyArgs, args.kwDefaults) {
      separate(&self)
      text += argument.arg
      if let value {
        text += "="
        write(value, .test)
      }
    }
    if let argument = args.kwarg {
      separate(&self)
      text += "**" + argument.arg
    }
  }

  /// What stands between the quotes of an f-string.
  private func body(of values: [Expr]) -> String {
    var result = ""
    for value in values {
      switch value.kind {
      case .constant(.string(let text), _):
        for character in text.string.unicodeScalars {
          result.unicodeScalars.append(character)
          if character == "{" || character == "}" { result.unicodeScalars.append(character) }
        }
      case .formattedValue(let inner, let conversion, let spec):
        var writer = Unparser()
        writer.write(inner, .or)
        result += writer.text.hasPrefix("{") ? "{ " : "{"
        result += writer.text
        switch conversion {
        case .none: break
        case .str: result += "!s"
        case .repr: result += "!r"
        case .ascii: result += "!a"
        }
        if let spec {
          result += ":"
          if case .joinedStr(let parts) = spec.kind { result += body(of: parts) } else { result += body(of: [spec]) }
        }
        result += "}"
      case .joinedStr(let parts):
        result += body(of: parts)
      default:
        result += unparse(value)
      }
    }
    return result
  }
}

extension Arguments {
  fileprivate var isEmpty: Bool {
    posOnlyArgs.isEmpty && args.isEmpty && vararg == nil && kwOnlyArgs.isEmpty && kwarg == nil
  }
}
