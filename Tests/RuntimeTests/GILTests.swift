import Foundation
import Runtime
import Testing

/// The scheduler alone, with native threads that count, wait and wake. Bounds of time are generous: they tell a hang and a
/// starved thread from a slow machine.
@Suite(.serialized) struct GILTests {
  /// Runs the bodies in threads of their own, each with a member that has the GIL, and waits for all.
  private func run(_ gil: GILProbe, _ bodies: [@Sendable (GILProbe.Member) -> Void]) {
    let group = DispatchGroup()
    for body in bodies {
      group.enter()
      let thread = Thread {
        let m = gil.makeMember()
        gil.enter(m)
        body(m)
        gil.leave(m)
        gil.discard(m)
        group.leave()
      }
      thread.start()
    }
    #expect(group.wait(timeout: .now() + 100) == .success)
  }
  private func run(_ gil: GILProbe, count: Int, _ body: @escaping @Sendable (Int, GILProbe.Member) -> Void) {
    run(gil, (0..<count).map { i in { m in body(i, m) } })
  }

  /// Memory that only the GIL protects.
  private final class Shared: @unchecked Sendable {
    var total = 0
    var log: [Int] = []
    var done = false
  }

  @Test func plainMemoryIsSafe() {
    let gil = GILProbe(slice: 1_000_000)
    let shared = Shared()
    run(gil, count: 8) { _, m in
      for i in 0..<200_000 {
        shared.total += 1
        gil.poll(m)
        if i % 10_000 == 0 {
          gil.leave(m)
          usleep(100)
          gil.enter(m)
        }
        if i % 7_000 == 0 { gil.yield(m) }
        if i % 3_000 == 0 { _ = gil.lazily(m) { if i % 9_000 == 0 { usleep(50) } } }
      }
    }
    #expect(shared.total == 8 * 200_000)
    gil.stop()
  }

  /// Threads that only compute get the GIL in turn, for about the same time.
  @Test func slicesAreShared() {
    let gil = GILProbe(slice: 2_000_000)
    let shared = Shared()
    let end = GILProbe.now + 800_000_000
    run(gil, count: 4) { i, m in
      let before = m.heldTime
      while GILProbe.now < end { gil.poll(m) }
      shared.log.append(Int((m.heldTime - before) / 1_000_000))
      #expect(m.switches > 10)
    }
    #expect(shared.log.count == 4)
    #expect(shared.log.min()! * 3 >= shared.log.max()!)
    gil.stop()
  }

  /// Those woken in one run get their turn in order, before one that used up its slice.
  @Test func wokenInOrder() {
    let gil = GILProbe()
    let shared = Shared()
    let waiters = GILProbe.Waiters()
    run(
      gil,
      (0..<6).map { i in
        { m in
          // The wait begins in order, since the next one waits for its number.
          while shared.total != i {
            gil.leave(m)
            usleep(200)
            gil.enter(m)
          }
          shared.total += 1
          let woken = gil.wait(m, in: waiters)
          #expect(woken)
          shared.log.append(i)
        }
      } + [
        { m in
          while shared.total != 6 {
            gil.leave(m)
            usleep(200)
            gil.enter(m)
          }
          while gil.wakeFirst(in: waiters) {}
        }
      ])
    #expect(shared.log == [0, 1, 2, 3, 4, 5])
    waiters.destroy()
    gil.stop()
  }

  @Test func timeoutIsNeverEarly() {
    let gil = GILProbe()
    let waiters = GILProbe.Waiters()
    run(gil, count: 3) { i, m in
      for n in 1...20 {
        let deadline = GILProbe.now + UInt64(n * 100_000)
        #expect(!gil.wait(m, in: waiters, until: deadline))
        #expect(GILProbe.now >= deadline)
      }
    }
    #expect(waiters.isEmpty)
    waiters.destroy()
    gil.stop()
  }

  /// Tokens against timeouts at the same moments, with interruptions: as many are received as were handed out.
  @Test func tokensAreNeitherLostNorDoubled() {
    let gil = GILProbe()
    let waiters = GILProbe.Waiters()
    let shared = Shared()
    let received = Shared()
    let getters = 5
    let members = Shared2()
    run(
      gil,
      (0..<getters).map { i in
        { m in
          members.list.append(m)
          var n = i
          while !shared.done {
            n += 1
            if gil.wait(m, in: waiters, until: GILProbe.now + UInt64(n % 50) * 1000) { received.total += 1 }
          }
          members.list.removeAll { $0.switches == m.switches && $0.heldTime == m.heldTime }
        }
      } + [
        { m in
          for i in 0..<30_000 {
            if gil.wakeFirst(in: waiters) { shared.total += 1 }
            if i % 3 == 0 { gil.yield(m) }
            if i % 5 == 0 {
              gil.leave(m)
              gil.enter(m)
            }
            if i % 7 == 0, let other = members.list.randomElement() { gil.interrupt(other) }
            gil.poll(m)
          }
          shared.done = true
        }
      ])
    #expect(received.total == shared.total)
    #expect(received.total > 1000)
    waiters.destroy()
    gil.stop()
  }
  private final class Shared2: @unchecked Sendable {
    var list: [GILProbe.Member] = []
  }

  /// One that sleeps and comes back is let in long before the computing thread's next slices are over.
  @Test func returnersComeIn() {
    let gil = GILProbe(slice: 100_000_000)
    let shared = Shared()
    run(
      gil,
      [
        { m in while !shared.done { gil.poll(m) } },
        { m in
          var late: [UInt64] = []
          for _ in 0..<50 {
            gil.leave(m)
            usleep(1000)
            let start = GILProbe.now
            gil.enter(m)
            late.append(GILProbe.now - start)
          }
          late.sort()
          #expect(late[25] < 50_000_000)
          shared.done = true
        },
      ])
    gil.stop()
  }

  /// A holder in a system call that turns out to be long is robbed: others go on meanwhile.
  @Test func lazyHolderIsRobbed() {
    let gil = GILProbe()
    let shared = Shared()
    run(
      gil,
      [
        { m in
          shared.total = 1
          let start = GILProbe.now
          let kept = gil.lazily(m) { usleep(300_000) }
          #expect(!kept)
          #expect(shared.total == 1001)
          #expect(GILProbe.now - start >= 300_000_000)
        },
        { m in
          while shared.total == 0 {
            gil.leave(m)
            usleep(1000)
            gil.enter(m)
          }
          for _ in 0..<1000 {
            shared.total += 1
            gil.poll(m)
          }
        },
      ])
    gil.stop()
  }

  /// Which cores the calling thread may run on, where the system says so in a file.
  private func cores() -> Substring? {
    let status = try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)
    return status?.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }
  }

  /// Two threads that wake each other: every turn comes, whichever cores they run on, and their sets of cores stay as they
  /// were.
  @Test func pingPong() {
    let gil = GILProbe()
    let lists = [GILProbe.Waiters(), GILProbe.Waiters()]
    let shared = Shared()
    let before = cores()
    run(gil, count: 2) { i, m in
      for turn in 0..<20_000 {
        while shared.total % 2 != i {
          if shared.total >= 40_000 { break }
          #expect(gil.wait(m, in: lists[i]))
        }
        #expect(shared.total == turn * 2 + i)
        shared.total += 1
        _ = gil.wakeFirst(in: lists[1 - i])
      }
      #expect(cores() == before)
    }
    #expect(shared.total == 40_000)
    for l in lists { l.destroy() }
    gil.stop()
  }
}
