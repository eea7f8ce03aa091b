import Compiler
import Testing

// Listings of small programs. They change when code generation does: read the new ones before accepting them.

@Suite struct ExpressionsListings {
  @Test func destinations() throws {
    try expectListing(
      #"""
      def f(a, b, c):
          x = a + b
          y = (a + b) * (a - c)
          z = -a if b else not c
          return x, y, z
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 10, locals: r0=a r1=b r2=c r3=x r4=y r5=z
           0     2  add                     r3, r0, r1
           1     3  add                     r6, r0, r1
           2        subtract                r7, r0, r2
           3        multiply                r4, r6, r7
           4     4  jumpIfFalse             r1, -> 7
           5        negate                  r5, r0
           6        jump                    -> 8
          >7        not                     r5, r2
          >8     5  move                    r7, r3
           9        move                    r8, r4
          10        move                    r9, r5
          11        buildTuple              r6, r7, x3
          12        returnValue             r6
      """#, options: CompilerOptions(features: .all))
  }

  @Test func immediates() throws {
    try expectListing(
      #"""
      def f(a):
          return a + 1, a - 32768, a // 7, a ** 2, a[0], a[-1], a << 40000, 1 + a
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 11, locals: r0=a
           0     2  addImmediate            r2, r0, #1
           1        loadConstant            r10, 32768
           2        subtract                r3, r0, r10
           3        floorDivideImmediate    r4, r0, #7
           4        loadConstant            r10, 2
           5        power                   r5, r0, r10
           6        getItemImmediate        r6, r0, #0
           7        getItemImmediate        r7, r0, #-1
           8        loadConstant            r10, 40000
           9        leftShift               r8, r0, r10
          10        loadConstant            r9, 1
          11        add                     r9, r9, r0
          12        buildTuple              r1, r2, x8
          13        returnValue             r1
      """#, options: CompilerOptions(features: .all))
  }

  @Test func reassignedOperands() throws {
    try expectListing(
      #"""
      def f(x):
          return x + (x := 1), g(x, (x := 2))
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 6, locals: r0=x
           0     1  move                    r2, r0
           1     2  loadConstant            r0, 1
           2        add                     r2, r2, r0
           3        loadGlobal              r3, g
           6        move                    r4, r0
           7        loadConstant            r0, 2
           8        move                    r5, r0
           9        call                    r3, x2
          10        buildTuple              r1, r2, x2
          11        returnValue             r1
      """#, options: CompilerOptions(features: .all))
  }

  @Test func conditions() throws {
    try expectListing(
      #"""
      def f(a, b, c):
          if a < b and not (c == 3 or a is None): return 1
          if 0 < a <= b: return 2
          if a in (1, 2): return 3
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 5, locals: r0=a r1=b r2=c
           0     2  jumpIfLess              r0, r1, -> 5
           1        jumpIfEqualImmediate    n=1, r2, #3, -> 5
           2        jumpIfNone              r0, -> 5
           3        loadConstant            r3, 1
           4        returnValue             r3
          >5     3  loadConstant            r3, 0
           6        jumpIfLess              r3, r0, -> 10
           7        jumpIfLessEqual         r0, r1, -> 10
           8        loadConstant            r3, 2
           9        returnValue             r3
         >10     4  loadConstant            r3, (1, 2)
          11        contains                r4, r0, r3
          12        jumpIfFalse             r4, -> 15
          13        loadConstant            r3, 3
          14        returnValue             r3
         >15        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func values() throws {
    try expectListing(
      #"""
      def f(a, b, c):
          return a and b or c, a < b < c, a in [1, 2], a not in {1, 2}
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 9, locals: r0=a r1=b r2=c
           0     2  move                    r4, r0
           1        jumpIfFalse             r4, -> 3
           2        move                    r4, r1
          >3        jumpIfTrue              r4, -> 5
           4        move                    r4, r2
          >5        less                    r5, r0, r1
           6        jumpIfFalse             r5, -> 8
           7        less                    r5, r1, r2
          >8        loadConstant            r8, (1, 2)
           9        contains                r6, r0, r8
          10        loadConstant            r8, frozenset{1, 2}
          11        notContains             r7, r0, r8
          12        buildTuple              r3, r4, x4
          13        returnValue             r3
      """#, options: CompilerOptions(features: .all))
  }

  @Test func calls() throws {
    try expectListing(
      #"""
      def f(o, x):
          o.m(x, 1)
          o.m(x, k=1)
          g(x, *x, y=1, **x)
          o.a.b(x)(x)
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 7, locals: r0=o r1=x
           0     2  loadMethod              r2, r0, m
           3        move                    r4, r1
           4        loadConstant            r5, 1
           5        callMethod              r2, x2
           6     3  loadMethod              r2, r0, m
           9        move                    r4, r1
          10        loadConstant            r5, 1
          11        callMethodKeywords      r2, x2, ('k',)
          13     4  loadGlobal              r2, g
          16        move                    r5, r1
          17        buildList               r3, r5, x1
          18        listExtend              r3, r1, r2
          19        loadConstant            r5, 'y'
          20        loadConstant            r6, 1
          21        buildMap                r4, r5, x1
          22        mapMerge                r4, r1, r2
          23        callSpread              r2
          24     5  loadAttribute           r2, r0, a
          27        loadMethod              r2, r2, b
          30        move                    r4, r1
          31        callMethod              r2, x1
          32        move                    r3, r1
          33        call                    r2, x1
          34        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func displays() throws {
    try expectListing(
      #"""
      def f(a):
          return [1, 2, 3], [a, 1], (1, 2), (a, *a), {1: a, **a}, {1, 2, 3}, {a}, []
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 13, locals: r0=a
           0     2  loadConstant            r10, (1, 2, 3)
           1        buildList               r2, r0, x0
           2        listExtend              r2, r10, r0
           3        move                    r10, r0
           4        loadConstant            r11, 1
           5        buildList               r3, r10, x2
           6        loadConstant            r4, (1, 2)
           7        move                    r11, r0
           8        buildList               r10, r11, x1
           9        listExtend              r10, r0, r0
          10        listToTuple             r5, r10
          11        loadConstant            r11, 1
          12        move                    r12, r0
          13        buildMap                r10, r11, x1
          14        mapUpdate               r10, r0
          15        move                    r6, r10
          16        loadConstant            r10, frozenset{1, 2, 3}
          17        buildSet                r7, r0, x0
          18        setUpdate               r7, r10
          19        move                    r10, r0
          20        buildSet                r8, r10, x1
          21        buildList               r9, r0, x0
          22        buildTuple              r1, r2, x8
          23        returnValue             r1
      """#, options: CompilerOptions(features: .all))
  }

  @Test func strings() throws {
    try expectListing(
      #"""
      def f(a, w):
          return f"{a}", f"{a!r:>{w}} and {a:x}"
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 11, locals: r0=a r1=w
           0     2  formatValue             r3, r0, r0
           1        loadConstant            r9, '>'
           2        formatValue             r10, r1, r0
           3        buildString             r8, r9, x2
           4        formatValue             n=6, r5, r0, r8
           5        loadConstant            r6, ' and '
           6        loadConstant            r8, 'x'
           7        formatValue             n=4, r7, r0, r8
           8        buildString             r4, r5, x3
           9        buildTuple              r2, r3, x2
          10        returnValue             r2
      """#, options: CompilerOptions(features: .all))
  }

  @Test func subscripts() throws {
    try expectListing(
      #"""
      def f(a, i):
          a[i] = a[1:i]
          a[:2] = a[::2]
          del a[i], a[0:1]
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 7, locals: r0=a r1=i
           0     2  loadConstant            r3, 1
           1        move                    r4, r1
           2        getSlice                r2, r0, r3
           3        setItem                 r0, r1, r2
           4     3  loadConstant            r4, None
           5        loadConstant            r5, None
           6        loadConstant            r6, 2
           7        buildSlice              r3, r4
           8        getItem                 r2, r0, r3
           9        loadConstant            r3, None
          10        loadConstant            r4, 2
          11        setSlice                r0, r3, r2
          12     4  deleteItem              r0, r1
          13        checkDropped            r2, x9
          14        loadConstant            r3, 0
          15        loadConstant            r4, 1
          16        loadConstant            r5, None
          17        buildSlice              r2, r3
          18        deleteItem              r0, r2
          19        checkDropped            r2, x9
          20        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func folding() throws {
    try expectListing(
      #"""
      x = 2 * 3 + 1, "a" "b" + "c", 2 ** 70 - 1, -1, not 1, (1, 2)[0], 7 // -2, 7 % -2, 1 / 2
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  loadConstant            r0, (7, 'abc', 3fffffffffffffffff in base 16, -1, False, 1, -4, -1, 0.5)
           1        storeName               r0, x
           4        returnNone
      """#, options: CompilerOptions(features: .all))
  }
}
