import Compiler
import Testing

// Listings of small programs. They change when code generation does: read the new ones before accepting them.

@Suite struct CoroutinesListings {
  @Test func waiting() throws {
    try expectListing(
      #"""
      async def f(a):
          await a
          async for x in a: g(x)
          async with a as b: return b
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 10, locals: r0=a r1=x r2=b
           0     2  getAwaitable            r4, r0
           1        loadConstant            r3, None
          >2        sendInto                r4, r3, -> 5
           3        yieldValue              n=1, r3, r3, r4
           4        jump                    -> 2
          >5     3  getAsyncIterator        r3, r0
          >6        getAsyncNext            r6, r3
           7        loadConstant            r5, None
          >8        sendInto                r6, r5, -> 11
           9        yieldValue              n=1, r5, r5, r6
          10        jump                    -> 8
         >11        move                    r1, r5
          12        loadGlobal              r6, g
          15        move                    r7, r1
          16        call                    r6, x1
          17        jump                    -> 6
         >18        endAsyncFor             r4
          19     4  asyncWithEnter          r5, r0
          20        getAwaitable            n=1, r8, r7
          21        loadConstant            r7, None
         >22        sendInto                r8, r7, -> 25
          23        yieldValue              n=1, r7, r7, r8
          24        jump                    -> 22
         >25        move                    r2, r7
          26        move                    r8, r2
          27        asyncWithExit           r5
          28        getAwaitable            n=2, r9, r7
          29        loadConstant            r7, None
         >30        sendInto                r9, r7, -> 33
          31        yieldValue              n=1, r7, r7, r9
          32        jump                    -> 30
         >33        returnValue             r8
         >34        enterHandler            n=1, r3, r4
          35        asyncWithExitException  r5, r3
          36        getAwaitable            n=2, r8, r7
          37        loadConstant            r7, None
         >38        sendInto                r8, r7, -> 41
          39        yieldValue              n=1, r7, r7, r8
          40        jump                    -> 38
         >41        jumpIfTrue              r7, -> 44
         >42        leaveHandler            n=1, r4
          43        reraise                 n=1, r3
         >44        leaveHandler            n=1, r4
          45        returnNone
        6 ..< 11 -> 18, r4
        25 ..< 27 -> 34, r3
        35 ..< 42 -> 42, r3
      """#, options: CompilerOptions(features: .all))
  }

  @Test func comprehensions() throws {
    try expectListing(
      #"""
      async def f(a):
          yield [x async for x in a]
          return
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 7, locals: r0=a
           0     2  getAsyncIterator        r2, r0
           1        buildList               r1, r0, x0
          >2        getAsyncNext            r6, r2
           3        loadConstant            r5, None
          >4        sendInto                r6, r5, -> 7
           5        yieldValue              n=1, r5, r5, r6
           6        jump                    -> 4
          >7        move                    r3, r5
           8        listAppend              r1, r3
           9        jump                    -> 2
         >10        endAsyncFor             r4
          11        yieldValue              n=4, r1, r1, r0
          12     3  returnNone
        2 ..< 7 -> 10, r4
      """#, options: CompilerOptions(features: .all))
  }

  @Test func exceptStar() throws {
    try expectListing(
      #"""
      def f():
          try: g()
          except* E as e: h(e)
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 11, locals: r0=e
           0     2  loadGlobal              r6, g
           3        call                    r6, x0
           4        jump                    -> 33
          >5        enterHandler            r1, r2
           6        buildList               r3, r0, x0
           7        move                    r4, r1
           8     3  loadGlobal              r7, E
          11        matchGroup              r4, r4, r7
          12        jumpIfNone              r5, -> 24
          13        enterHandler            r5, r7
          14        move                    r0, r5
          15        loadGlobal              r9, h
          18        move                    r10, r0
          19        call                    r9, x1
          20        loadMissing             r0
          21        jump                    -> 24
         >22        listAppend              r3, r8
          23        loadMissing             r0
         >24     2  listAppend              r3, r4
          25        prepareReraiseStar      r4, r1, r3
          26        jumpIfNotNone           r4, -> 29
          27        leaveHandler            r2
          28        jump                    -> 33
         >29        leaveHandler            r2
          30        reraise                 r4
         >31        leaveHandler            r2
          32        reraise                 r6
         >33        returnNone
        0 ..< 4 -> 5, r1
        14 ..< 20 -> 22, r8
        6 ..< 26 -> 31, r6
      """#, options: CompilerOptions(features: .all))
  }
}
