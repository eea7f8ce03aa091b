import Runtime
import Testing

/// Small alphabets make both near misses and periods frequent.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

private func naive(_ hay: [UInt32], _ needle: [UInt32]) -> [Int] {
  if needle.count > hay.count { return [] }
  return (0...hay.count - needle.count).filter { Array(hay[$0..<$0 + needle.count]) == needle }
}

private func check<H: TextUnit, N: TextUnit>(
  _ hay: [UInt32], _ needle: [UInt32], _ hayType: H.Type, _ needleType: N.Type
) -> Bool {
  let all = naive(hay, needle)
  let (h, n) = (hay.map { H($0) } + [0], needle.map { N($0) } + [0])
  var expectedCount = 0
  var next = 0
  for index in all where index >= next {
    expectedCount += 1
    next = index + max(needle.count, 1)
  }
  return TextSearch.find(h, hay.count, n, needle.count) == all.first ?? -1
    && TextSearch.rfind(h, hay.count, n, needle.count) == all.last ?? -1
    && TextSearch.count(h, hay.count, n, needle.count) == expectedCount
}

@Test func findsWhatANaiveSearchFinds() {
  var dice = Dice(state: 7)
  for _ in 0..<4000 {
    let letters = UInt32.random(in: 1...3, using: &dice)
    let length = Int.random(in: 0...Int.random(in: 0...300, using: &dice), using: &dice)
    var hay = (0..<length).map { _ in UInt32.random(in: 0..<letters, using: &dice) + 97 }
    var needle = (0..<Int.random(in: 0...12, using: &dice)).map { _ in UInt32.random(in: 0..<letters, using: &dice) + 97
    }
    if Bool.random(using: &dice), !hay.isEmpty {
      let start = Int.random(in: 0..<hay.count, using: &dice)
      needle = Array(hay[start..<Int.random(in: start...hay.count, using: &dice)])
    }
    if dice.next() % 4 == 0 {
      // Long periods with one flaw.
      let period = Int.random(in: 1...5, using: &dice)
      hay = (0..<400).map { UInt32($0 % period) + 97 }
      needle = (0..<60).map { UInt32($0 % period) + 97 }
      needle[Int.random(in: 0..<60, using: &dice)] = 120
      if Bool.random(using: &dice) { hay.replaceSubrange(300..<360, with: needle) }
    }
    #expect(check(hay, needle, UInt8.self, UInt8.self))
    #expect(check(hay, needle, UInt16.self, UInt8.self))
    #expect(check(hay, needle, UInt32.self, UInt16.self))
    #expect(check(hay, needle, UInt8.self, UInt32.self))
    #expect(check(hay, needle, UInt16.self, UInt16.self))
    #expect(check(hay, needle, UInt32.self, UInt32.self))
  }
}

@Test func needleWiderThanTheHaystackIsNotThere() {
  let hay: [UInt8] = [97, 98, 0x4e, 99]
  let needle: [UInt16] = [0x14e]
  #expect(TextSearch.find(hay, 4, needle, 1) == -1)
  #expect(TextSearch.rfind(hay, 4, needle, 1) == -1)
  #expect(TextSearch.count(hay, 4, needle, 1) == 0)
}

@Test func hostileTextTakesLinearTime() {
  // Quadratic would be 10^11 steps.
  let hay = [UInt8](repeating: 97, count: 1_000_000)
  var needle = [UInt8](repeating: 97, count: 100_000)
  needle[50_000] = 98
  #expect(TextSearch.find(hay, hay.count, needle, needle.count) == -1)
  #expect(TextSearch.rfind(hay, hay.count, needle, needle.count) == -1)
  #expect(TextSearch.count(hay, hay.count, needle, needle.count) == 0)
}
