// A Python function: code with its globals, defaults and closure.

struct FunctionBody: Body {
  static var kind: Kind { .function }
  static var values: Range<Int> { 1..<13 }
  var header: Header
  var code: Value
  var globals: Value
  /// Tuple or missing.
  var defaults: Value
  /// Dict or missing.
  var keywordDefaults: Value
  /// Tuple of cells or missing.
  var closure: Value
  var name: Value
  var qualifiedName: Value
  var module: Value
  var documentation: Value
  var annotations: Value
  /// The `__dict__`, or missing.
  var attributes: Value
  var typeParameters: Value
}
typealias Function = Ref<FunctionBody>
