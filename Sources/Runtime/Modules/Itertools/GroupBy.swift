// itertools.groupby.
//
// It and its groups share one source. `item` is what was read last and not given yet, `key` its key; `groupKey` is the
// key of the group that was handed out last. That group goes on as long as it is `group`: a later one stops it.

struct GroupByBody: Body {
  static var kind: Kind { .groupBy }
  static var values: Range<Int> { 1..<7 }
  var header: Header
  var iterator: Value
  /// Missing: the item itself is the key.
  var function: Value
  var groupKey: Value
  var key: Value
  var item: Value
  var group: Value
}
typealias GroupBy = Ref<GroupByBody>

private let parameters = ConstructorParameters("groupby", ["iterable", "key"], required: 1)

extension Thread {
  /// Reads one more item and its key; false at the end.
  func readGrouped(_ g: GroupBy) throws(PyError) -> Bool {
    let item = try step(g.iterator)
    if item.isMissing { return false }
    g.key = g.function.isMissing ? item : try call(g.function, item)
    g.item = item
    return true
  }

  fileprivate func nextGroup(_ g: GroupBy) throws(PyError) -> Value {
    g.group = .missing
    // Passes over what is left of the group before.
    while true {
      if !g.key.isMissing {
        if g.groupKey.isMissing { break }
        if try !isEqual(g.groupKey, g.key) { break }
      }
      if try !readGrouped(g) { return .missing }
    }
    g.groupKey = g.key
    let group = newGroup(g)
    g.group = group
    return try tuple(g.key, group)
  }
}

extension NativeType {
  static let groupBy = NativeType(
    name: "groupby", module: "itertools", kind: .groupBy,
    documentation: "Keys, and iterators over the items that follow each other with the same key.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let r = try t.pushScratch(2)
        defer { t.popScratch(r) }
        try t.bind(args, parameters, into: r)
        let source = try t.iterator(r[0])
        let it = try t.new(GroupByBody.self, type: Type(unchecked: type))
        it.iterator = source
        it.function = r[1].isNone ? .missing : r[1]
        return it.value
      }
      s.iterate { t, v throws(PyError) in try t.nextGroup(GroupBy(unchecked: v)) }
    })
}
