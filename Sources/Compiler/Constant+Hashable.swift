import Parser

// Constants are pooled: equal means the same object could stand for both. 1, 1.0 and True differ, and so do 0.0 and -0.0;
// two code units are never the same.

extension Constant: Hashable {
  public static func == (left: Constant, right: Constant) -> Bool {
    switch (left, right) {
    case (.none, .none), (.true, .true), (.false, .false), (.ellipsis, .ellipsis): true
    case (.int(let x), .int(let y)): x == y
    case (.bigInt(let x, let xRadix), .bigInt(let y, let yRadix)): xRadix == yRadix && x == y
    case (.float(let x), .float(let y)): x.bitPattern == y.bitPattern
    case (.imaginary(let x), .imaginary(let y)): x.bitPattern == y.bitPattern
    case (.complex(let x, let y), .complex(let z, let w)): x.bitPattern == z.bitPattern && y.bitPattern == w.bitPattern
    case (.string(let x), .string(let y)): x == y
    case (.bytes(let x), .bytes(let y)): x == y
    case (.tuple(let x), .tuple(let y)): x == y
    case (.frozenSet(let x), .frozenSet(let y)): x == y
    case (.code(let x), .code(let y)): x === y
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .none: hasher.combine(0)
    case .true: hasher.combine(1)
    case .false: hasher.combine(2)
    case .ellipsis: hasher.combine(3)
    case .int(let value): hasher.combine(value)
    case .bigInt(let digits, _): hasher.combine(digits)
    case .float(let value), .imaginary(let value): hasher.combine(value.bitPattern)
    case .complex(let x, let y):
      hasher.combine(x.bitPattern)
      hasher.combine(y.bitPattern)
    case .string(let bytes), .bytes(let bytes): bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    case .tuple(let items), .frozenSet(let items):
      hasher.combine(items.count)
      for item in items { item.hash(into: &hasher) }
    case .code(let unit): hasher.combine(ObjectIdentifier(unit))
    }
  }

  public init(_ value: Parser.Constant) {
    switch value {
    case .none: self = .none
    case .true: self = .true
    case .false: self = .false
    case .ellipsis: self = .ellipsis
    case .int(let value): self = .int(value)
    case .bigInt(let digits, let radix):
      // One form for each number, as far as it is worth it.
      let given = Constant.bigInt(digits: digits, radix: radix)
      self = BigNumber(given)?.constant ?? given
    case .float(let value): self = .float(value)
    case .imaginary(let value): self = .imaginary(value)
    case .string(let text): self = .string(text.bytes)
    case .bytes(let bytes): self = .bytes(bytes)
    case .complex(let re, let im): self = .complex(re, im)
    case .tuple(let items): self = .tuple(items.map { Constant($0) })
    case .frozenSet(let items): self = .frozenSet(items.map { Constant($0) })
    case .invalid: self = .none
    }
  }

  init(_ string: String) { self = .string(Array(string.utf8)) }

  /// Whether it counts as true.
  var isTruthy: Bool {
    switch self {
    case .none, .false: false
    case .true, .ellipsis, .bigInt, .code: true
    case .complex(let re, let im): re != 0 || im != 0
    case .int(let value): value != 0
    case .float(let value), .imaginary(let value): value != 0
    case .string(let bytes), .bytes(let bytes): !bytes.isEmpty
    case .tuple(let items), .frozenSet(let items): !items.isEmpty
    }
  }

  /// The name of its type, as warnings give it.
  var typeName: String {
    switch self {
    case .none: "NoneType"
    case .true, .false: "bool"
    case .ellipsis: "ellipsis"
    case .int, .bigInt: "int"
    case .float: "float"
    case .imaginary, .complex: "complex"
    case .string: "str"
    case .bytes: "bytes"
    case .tuple: "tuple"
    case .frozenSet: "frozenset"
    case .code: "code"
    }
  }
}
