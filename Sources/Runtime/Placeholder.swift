import Compiler
/// Runs source text in a fresh interpreter; 0 or 1.
public func runForNow(_ source: [UInt8]) -> Int {
  let vm = VM.make()
  let t = vm.holder!
  do {
    let result = try source.withUnsafeBufferPointer { u in try compile(source: u, filename: "script") }
    do throws(PyError) {
      let code = try t.link(result.code)
      let g = try t.newDict()
      try g.set(t, t[.__name__], t[.__main__])
      _ = try t.runModule(code, globals: g)
      return 0
    } catch {
      let e = ExceptionObject(unchecked: t.pending)
      print(t.typeName(t.pending), Str(unchecked: (try? t.str(of: e.value)) ?? t.vm.emptyString).string)
      return 1
    }
  } catch { print(error); return 1 }
}
