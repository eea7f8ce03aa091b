// A Python function: code with its globals, defaults and closure.

struct FunctionBody: Body {
  static var kind: Kind { .function }
  static var values: Range<Int> { 1..<14 }
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
  /// What `__builtins__` of the globals was when the function was made, a dict or whatever a program has put there;
  /// missing where those are the interpreter's own.
  var builtins: Value
}
typealias Function = Ref<FunctionBody>

extension Ref where B == FunctionBody {
  /// A module's function takes no parameters: where its code waits, the namespace that it is to run in stands in place of
  /// the defaults.
  var moduleNamespace: Value {
    get { self.defaults }
    nonmutating set { self.defaults = newValue }
  }
}
