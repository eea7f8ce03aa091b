import Compiler
import Testing

// Listings of small programs. They change when code generation does: read the new ones before accepting them.

@Suite struct ExceptionsListings {
  @Test func except() throws {
    try expectListing(
      #"""
      def f():
          try:
              g()
          except (A, B) as e:
              h(e)
          except C:
              return 1
          else:
              i()
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 6, locals: r0=e
           0     3  loadGlobal              r3, g
           3        call                    r3, x0
           4     9  loadGlobal              r3, i
           7        call                    r3, x0
           8        jump                    -> 39
          >9     2  enterHandler            r1, r2
          10     4  loadGlobal              r4, A
          13        loadGlobal              r5, B
          16        buildTuple              r3, r4, x2
          17        jumpIfNoMatch           r1, r3, -> 30
          18        move                    r0, r1
          19     5  loadGlobal              r3, h
          22        move                    r4, r0
          23        call                    r3, x1
          24        leaveHandler            r2
          25        loadMissing             r0
          26        jump                    -> 39
         >27     4  loadMissing             r0
          28        leaveHandler            r2
          29        reraise                 r1
         >30     6  loadGlobal              r3, C
          33        jumpIfNoMatch           r1, r3, -> 37
          34     7  loadConstant            r3, 1
          35        leaveHandler            r2
          36        returnValue             r3
         >37     2  leaveHandler            r2
          38     6  reraise                 r1
         >39     2  returnNone
        0 ..< 4 -> 9, r1
        19 ..< 24 -> 27, r1
        10 ..< 24 -> 37, r1
        27 ..< 28 -> 37, r1
        30 ..< 35 -> 37, r1
      """#, options: CompilerOptions(features: .all))
  }

  @Test func finally() throws {
    try expectListing(
      #"""
      def f(a):
          for x in a:
              try:
                  if x: continue
                  return x
              finally:
                  g()
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 7, locals: r0=a r1=x
           0     2  getIterator             r2, r0
           1        jump                    -> 21
          >2     4  jumpIfFalse             r1, -> 8
           3     7  loadGlobal              r5, g
           6        call                    r5, x0
           7     4  jump                    -> 21
          >8     5  move                    r5, r1
           9     7  loadGlobal              r6, g
          12        call                    r6, x0
          13     5  returnValue             r5
         >14     3  enterHandler            r3, r4
          15     7  loadGlobal              r5, g
          18        call                    r5, x0
         >19     3  leaveHandler            r4
          20     7  reraise                 r3
         >21     2  forIterate              r2, r1, -> 2
          22        returnNone
        2 ..< 3 -> 14, r3
        8 ..< 9 -> 14, r3
        15 ..< 19 -> 19, r3
      """#, options: CompilerOptions(features: .all))
  }

  @Test func with() throws {
    try expectListing(
      #"""
      def f(a):
          with a as b, c:
              return b
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 13, locals: r0=a r1=b
           0     2  withEnter               r4, r0
           1        move                    r1, r6
           2        loadGlobal              r7, c
           5        withEnter               r9, r7
           6     3  move                    r12, r1
           7     2  withExit                r9
           8        withExit                r4
           9     3  returnValue             r12
         >10     2  enterHandler            r7, r8
          11        withExitException       r9, r7
          12        jumpIfTrue              r11, -> 15
         >13        leaveHandler            r8
          14        reraise                 n=1, r7
         >15        leaveHandler            r8
          16        withExit                r4
          17        jump                    -> 24
         >18        enterHandler            r2, r3
          19        withExitException       r4, r2
          20        jumpIfTrue              r6, -> 23
         >21        leaveHandler            r3
          22        reraise                 n=1, r2
         >23        leaveHandler            r3
         >24        returnNone
        6 ..< 7 -> 10, r7
        1 ..< 8 -> 18, r2
        11 ..< 13 -> 13, r7
        10 ..< 16 -> 18, r2
        19 ..< 21 -> 21, r2
      """#, options: CompilerOptions(features: .all))
  }

  @Test func inGenerators() throws {
    try expectListing(
      #"""
      def f():
          try:
              yield
          except A:
              try: g()
              except B: pass
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 5
           0     3  loadConstant            r2, None
           1        yieldValue              n=6, r2, r2, r0
           2        jump                    -> 26
          >3     2  enterHandler            n=1, r0, r1
           4     4  loadGlobal              r2, A
           7        jumpIfNoMatch           r0, r2, -> 24
           8     5  loadGlobal              r4, g
          11        call                    r4, x0
          12        jump                    -> 22
         >13        enterHandler            r2, r3
          14     6  loadGlobal              r4, B
          17        jumpIfNoMatch           r2, r4, -> 20
          18        leaveHandler            r3
          19        jump                    -> 22
         >20     5  leaveHandler            r3
          21     6  reraise                 r2
         >22     5  leaveHandler            n=1, r1
          23        jump                    -> 26
         >24     2  leaveHandler            n=1, r1
          25     4  reraise                 r0
         >26     2  returnNone
        0 ..< 2 -> 3, r0
        8 ..< 12 -> 13, r2
        14 ..< 18 -> 20, r2
        4 ..< 22 -> 24, r0
      """#, options: CompilerOptions(features: .all))
  }
}
