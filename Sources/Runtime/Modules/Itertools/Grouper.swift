// itertools._grouper: one group of a groupby.

struct GrouperBody: Body {
  static var kind: Kind { .grouper }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// The groupby.
  var parent: Value
  var key: Value
}
typealias Grouper = Ref<GrouperBody>

extension Thread {
  func newGroup(_ g: GroupBy) -> Value {
    let shape = self[.grouper].rootShape
    let group = new(GrouperBody.self, shape: shape)
    group.parent = g.value
    group.key = g.groupKey
    return group.value
  }
}

extension NativeType {
  static let grouper = NativeType(
    name: "_grouper", module: "itertools", kind: .grouper, flags: 0,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.checkPositional(args, type, .grouper, 2, 2)
        guard let parent = GroupBy(args[0]) else {
          throw t.typeError("_grouper() argument 1 must be itertools.groupby, not \(t.givenTypeName(args[0]))")
        }
        let group = try t.new(GrouperBody.self, type: Type(unchecked: type))
        group.parent = parent.value
        group.key = args[1]
        parent.group = group.value
        return group.value
      }
      s.iterate { t, v throws(PyError) in
        let g = GroupBy(unchecked: Grouper(unchecked: v).parent)
        if g.group.bits != v.bits { return .missing }
        if g.item.isMissing, try !t.readGrouped(g) { return .missing }
        if try !t.isEqual(Grouper(unchecked: v).key, g.key) { return .missing }
        let item = g.item
        g.item = .missing
        return item
      }
    })
}
