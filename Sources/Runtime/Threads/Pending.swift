extension Thread {
  func reportUncaught(_ e: ExceptionObject) { print("uncaught", typeName(e.value)) }
  func reportInThread(_ head: String, _ e: ExceptionObject) throws(PyError) { print(head, typeName(e.value), reprString(e.args)) }
}
