// list[int] and int | None.

struct GenericAliasBody: Body {
  static var kind: Kind { .genericAlias }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  var origin: Value
  /// Tuple.
  var args: Value
  /// Tuple of type variables, or missing until asked for.
  var parameters: Value
  /// Made by unpacking: *tuple[int, ...].
  var isStarred: Bool
}
typealias GenericAlias = Ref<GenericAliasBody>

struct UnionBody: Body {
  static var kind: Kind { .unionType }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Tuple.
  var args: Value
}
typealias UnionType = Ref<UnionBody>

extension Thread {
  func newGenericAlias(_ origin: Value, _ item: Value) throws(PyError) -> Value {
    let args = item.isKind(.tuple) ? item : try tuple(item)
    let alias = new(GenericAliasBody.self)
    alias.origin = origin
    alias.args = args
    return alias.value
  }
}
