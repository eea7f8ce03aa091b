// What kind of text it is.

extension Ref where B == StrBody {
  /// Whether there is text, and all its characters pass.
  @inline(__always) fileprivate func all(_ test: (UInt32) -> Bool) -> Bool {
    let n = self.count
    var i = 0
    while i < n {
      if !test(self[i]) { return false }
      i &+= 1
    }
    return n > 0
  }

  /// No character is `bad`, and one at least is `good`.
  @inline(__always) fileprivate func none(_ bad: (UInt32) -> Bool, some good: (UInt32) -> Bool) -> Bool {
    let n = self.count
    var found = false
    var i = 0
    while i < n {
      let c = self[i]
      if bad(c) { return false }
      if !found && good(c) { found = true }
      i &+= 1
    }
    return found
  }

  fileprivate var isTitle: Bool {
    var (afterCased, found) = (false, false)
    var i = 0
    while i < self.count {
      let c = self[i]
      if UnicodeData.isUpper(c) || UnicodeData.isTitle(c) {
        if afterCased { return false }
        (afterCased, found) = (true, true)
      } else if UnicodeData.isLower(c) {
        if !afterCased { return false }
        (afterCased, found) = (true, true)
      } else {
        afterCased = false
      }
      i &+= 1
    }
    return found
  }

  var isIdentifier: Bool {
    if self.count == 0 || !(self[0] == 95 || UnicodeData.isIdentifierStart(self[0])) { return false }
    var i = 1
    while i < self.count {
      if self[i] != 95 && !UnicodeData.isIdentifierContinue(self[i]) { return false }
      i &+= 1
    }
    return true
  }
}

@inline(__always) private func isLetter(_ c: UInt32) -> Bool {
  c < 0x80 ? (c | 32) &- 97 < 26 : UnicodeData.isAlpha(c)
}
@inline(__always) private func isLetterOrDigit(_ c: UInt32) -> Bool {
  c < 0x80 ? (c | 32) &- 97 < 26 || c &- 48 < 10 : UnicodeData.isAlphanumeric(c)
}

func strPredicateMethods() -> [Method] {
  [
    Method("isalpha(self, /)") { t, a throws(PyError) in .bool(Str(unchecked: a[0]).all(isLetter)) },
    Method("isalnum(self, /)") { t, a throws(PyError) in .bool(Str(unchecked: a[0]).all(isLetterOrDigit)) },
    Method("isascii(self, /)") { t, a throws(PyError) in .bool(Str(unchecked: a[0]).isASCII) },
    Method("isdecimal(self, /)") { t, a throws(PyError) in
      .bool(Str(unchecked: a[0]).all { $0 < 0x80 ? $0 &- 48 < 10 : UnicodeData.isDecimal($0) })
    },
    Method("isdigit(self, /)") { t, a throws(PyError) in
      .bool(Str(unchecked: a[0]).all { $0 < 0x80 ? $0 &- 48 < 10 : UnicodeData.isDigit($0) })
    },
    Method("isnumeric(self, /)") { t, a throws(PyError) in
      .bool(Str(unchecked: a[0]).all { $0 < 0x80 ? $0 &- 48 < 10 : UnicodeData.isNumeric($0) })
    },
    Method("isspace(self, /)") { t, a throws(PyError) in .bool(Str(unchecked: a[0]).all { isTextSpace($0) }) },
    Method("isprintable(self, /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      return .bool(s.count == 0 || s.all { UnicodeData.isPrintable($0) })
    },
    Method("islower(self, /)") { t, a throws(PyError) in
      .bool(
        Str(unchecked: a[0]).none({ UnicodeData.isUpper($0) || UnicodeData.isTitle($0) }) { UnicodeData.isLower($0) })
    },
    Method("isupper(self, /)") { t, a throws(PyError) in
      .bool(
        Str(unchecked: a[0]).none({ UnicodeData.isLower($0) || UnicodeData.isTitle($0) }) { UnicodeData.isUpper($0) })
    },
    Method("istitle(self, /)") { t, a throws(PyError) in .bool(Str(unchecked: a[0]).isTitle) },
    Method("isidentifier(self, /)") { t, a throws(PyError) in .bool(Str(unchecked: a[0]).isIdentifier) },
  ]
}
