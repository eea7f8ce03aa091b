// The variables of inlined comprehensions: they live in temporaries of the frame around, and show in `locals()` while the
// comprehension runs.

import Compiler

extension Thread {
  /// Takes over what the compiler noted: name, register, whether that holds a cell, first and last word, for each.
  func linkHiddenLocals(_ list: [HiddenLocal], of code: Code) throws(PyError) {
    if list.isEmpty { return }
    let tuple = try newTuple(list.count * 5)
    code.hiddenLocals = tuple.value
    for (i, local) in list.enumerated() {
      store(try intern(local.name), at: tuple.items + i * 5, in: tuple.value)
      tuple.items[i * 5 + 1] = .smallInt(Int(local.register))
      tuple.items[i * 5 + 2] = .bool(local.isCell)
      tuple.items[i * 5 + 3] = .smallInt(Int(local.start))
      tuple.items[i * 5 + 4] = .smallInt(Int(local.end))
    }
  }

  /// Adds the variables of the comprehensions that a frame is in, the outermost first.
  func addHiddenLocals(
    _ code: Code, _ base: UnsafeMutablePointer<Value>, _ pc: UnsafeMutablePointer<Instruction>, to dict: Dict
  ) throws(PyError) {
    guard let list = Tuple(code.hiddenLocals) else { return }
    let word = pc - code.entry - 1
    var i = list.count - 5
    while i >= 0 {
      if word >= list[i + 3].smallInt && word < list[i + 4].smallInt {
        var v = base[list[i + 1].smallInt]
        if list[i + 2] == .true { v = Cell(v)?.contents ?? .missing }
        if !v.isMissing { try dict.set(self, list[i], v) }
      }
      i -= 5
    }
  }

  /// Adds the names of those that live in cells to a list.
  func addHiddenCells(_ code: Code, to names: List) throws(PyError) {
    guard let list = Tuple(code.hiddenLocals) else { return }
    var i = 0
    while i < list.count {
      if list[i + 2] == .true {
        var k = 0
        while k < names.count && names.items[k].bits != list[i].bits { k += 1 }
        if k == names.count { try names.append(self, list[i]) }
      }
      i += 5
    }
  }

  /// Where the innermost of them that has this name lies in a running frame, and whether that is a cell.
  func hiddenLocal(_ fp: FramePointer, _ name: Str) -> (UnsafeMutablePointer<Value>, Bool)? {
    guard let list = Tuple(fp.pointee.code.hiddenLocals) else { return nil }
    let word = fp.pointee.pc - fp.pointee.code.entry - 1
    var i = 0
    while i < list.count {
      if word >= list[i + 3].smallInt, word < list[i + 4].smallInt, Str(unchecked: list[i]).isEqual(name) {
        return (fp.pointee.base + list[i + 1].smallInt, list[i + 2] == .true)
      }
      i += 5
    }
    return nil
  }

  /// A dict of those variables alone, or missing if a frame is in no comprehension.
  func hiddenLocals(of fp: FramePointer) throws(PyError) -> Value {
    guard fp.pointee.code.hiddenLocals.isKind(.tuple) else { return .missing }
    let dict = try newDict()
    try addHiddenLocals(fp.pointee.code, fp.pointee.base, fp.pointee.pc, to: dict)
    return dict.count == 0 ? .missing : dict.value
  }
}
