// Case of text. ASCII goes byte by byte without tables; all else through the Unicode data, where one character may
// become up to three.

extension Thread {
  private enum CaseChange { case upper, lower, fold, title, capitalize, swap }

  private func change(_ s: Str, _ how: CaseChange) throws(PyError) -> Value {
    if s.isASCII { return try changeASCII(s, how) }
    var b = TextBuilder(capacity: s.count &+ 16)
    let out = UnsafeMutablePointer<UInt32>.allocate(capacity: UnicodeData.caseCapacity)
    defer { out.deallocate() }
    let n = s.count
    var i = 0
    var afterCased = false
    while i < n {
      let c = s[i]
      var kind = UnicodeData.Case.lower
      var keep = false
      switch how {
      case .upper: kind = .upper
      case .lower: break
      case .fold: kind = .fold
      case .capitalize: kind = i == 0 ? .title : .lower
      case .title:
        kind = afterCased ? .lower : .title
        afterCased = UnicodeData.isCased(c)
      case .swap:
        if UnicodeData.isUpper(c) {
          kind = .lower
        } else if UnicodeData.isLower(c) {
          kind = .upper
        } else {
          keep = true
        }
      }
      if keep {
        b.append(c)
      } else if c == 0x3A3 && kind == .lower {
        b.append(isFinalSigma(s, i) ? 0x3C2 : 0x3C3)
      } else {
        let count = UnicodeData.map(kind, c, into: out)
        var k = 0
        while k < count {
          b.append(out[k])
          k &+= 1
        }
      }
      i &+= 1
    }
    return try b.finish(self)
  }

  private func isFinalSigma(_ s: Str, _ i: Int) -> Bool {
    switch s.width {
    case 0: return false
    case 1: return UnicodeData.isFinalSigma(s.units16, s.count, at: i)
    default: return UnicodeData.isFinalSigma(s.units32, s.count, at: i)
    }
  }

  private func changeASCII(_ s: Str, _ how: CaseChange) throws(PyError) -> Value {
    let n = s.count
    if n == 0 { return vm.emptyString }
    let r = try newStr(count: n, width: 0, ascii: true)
    let (p, q) = (s.bytes, r.bytes)
    @inline(__always) func upper(_ c: UInt8) -> UInt8 { c &- 97 < 26 ? c &- 32 : c }
    @inline(__always) func lower(_ c: UInt8) -> UInt8 { c &- 65 < 26 ? c &+ 32 : c }
    var i = 0
    switch how {
    case .upper:
      while i < n {
        q[i] = upper(p[i])
        i &+= 1
      }
    case .lower, .fold:
      while i < n {
        q[i] = lower(p[i])
        i &+= 1
      }
    case .capitalize:
      q[0] = upper(p[0])
      i = 1
      while i < n {
        q[i] = lower(p[i])
        i &+= 1
      }
    case .swap:
      while i < n {
        let c = p[i]
        q[i] = (c | 32) &- 97 < 26 ? c ^ 32 : c
        i &+= 1
      }
    case .title:
      var afterCased = false
      while i < n {
        let c = p[i]
        q[i] = afterCased ? lower(c) : upper(c)
        afterCased = (c | 32) &- 97 < 26
        i &+= 1
      }
    }
    return n == 1 ? character(UInt32(q[0])) : r.value
  }

  fileprivate func upper(_ v: Value) throws(PyError) -> Value { try change(Str(unchecked: v), .upper) }
  fileprivate func lower(_ v: Value) throws(PyError) -> Value { try change(Str(unchecked: v), .lower) }
  fileprivate func fold(_ v: Value) throws(PyError) -> Value { try change(Str(unchecked: v), .fold) }
  fileprivate func title(_ v: Value) throws(PyError) -> Value { try change(Str(unchecked: v), .title) }
  fileprivate func capitalize(_ v: Value) throws(PyError) -> Value { try change(Str(unchecked: v), .capitalize) }
  fileprivate func swapCase(_ v: Value) throws(PyError) -> Value { try change(Str(unchecked: v), .swap) }
}

func strCaseMethods() -> [Method] {
  [
    Method("upper(self, /)") { t, a throws(PyError) in try t.upper(a[0]) },
    Method("lower(self, /)") { t, a throws(PyError) in try t.lower(a[0]) },
    Method("casefold(self, /)") { t, a throws(PyError) in try t.fold(a[0]) },
    Method("title(self, /)") { t, a throws(PyError) in try t.title(a[0]) },
    Method("capitalize(self, /)") { t, a throws(PyError) in try t.capitalize(a[0]) },
    Method("swapcase(self, /)") { t, a throws(PyError) in try t.swapCase(a[0]) },
  ]
}
