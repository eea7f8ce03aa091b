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

  /// Goes to the next group and makes it; missing at the end.
  @inline(__always) private func nextGroup(_ g: GroupBy) throws(PyError) -> Value {
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
    return group
  }

  fileprivate func groupByNext(_ g: GroupBy) throws(PyError) -> Value {
    let group = try nextGroup(g)
    return group.isMissing ? group : try tuple(g.key, group)
  }
  func groupPair(_ g: GroupBy, _ p: UnsafeMutablePointer<Value>) throws(PyError) -> Int {
    let group = try nextGroup(g)
    if group.isMissing { return 0 }
    p[0] = g.key
    p[1] = group
    return 1
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
      s.iterate { t, v throws(PyError) in try t.groupByNext(GroupBy(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = GroupBy(unchecked: a[0])
          let args = try t.tuple(it.iterator, t.orNone(it.function))
          if it.groupKey.isMissing || it.key.isMissing || it.item.isMissing { return try t.reduction(a[0], args) }
          return try t.reduction(a[0], args, try t.tuple(it.key, it.item, it.groupKey))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let state = try t.stateTuple(a[1], 3, 3)
          let it = GroupBy(unchecked: a[0])
          it.key = state[0]
          it.item = state[1]
          it.groupKey = state[2]
          return .none
        },
      ]
    })
}
