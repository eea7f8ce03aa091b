// time.strptime: a format is followed from left to right, and where several readings are possible ("111" as %d%m) a later
// mismatch comes back to the next one, the longer first.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the directives of a format have said.
private struct ParsedTime {
  var year: Int?
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var weekday: Int?
  var dayOfYear: Int?
  /// %U or %W: its number, and the weekday that weeks begin with.
  var week: (number: Int, start: Int)?
  var isoYear: Int?
  var isoWeek: Int?
  var isAfternoon: Bool?
  var isTwelve = false
  var zone: (text: String, isDaylight: Int)?
  var offset: Int?
}

private struct TimeParser {
  let data: [Unicode.Scalar]
  let format: [Unicode.Scalar]
  let zones: [String]
  var time = ParsedTime()
  /// What is wrong with a text although it matches.
  var complaint: String?

  static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Matches the format from `f` on with the text from `d` on: where it ends, nil if it does not match.
  mutating func match(_ f: Int, _ d: Int) -> Int? {
    if f == format.count { return d }
    if Self.isSpace(format[f]) {
      var next = f
      while next < format.count, Self.isSpace(format[next]) { next += 1 }
      var end = d
      while end < data.count, Self.isSpace(data[end]) { end += 1 }
      while end > d {
        if let result = match(next, end) { return result }
        end -= 1
      }
      return nil
    }
    if format[f] == "%" {
      if format[f + 1] == "%" { return d < data.count && data[d] == "%" ? match(f + 2, d + 1) : nil }
      for length in lengths(format[f + 1], d) {
        let saved = time
        take(format[f + 1], d, length)
        if let result = match(f + 2, d + length) { return result }
        time = saved
      }
      return nil
    }
    guard d < data.count, Self.folded(data[d]) == Self.folded(format[f]) else { return nil }
    return match(f + 1, d + 1)
  }

  static func isSpace(_ c: Unicode.Scalar) -> Bool { UnicodeData.isSpace(c.value) }
  static func folded(_ c: Unicode.Scalar) -> String { c.properties.lowercaseMapping }

  // MARK: directives

  private func digit(_ i: Int) -> Int? {
    guard i < data.count, "0"..."9" ~= data[i] else { return nil }
    return Int(data[i].value) - 48
  }

  private func number(_ start: Int, _ count: Int) -> Int? {
    var result = 0
    for i in start..<start + count {
      guard let digit = digit(i) else { return nil }
      result = result * 10 + digit
    }
    return result
  }

  private func number(_ start: Int, _ length: Int, skippingSpace: Bool) -> Int? {
    skippingSpace && data[start] == " " ? number(start + 1, length - 1) : number(start, length)
  }

  private func text(_ start: Int, _ count: Int) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: data[start..<start + count])
    return result
  }

  /// How long what a directive takes may be, most likely first.
  private func lengths(_ directive: Unicode.Scalar, _ d: Int) -> [Int] {
    func numbers(_ most: Int, _ range: ClosedRange<Int>) -> [Int] {
      (1...most).reversed().filter { number(d, $0).map { range ~= $0 } ?? false }
    }
    func exact(_ count: Int) -> [Int] { number(d, count) == nil ? [] : [count] }
    func words(_ all: [String]) -> [Int] {
      var result: [Int] = []
      for word in all.sorted(by: { $0.unicodeScalars.count > $1.unicodeScalars.count }) {
        let count = word.unicodeScalars.count
        if count > 0, d + count <= data.count, text(d, count).lowercased() == word { result.append(count) }
      }
      return result
    }
    switch directive {
    case "d":
      let plain = numbers(2, 1...31)
      return d < data.count && data[d] == " " && (digit(d + 1) ?? 0) > 0 ? [2] : plain
    case "f": return (1...6).reversed().filter { number(d, $0) != nil }
    case "H": return numbers(2, 0...23)
    case "I": return numbers(2, 1...12)
    case "j": return numbers(3, 1...366)
    case "m": return numbers(2, 1...12)
    case "M": return numbers(2, 0...59)
    case "S": return numbers(2, 0...61)
    case "U", "W", "V": return numbers(2, 0...53)
    case "w": return numbers(1, 0...6)
    case "u": return numbers(1, 1...7)
    case "y": return exact(2)
    case "Y", "G": return exact(4)
    case "A": return words(Self.days)
    case "a": return words(Self.days.map { String($0.prefix(3)) })
    case "B": return words(Self.months)
    case "b": return words(Self.months.map { String($0.prefix(3)) })
    case "p": return words(["am", "pm"])
    case "Z": return words(zones)
    default: return offsetLengths(d)
    }
  }

  /// `+hh:mm:ss.ffffff`, from the minutes' end on without the rest; or Z.
  private func offsetLengths(_ d: Int) -> [Int] {
    guard d < data.count else { return [] }
    if data[d] == "Z" { return [1] }
    func sixty(_ i: Int) -> Bool { number(i, 2).map { $0 < 60 } ?? false }
    func behindColon(_ i: Int) -> Int { i < data.count && data[i] == ":" ? i + 1 : i }
    guard data[d] == "+" || data[d] == "-", number(d + 1, 2) != nil else { return [] }
    var end = behindColon(d + 3)
    guard sixty(end) else { return [] }
    end += 2
    var result = [end - d]
    let seconds = behindColon(end)
    if sixty(seconds) {
      end = seconds + 2
      result.insert(end - d, at: 0)
      if end < data.count, data[end] == "." {
        for count in 1...6 where number(end + 1, count) != nil { result.insert(end + 1 + count - d, at: 0) }
      }
    }
    return result
  }

  private mutating func take(_ directive: Unicode.Scalar, _ d: Int, _ length: Int) {
    let value = number(d, length, skippingSpace: directive == "d") ?? 0
    let word = text(d, length).lowercased()
    switch directive {
    case "d": time.day = value
    case "H": time.hour = value
    case "I":
      time.hour = value
      time.isTwelve = true
    case "j": time.dayOfYear = value
    case "m": time.month = value
    case "M": time.minute = value
    case "S": time.second = value
    case "U", "W": time.week = (value, directive == "U" ? 6 : 0)
    case "V": time.isoWeek = value
    case "w": time.weekday = (value + 6) % 7
    case "u": time.weekday = value - 1
    case "y": time.year = value + (value < 69 ? 2000 : 1900)
    case "Y": time.year = value
    case "G": time.isoYear = value
    case "A", "a": time.weekday = Self.days.firstIndex { $0.hasPrefix(word) }
    case "B", "b": time.month = (Self.months.firstIndex { $0.hasPrefix(word) } ?? 0) + 1
    case "p": time.isAfternoon = word == "pm"
    case "Z":
      let isDaylight = zones.count > 3 && word == zones[3] && word != zones[2] ? 1 : 0
      let isAmbiguous = zones.count > 3 && zones[2] == zones[3] && word != "utc" && word != "gmt"
      time.zone = (text(d, length), isAmbiguous ? -1 : isDaylight)
    case "z": time.offset = offset(d, length)
    default: break
    }
  }

  private mutating func offset(_ d: Int, _ length: Int) -> Int {
    if data[d] == "Z" { return 0 }
    let hasColon = data[d + 3] == ":"
    var digits: [Int] = []
    var i = d + 1
    while i < d + length, data[i] != "." {
      if data[i] == ":" {
        // Either all parts are set apart or none.
        if !hasColon { complaint = "invalid literal for int() with base 10: '\(text(i, 2))'" }
      } else {
        digits.append(digit(i) ?? 0)
        if hasColon, digits.count == 5, data[i - 1] != ":" { complaint = "Inconsistent use of : in \(text(d, length))" }
      }
      i += 1
    }
    while digits.count < 6 { digits.append(0) }
    let seconds = (digits[0] * 10 + digits[1]) * 3600 + (digits[2] * 10 + digits[3]) * 60 + digits[4] * 10 + digits[5]
    return data[d] == "-" ? -seconds : seconds
  }
}

// MARK: - The calendar

private enum Calendar {
  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
  static func days(_ month: Int, _ year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
  /// Days before a year; the first of January of year 1 is day 1, a Monday.
  static func before(_ year: Int) -> Int { (year - 1) * 365 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 }
  static func before(_ month: Int, _ year: Int) -> Int { (1..<month).reduce(0) { $0 + days($1, year) } }
  /// The weekday of a year's first day, Monday 0.
  static func firstWeekday(_ year: Int) -> Int { before(year) % 7 }

  /// Weeks that an ISO year has.
  static func weeks(_ year: Int) -> Int {
    let first = firstWeekday(year)
    return first == 3 || first == 2 && isLeap(year) ? 53 : 52
  }
}

extension ParsedTime {
  /// Derives what was not said; an error's text if it does not fit together.
  fileprivate mutating func complete() -> String? {
    if isTwelve {
      if isAfternoon == true { hour = hour == 12 ? 12 : hour + 12 } else if hour == 12 { hour = 0 }
    }
    let weekdayNames = "a weekday directive ('%A', '%a', '%w', or '%u')."
    if isoYear != nil {
      if dayOfYear != nil {
        return "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
      }
      if isoWeek == nil || weekday == nil {
        return "ISO year directive '%G' must be used with the ISO week directive '%V' and \(weekdayNames)"
      }
    } else if isoWeek != nil {
      if year == nil || weekday == nil {
        return "ISO week directive '%V' must be used with the ISO year directive '%G' and \(weekdayNames)"
      }
      return "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
    }
    // The 29th of February is some day of a leap year if no year was given.
    let isFloating = year == nil && month == 2 && day == 29
    var y = isFloating ? 1904 : year ?? 1900
    if dayOfYear == nil, let weekday {
      if let week {
        let offset = (weekday - week.start + 7) % 7
        let first = (7 + week.start - Calendar.firstWeekday(y)) % 7
        if week.number > 0 {
          dayOfYear = first + (week.number - 1) * 7 + offset + 1
        } else {
          // Week 0 is what stands before the first whole week.
          dayOfYear = offset + 1 - (7 - first) % 7
        }
      } else if let isoYear, let isoWeek {
        if isoWeek < 1 || isoWeek > Calendar.weeks(isoYear) { return "Invalid week: \(isoWeek)" }
        let first = Calendar.firstWeekday(isoYear)
        y = isoYear
        dayOfYear = (isoWeek - 1) * 7 + weekday + 1 - (first > 3 ? first - 7 : first)
      }
      if let d = dayOfYear, d <= 0 {
        y -= 1
        dayOfYear = d + (Calendar.isLeap(y) ? 366 : 365)
      }
    }
    if y < 1 || y > 9999 { return "year \(y) is out of range" }
    if let given = dayOfYear {
      var rest = given
      let length = Calendar.isLeap(y) ? 366 : 365
      if rest > length {
        rest -= length
        y += 1
        if y > 9999 { return "year \(y) is out of range" }
        if isoYear != nil { dayOfYear = rest }
      }
      month = 1
      while rest > Calendar.days(month, y) {
        rest -= Calendar.days(month, y)
        month += 1
      }
      day = rest
    } else {
      if day > Calendar.days(month, y) { return "day is out of range for month" }
      dayOfYear = Calendar.before(month, y) + day
    }
    if weekday == nil { weekday = (Calendar.before(y) + Calendar.before(month, y) + day - 1) % 7 }
    year = isFloating ? 1900 : y
    return nil
  }
}

// MARK: - The function

extension Thread {
  private func timeText(_ v: Value, _ index: Int) throws(PyError) -> String {
    guard let s = Str(v) else {
      throw typeError("strptime() argument \(index) must be str, not <class '\(typeName(v))'>")
    }
    return s.string
  }

  /// The directives of a format, those for whole dates spelled out.
  private func checkedFormat(_ format: String) throws(PyError) -> [Unicode.Scalar] {
    let given = Array(format.unicodeScalars)
    var result: [Unicode.Scalar] = []
    var seen: [Unicode.Scalar] = []
    var i = 0
    while i < given.count {
      if given[i] != "%" {
        result.append(given[i])
        i += 1
        continue
      }
      if i + 1 == given.count { throw valueError("stray % in format '\(format)'") }
      var directives: [Unicode.Scalar] = [given[i + 1]]
      switch given[i + 1] {
      case "c": result += Array("%a %b %d %H:%M:%S %Y".unicodeScalars)
      case "x": result += Array("%m/%d/%y".unicodeScalars)
      case "X": result += Array("%H:%M:%S".unicodeScalars)
      case "A", "a", "B", "b", "d", "f", "H", "I", "j", "m", "M", "S", "U", "W", "V", "w", "u", "y", "Y", "G", "p", "Z",
        "z",
        "%":
        result += ["%", given[i + 1]]
      case let other: throw valueError("'\(other)' is a bad directive in format '\(format)'")
      }
      if given[i + 1] == "%" { directives = [] }
      for directive in directives {
        if seen.contains(directive) { throw valueError("directive '%\(directive)' occurs twice in format '\(format)'") }
        seen.append(directive)
      }
      i += 2
    }
    let saysYear = seen.contains { "yYGcx".unicodeScalars.contains($0) }
    if !saysYear, seen.contains("d") {
      try warn(
        .DeprecationWarning,
        """
        Parsing dates involving a day of month without a year specified is ambiguious
        and fails to parse leap day. The default behavior will change in Python 3.15
        to either always raise an exception or to use a different default year (TBD).
        To avoid trouble, add a specific year to the input & format.
        See https://github.com/python/cpython/issues/70647.
        """)
    }
    return result
  }

  func parseTime(_ data: Value, _ format: Value) throws(PyError) -> Value {
    let text = try timeText(data, 0)
    let pattern = format.isMissing ? "%a %b %d %H:%M:%S %Y" : try timeText(format, 1)
    let directives = try checkedFormat(pattern)
    var zones = ["utc", "gmt"]
    let module = ModuleObject(unchecked: try importLibrary("time"))
    if let names = Tuple(Dict(unchecked: module.attributes).get(self, name: intern("tzname" as StaticString))) {
      for i in 0..<min(names.count, 2) { zones.append(Str(names[i])?.string.lowercased() ?? "") }
    }
    var parser = TimeParser(data: Array(text.unicodeScalars), format: directives, zones: zones)
    guard let end = parser.match(0, 0) else {
      let (given, wanted) = (try shown(data), try shown(try str(pattern)))
      throw valueError("time data \(given) does not match format \(wanted)")
    }
    if end < parser.data.count {
      var rest = ""
      rest.unicodeScalars.append(contentsOf: parser.data[end...])
      throw valueError("unconverted data remains: \(rest)")
    }
    if let complaint = parser.complaint { throw valueError(complaint) }
    var time = parser.time
    if let complaint = time.complete() { throw valueError(complaint) }
    let s = try pushScratch(11)
    defer { popScratch(s) }
    let numbers = [
      time.year ?? 1900, time.month, time.day, time.hour, time.minute, time.second, time.weekday ?? 0,
      time.dayOfYear ?? 1, time.zone?.isDaylight ?? -1,
    ]
    for (i, number) in numbers.enumerated() { s[i] = .smallInt(number) }
    s[9] = .none
    s[10] = time.offset.map { .smallInt($0) } ?? .none
    if let zone = time.zone { s[9] = try str(zone.text) }
    return try newStructSequence(Type(unchecked: self[.structTime]), from: s, 11)
  }

  fileprivate func shown(_ v: Value) throws(PyError) -> String { Str(unchecked: try repr(v)).string }
}

let timeParsing: [Method] = [
  Method("strptime(data_string, format='%a %b %d %H:%M:%S %Y', /)") { t, a throws(PyError) in
    try t.parseTime(a[0], a[1])
  }
]
