// The keyword module: the lexer's own table.

import Lexer

extension NativeModule {
  static let keyword = NativeModule("keyword", "Keywords, and names that are keywords in some places.") {
    t, dict throws(PyError) in
    let hard = try t.newList()
    let soft = try t.newList()
    var p = Keywords.names.utf8Start
    let end = p + Keywords.names.utf8CodeUnitCount
    var start = p
    var n = 0
    while p < end, n < Keywords.reserved + Keywords.soft {
      if p.pointee == UInt8(ascii: " ") {
        try (n < Keywords.reserved ? hard : soft).append(t, t.intern(try t.str(ascii: start, p - start)))
        n += 1
        start = p + 1
      }
      p += 1
    }
    for (list, listName, testName): (List, StaticString, StaticString) in [
      (hard, "kwlist", "iskeyword"), (soft, "softkwlist", "issoftkeyword"),
    ] {
      try t.sort(list, key: .missing, reverse: false)
      try dict.set(t, t.intern(listName), list.value)
      let set = try t.newFrozenSet(from: list.items, list.count)
      try dict.set(t, t.intern(testName), try t.getAttribute(set, .__contains__))
    }
    let all = try t.newList()
    for name: StaticString in ["iskeyword", "issoftkeyword", "kwlist", "softkwlist"] {
      try all.append(t, t.intern(name))
    }
    try dict.set(t, t[.__all__], all.value)
  }
}
