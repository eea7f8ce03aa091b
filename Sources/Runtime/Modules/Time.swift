// The module time.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

#if canImport(Darwin)
  private func clockID(_ n: Int32) -> clockid_t { clockid_t(rawValue: UInt32(bitPattern: n)) }
#else
  private func clockID(_ n: Int32) -> clockid_t { clockid_t(n) }
#endif

private func clock(_ id: clockid_t) -> UInt64 {
  var now = timespec()
  clock_gettime(id, &now)
  return UInt64(bitPattern: Int64(now.tv_sec)) &* 1_000_000_000 &+ UInt64(bitPattern: Int64(now.tv_nsec))
}
private func seconds(_ ns: UInt64) -> Value { .float(Double(ns) / 1e9) }

extension Thread {
  /// time.sleep: to the nanosecond that was asked for, never early.
  fileprivate func sleep(_ duration: Value) throws(PyError) {
    // Nanoseconds must fit 63 bits; each kind of number has words of its own for that.
    let s: Double
    if duration.isFloat || duration.isKind(.floatBox) {
      s = try double(duration)
      if s != s { throw valueError("Invalid value NaN (not a number)") }
      if s * 1e9 >= 9_223_372_036_854_775_808 || s * 1e9 < -9_223_372_036_854_775_808 {
        throw overflowError("timestamp out of range for platform time_t")
      }
    } else {
      guard let i = try index(duration).asInt, i <= 9_223_372_036, i >= -9_223_372_036 else {
        throw overflowError("timestamp too large to convert to C PyTime_t")
      }
      s = Double(i)
    }
    if s < 0 { throw valueError("sleep length must be non-negative") }
    if s == 0 { return yieldToAll() }
    try sleep(until: deadline(after: s))
  }

  /// What any clock shows, in nanoseconds.
  fileprivate func readClock(_ v: Value) throws(PyError) -> Value {
    var now = timespec()
    guard v.isInt, let n = v.asInt, let id = Int32(exactly: n) else {
      throw typeError("clk_id should be integer, not \(typeName(v))")
    }
    if clock_gettime(clockID(id), &now) != 0 { throw osError(cs_errno()) }
    return int(Int(now.tv_sec) &* 1_000_000_000 &+ Int(now.tv_nsec))
  }

  fileprivate func resolution(_ id: clockid_t) throws(PyError) -> Value {
    var step = timespec()
    if clock_getres(id, &step) != 0 { throw osError(cs_errno()) }
    return .float(Double(step.tv_sec) + Double(step.tv_nsec) * 1e-9)
  }

  fileprivate func clockInfo(_ v: Value) throws(PyError) -> Value {
    guard let name = Str(v) else { throw typeError("get_clock_info() argument 1 must be str, not \(givenTypeName(v))") }
    let id: clockid_t
    let call: StaticString
    switch name.string {
    case "time": (id, call) = (CLOCK_REALTIME, "clock_gettime(CLOCK_REALTIME)")
    case "monotonic", "perf_counter": (id, call) = (CLOCK_MONOTONIC, "clock_gettime(CLOCK_MONOTONIC)")
    case "process_time": (id, call) = (CLOCK_PROCESS_CPUTIME_ID, "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)")
    case "thread_time": (id, call) = (CLOCK_THREAD_CPUTIME_ID, "clock_gettime(CLOCK_THREAD_CPUTIME_ID)")
    default: throw valueError("unknown clock")
    }
    let result = try newNamespace()
    let isTime = name.string == "time"
    let attributes = Dict(unchecked: result.attributes)
    try attributes.set(self, intern("implementation"), str(call))
    try attributes.set(self, intern("monotonic"), .bool(!isTime))
    try attributes.set(self, intern("adjustable"), .bool(isTime))
    try attributes.set(self, intern("resolution"), try resolution(id))
    return result.value
  }

  fileprivate func setClock(_ id: Value, _ time: timespec) throws(PyError) {
    var time = time
    if clock_settime(clockID(try int32Argument(id, 0)), &time) != 0 { throw osError(cs_errno()) }
  }

  /// A struct_time, with the zone's name and offset as hidden fields.
  fileprivate func structTime(_ tm: tm) throws(PyError) -> Value {
    let s = try pushScratch(11)
    defer { popScratch(s) }
    s[0] = .smallInt(Int(tm.tm_year) + 1900)
    s[1] = .smallInt(Int(tm.tm_mon) + 1)
    s[2] = .smallInt(Int(tm.tm_mday))
    s[3] = .smallInt(Int(tm.tm_hour))
    s[4] = .smallInt(Int(tm.tm_min))
    s[5] = .smallInt(Int(tm.tm_sec))
    s[6] = .smallInt((Int(tm.tm_wday) + 6) % 7)
    s[7] = .smallInt(Int(tm.tm_yday) + 1)
    s[8] = .smallInt(Int(tm.tm_isdst))
    s[9] = tm.tm_zone == nil ? .none : try str(String(cString: tm.tm_zone))
    s[10] = .smallInt(Int(tm.tm_gmtoff))
    return try newStructSequence(Type(unchecked: self[.structTime]), from: s, 11)
  }

  /// The C time of a struct_time or 9-tuple; the current local time for a missing one.
  fileprivate func cTime(_ v: Value, _ function: String) throws(PyError) -> tm {
    var result = tm()
    if v.isMissing {
      var now = time_t(clock(CLOCK_REALTIME) / 1_000_000_000)
      localtime_r(&now, &result)
      return result
    }
    guard let tuple = Tuple(v) else { throw typeError("Tuple or struct_time argument required") }
    if tuple.count != 9 { throw typeError("\(function)(): illegal time tuple argument") }
    var n: (Int, Int, Int, Int, Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0, 0, 0, 0, 0)
    try withUnsafeMutableBytes(of: &n) { raw throws(PyError) in
      let p = raw.baseAddress!.assumingMemoryBound(to: Int.self)
      var i = 0
      while i < 9 {
        guard let field = try index(tuple[i]).asInt else {
          throw overflowError("Python int too large to convert to C long")
        }
        if field > Int(Int32.max) { throw overflowError("signed integer is greater than maximum") }
        if field < Int(Int32.min) { throw overflowError("signed integer is less than minimum") }
        p[i] = field
        i += 1
      }
    }
    if n.0 < -2_147_481_748 { throw overflowError("year out of range") }
    func check(_ value: Int, _ low: Int, _ high: Int, _ what: String) throws(PyError) {
      if value < low || value > high { throw valueError("\(what) out of range") }
    }
    try check(n.1, 0, 12, "month")
    try check(n.2, 0, 31, "day of month")
    try check(n.3, 0, 23, "hour")
    try check(n.4, 0, 59, "minute")
    try check(n.5, 0, 61, "seconds")
    if n.6 < -1 { throw valueError("day of week out of range") }
    try check(n.7, 0, 366, "day of year")
    result.tm_year = Int32(truncatingIfNeeded: n.0 - 1900)
    result.tm_mon = Int32(max(n.1, 1) - 1)
    result.tm_mday = Int32(max(n.2, 1))
    result.tm_hour = Int32(n.3)
    result.tm_min = Int32(n.4)
    result.tm_sec = Int32(n.5)
    result.tm_wday = Int32((n.6 % 7 + 8) % 7)
    result.tm_yday = Int32(max(n.7, 1) - 1)
    result.tm_isdst = Int32(max(-1, min(1, n.8)))
    return result
  }

  /// What the environment says about the time zone.
  fileprivate func setTimeZone(_ d: Dict) throws(PyError) {
    tzset()
    var january = tm()
    var july = tm()
    var t0: time_t = 1_704_067_200
    var t1: time_t = 1_719_792_000
    localtime_r(&t0, &january)
    localtime_r(&t1, &july)
    let standard = january.tm_isdst == 0 ? january : july
    let daylight = january.tm_isdst == 0 ? july : january
    try d.set(self, intern("timezone"), int(-standard.tm_gmtoff))
    try d.set(self, intern("altzone"), int(-daylight.tm_gmtoff))
    try d.set(self, intern("daylight"), .smallInt(january.tm_gmtoff != july.tm_gmtoff ? 1 : 0))
    try d.set(
      self, intern("tzname"),
      try tuple(try str(String(cString: standard.tm_zone)), try str(String(cString: daylight.tm_zone))))
  }

  fileprivate func timestamp(_ v: Value) throws(PyError) -> time_t {
    if v.isMissing || v.isNone { return time_t(clock(CLOCK_REALTIME) / 1_000_000_000) }
    let s = v.isFloat ? v.float.rounded(.down) : Double(try indexInt(v))
    if s != s { throw valueError("Invalid value NaN (not a number)") }
    if abs(s) > 6.7e16 { throw overflowError("timestamp out of range for platform time_t") }
    return time_t(s)
  }

  fileprivate func formatTime(_ format: Value, _ when: Value) throws(PyError) -> Value {
    guard let f = Str(format) else {
      throw typeError("strftime() argument 1 must be str, not \(givenTypeName(format))")
    }
    var time = try cTime(when, "strftime")
    var i = 0
    while i < f.count {
      if f[i] == 0 { throw valueError("embedded null character") }
      // Its error is the right one.
      if f[i] & 0xFFFF_F800 == 0xD800 { _ = try call(try getAttribute(format, intern("encode"))) }
      i += 1
    }
    let text = f.string
    if text.isEmpty { return vm.emptyString }
    var size = 256
    while true {
      var buffer = [CChar](repeating: 0, count: size)
      let n = strftime(&buffer, size, text, &time)
      if n > 0 || size > 256 * max(1, text.utf8.count) {
        return try str(String(decoding: buffer.prefix(n).map { UInt8(bitPattern: $0) }, as: UTF8.self))
      }
      size *= 2
    }
  }

  fileprivate func ascTime(_ time: tm) throws(PyError) -> Value {
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ n: Int32) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let day = time.tm_mday < 10 ? " \(time.tm_mday)" : "\(time.tm_mday)"
    return try str(
      "\(days[Int(time.tm_wday)]) \(months[Int(time.tm_mon)]) \(day) \(two(time.tm_hour)):\(two(time.tm_min)):\(two(time.tm_sec)) \(Int(time.tm_year) + 1900)"
    )
  }
}

extension NativeModule {
  static let time = NativeModule("time") { t, d throws(PyError) in
    if t[.structTime].isMissing {
      t[.structTime] = try t.makeStructSequenceType(
        "struct_time", module: "time",
        [
          "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
        ], hidden: ["tm_zone", "tm_gmtoff"]
      ).value
    }
    try d.set(t, t.intern("struct_time"), t[.structTime])
    try t.setTimeZone(d)
    for (name, id) in [
      ("CLOCK_REALTIME", CLOCK_REALTIME), ("CLOCK_MONOTONIC", CLOCK_MONOTONIC),
      ("CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID), ("CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID),
    ] {
      try d.set(t, try t.intern(name), .smallInt(Int(id.rawValueOrSelf)))
    }
    try d.set(t, t.intern("CLOCK_MONOTONIC_RAW"), .smallInt(4))
    #if !canImport(Darwin)
      try d.set(t, t.intern("CLOCK_BOOTTIME"), .smallInt(7))
      try d.set(t, t.intern("CLOCK_TAI"), .smallInt(11))
    #endif
    try t.define(timeFunctions, in: d)
    try t.define(timeParsing, in: d)
  }
}

extension clockid_t {
  #if canImport(Darwin)
    fileprivate var rawValueOrSelf: UInt32 { rawValue }
  #else
    fileprivate var rawValueOrSelf: clockid_t { self }
  #endif
}

private let timeFunctions: [Method] = [
  Method("time()") { t, a throws(PyError) in seconds(clock(CLOCK_REALTIME)) },
  Method("time_ns()") { t, a throws(PyError) in t.int(clock(CLOCK_REALTIME)) },
  Method("monotonic()") { t, a throws(PyError) in seconds(clock(CLOCK_MONOTONIC)) },
  Method("monotonic_ns()") { t, a throws(PyError) in t.int(clock(CLOCK_MONOTONIC)) },
  Method("perf_counter()") { t, a throws(PyError) in seconds(clock(CLOCK_MONOTONIC)) },
  Method("perf_counter_ns()") { t, a throws(PyError) in t.int(clock(CLOCK_MONOTONIC)) },
  Method("process_time()") { t, a throws(PyError) in seconds(clock(CLOCK_PROCESS_CPUTIME_ID)) },
  Method("process_time_ns()") { t, a throws(PyError) in t.int(clock(CLOCK_PROCESS_CPUTIME_ID)) },
  Method("thread_time()") { t, a throws(PyError) in seconds(clock(CLOCK_THREAD_CPUTIME_ID)) },
  Method("thread_time_ns()") { t, a throws(PyError) in t.int(clock(CLOCK_THREAD_CPUTIME_ID)) },
  Method("clock_gettime(clk_id, /)") { t, a throws(PyError) in .float(try t.double(try t.readClock(a[0])) / 1e9) },
  Method("pthread_getcpuclockid(thread_id, /)") { t, a throws(PyError) in
    #if canImport(Darwin)
      throw t.raise(.NotImplementedError, "pthread_getcpuclockid() does not exist on this system")
    #else
      var clock = clockid_t()
      let code = pthread_getcpuclockid(pthread_t(try t.liveIdentity(a[0])), &clock)
      if code != 0 { throw t.osError(code) }
      return .smallInt(Int(clock))
    #endif
  },
  Method("clock_gettime_ns(clk_id, /)") { t, a throws(PyError) in try t.readClock(a[0]) },
  Method("clock_getres(clk_id, /)") { t, a throws(PyError) in try t.resolution(clockID(try t.int32Argument(a[0], 0))) },
  Method("clock_settime(clk_id, time, /)") { t, a throws(PyError) in
    let s = try t.timeArgument(a[1])
    let whole = s.rounded(.down)
    try t.setClock(a[0], timespec(tv_sec: time_t(whole), tv_nsec: Int(((s - whole) * 1e9).rounded(.down))))
    return .none
  },
  Method("clock_settime_ns(clk_id, time, /)") { t, a throws(PyError) in
    guard a[1].isInt else { throw t.typeError("expect int, got \(t.typeName(a[1]))") }
    guard let n = a[1].asInt else { throw t.overflowError("int too big to convert") }
    let part = ((n % 1_000_000_000) + 1_000_000_000) % 1_000_000_000
    try t.setClock(a[0], timespec(tv_sec: time_t((n - part) / 1_000_000_000), tv_nsec: part))
    return .none
  },
  Method("get_clock_info(name, /)") { t, a throws(PyError) in try t.clockInfo(a[0]) },
  Method("sleep(seconds, /)") { t, a throws(PyError) in
    try t.sleep(a[0])
    return .none
  },
  Method("localtime(seconds=None, /)") { t, a throws(PyError) in
    var when = try t.timestamp(a[0])
    var result = tm()
    if localtime_r(&when, &result) == nil { throw t.overflowError("timestamp out of range for platform time_t") }
    return try t.structTime(result)
  },
  Method("gmtime(seconds=None, /)") { t, a throws(PyError) in
    var when = try t.timestamp(a[0])
    var result = tm()
    if gmtime_r(&when, &result) == nil { throw t.overflowError("timestamp out of range for platform time_t") }
    return try t.structTime(result)
  },
  Method("mktime(tuple, /)") { t, a throws(PyError) in
    var time = try t.cTime(a[0], "mktime")
    time.tm_wday = -1
    let r = mktime(&time)
    if r == -1 && time.tm_wday == -1 { throw t.overflowError("mktime argument out of range") }
    return .float(Double(r))
  },
  Method("strftime(format, tuple=None, /)") { t, a throws(PyError) in try t.formatTime(a[0], a[1]) },
  Method("asctime(tuple=None, /)") { t, a throws(PyError) in try t.ascTime(try t.cTime(a[0], "asctime")) },
  Method("ctime(seconds=None, /)") { t, a throws(PyError) in
    var when = try t.timestamp(a[0])
    var result = tm()
    localtime_r(&when, &result)
    return try t.ascTime(result)
  },
  Method("tzset()") { t, a throws(PyError) in
    guard let m = ModuleObject(t.modules.get(t, name: t.intern("time" as StaticString))) else { return .none }
    try t.setTimeZone(Dict(unchecked: m.attributes))
    return .none
  },
]
