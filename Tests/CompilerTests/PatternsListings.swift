import Compiler
import Testing

// Listings of small programs. They change when code generation does: read the new ones before accepting them.

@Suite struct PatternsListings {
  @Test func values() throws {
    try expectListing(
      #"""
      def f(x):
          match x:
              case 1 | None: return 1
              case "a": return 2
              case _: return 3
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 3, locals: r0=x
           0     2  move                    r1, r0
           1     3  jumpIfEqualImmediate    r1, #1, -> 3
           2        jump                    -> 4
          >3        jumpIfNotNone           r1, -> 6
          >4        loadConstant            r2, 1
           5        returnValue             r2
          >6     4  loadConstant            r2, 'a'
           7        jumpIfEqual             r1, r2, -> 10
           8        loadConstant            r2, 2
           9        returnValue             r2
         >10     5  loadConstant            r2, 3
          11        returnValue             r2
      """#, options: CompilerOptions(features: .all))
  }

  @Test func sequences() throws {
    try expectListing(
      #"""
      def f(x):
          match x:
              case [a, *b] if a: return b
              case (1, _, *_, c): return c
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 8, locals: r0=x r1=a r2=b r3=c
           0     2  move                    r4, r0
           1     3  matchSequence           r5, r4
           2        jumpIfFalse             r5, -> 10
           3        getLength               r5, r4
           4        jumpIfGreaterEqualImmediate r5, #1, -> 10
           5        unpackStar              n=1, r6, r4, x0
           6        move                    r1, r6
           7        move                    r2, r7
           8        jumpIfFalse             r1, -> 10
           9        returnValue             r2
         >10     4  matchSequence           r5, r4
          11        jumpIfFalse             r5, -> 21
          12        getLength               r5, r4
          13        jumpIfGreaterEqualImmediate r5, #3, -> 21
          14        getItemImmediate        r6, r4, #0
          15        jumpIfEqualImmediate    r6, #1, -> 21
          16        getLength               r5, r4
          17        subtractImmediate       r7, r5, #1
          18        getItem                 r7, r4, r7
          19        move                    r3, r7
          20        returnValue             r3
         >21     2  returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func mappingsAndClasses() throws {
    try expectListing(
      #"""
      def f(x):
          match x:
              case {"a": a, **rest}: return a, rest
              case P(1, y=b) as c: return b, c
              case [0, d] | {1: d}: return d
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 12, locals: r0=x r1=a r2=rest r3=b r4=c r5=d
           0     2  move                    r6, r0
           1     3  matchMapping            r7, r6
           2        jumpIfFalse             r7, -> 16
           3        getLength               r7, r6
           4        jumpIfGreaterEqualImmediate r7, #1, -> 16
           5        loadConstant            r8, ('a',)
           6        matchKeys               r7, r6, r8
           7        jumpIfNone              r7, -> 16
           8        unpackSequence          r9, r7, x1
           9        matchRest               r10, r6, r8
          10        move                    r1, r9
          11        move                    r2, r10
          12        move                    r8, r1
          13        move                    r9, r2
          14        buildTuple              r7, r8, x2
          15        returnValue             r7
         >16     4  loadGlobal              r9, P
          19        loadConstant            r8, ('y',)
          20        matchClass              n=1, r7, r6, r9
          21        jumpIfNone              r7, -> 30
          22        unpackSequence          r10, r7, x2
          23        jumpIfEqualImmediate    r10, #1, -> 30
          24        move                    r3, r11
          25        move                    r4, r6
          26        move                    r8, r3
          27        move                    r9, r4
          28        buildTuple              r7, r8, x2
          29        returnValue             r7
         >30     5  matchSequence           r8, r6
          31        jumpIfFalse             r8, -> 38
          32        getLength               r8, r6
          33        jumpIfEqualImmediate    r8, #2, -> 38
          34        unpackSequence          r9, r6, x2
          35        jumpIfEqualImmediate    r9, #0, -> 38
          36        move                    r7, r10
          37        jump                    -> 47
         >38        matchMapping            r8, r6
          39        jumpIfFalse             r8, -> 49
          40        getLength               r8, r6
          41        jumpIfGreaterEqualImmediate r8, #1, -> 49
          42        loadConstant            r9, (1,)
          43        matchKeys               r8, r6, r9
          44        jumpIfNone              r8, -> 49
          45        unpackSequence          r10, r8, x1
          46        move                    r7, r10
         >47        move                    r5, r7
          48        returnValue             r5
         >49     2  returnNone
      """#, options: CompilerOptions(features: .all))
  }
}
