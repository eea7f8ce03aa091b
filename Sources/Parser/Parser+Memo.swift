/// Results of rules by position. Only the diagnosing pass keeps them: its checks try the same rules again and again, and
/// without them nested brackets would take exponential time.
struct Memo {
  enum Rule: Int {
    case expression
    case disjunction
    case bitwiseOr
    case primary
    case atom
    /// Only where its checks ran: a result found without them says nothing about mistakes.
    case namedExpression
  }

  struct Entry {
    /// Nil: the rule does not apply here.
    var node: Expr?
    var end: Int
  }

  var entries: [Int: Entry] = [:]

  static func key(_ rule: Rule, _ index: Int) -> Int { index << 3 | rule.rawValue }
}
