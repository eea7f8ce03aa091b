import Compiler
import Testing

// Listings of small programs. They change when code generation does: read the new ones before accepting them.

@Suite struct StatementsListings {
  @Test func loops() throws {
    try expectListing(
      #"""
      def f(n):
          for i in range(n):
              if i == 3: continue
              if i > 9: break
              g(i)
          else:
              h()
          while n > 0:
              n -= 1
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 5, locals: r0=n r1=i
           0     2  loadGlobal              r2, range
           3        move                    r3, r0
           4        call                    r2, x1
           5        getIterator             r2, r2
           6        jump                    -> 14
          >7     3  jumpIfEqualImmediate    n=1, r1, #3, -> 14
           8     4  jumpIfGreaterImmediate  n=1, r1, #9, -> 19
           9     5  loadGlobal              r3, g
          12        move                    r4, r1
          13        call                    r3, x1
         >14     2  forIterate              r2, r1, -> 7
          15     7  loadGlobal              r3, h
          18        call                    r3, x0
         >19        checkDropped            r2, x4
          20     8  jump                    -> 22
         >21     9  subtractImmediate       n=1, r0, r0, #1
         >22     8  jumpIfGreaterImmediate  n=1, r0, #0, -> 21
          23        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func constantsInLoops() throws {
    try expectListing(
      #"""
      def f(xs):
          total = 0.0
          for x in xs:
              total += x * 0.5 - 1000000
          return total
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 7, locals: r0=xs r1=total r2=x
           0     2  loadConstant            r3, 0.5
           1        loadConstant            r4, 1000000
           2        loadConstant            r1, 0.0
           3     3  getIterator             r5, r0
           4        jump                    -> 8
          >5     4  multiply                r6, r2, r3
           6        subtract                r6, r6, r4
           7        add                     n=1, r1, r1, r6
          >8     3  forIterate              r5, r2, -> 5
           9     5  returnValue             r1
      """#, options: CompilerOptions(features: .all))
  }

  @Test func assignment() throws {
    try expectListing(
      #"""
      def f(a, b, o):
          a, b = b, a
          x = y = g()
          o.p, (o[0], *rest) = a
          o.p += 1
          o[a] -= b
          return x, y, rest
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 11, locals: r0=a r1=b r2=o r3=x r4=y r5=rest
           0     2  move                    r6, r0
           1        move                    r0, r1
           2        move                    r1, r6
           3     3  loadGlobal              r6, g
           6        call                    r6, x0
           7        move                    r3, r6
           8        move                    r4, r3
           9     4  unpackSequence          r6, r0, x2
          10        storeAttribute          r2, r6, p
          13        unpackStar              n=1, r8, r7, x0
          14        loadConstant            r10, 0
          15        setItem                 r2, r10, r8
          16        move                    r5, r9
          17     5  loadAttribute           r6, r2, p
          20        addImmediate            n=1, r6, r6, #1
          21        storeAttribute          r2, r6, p
          24     6  getItem                 r6, r2, r0
          25        subtract                n=1, r6, r6, r1
          26        setItem                 r2, r0, r6
          27     7  move                    r7, r3
          28        move                    r8, r4
          29        move                    r9, r5
          30        buildTuple              r6, r7, x3
          31        returnValue             r6
      """#, options: CompilerOptions(features: .all))
  }

  @Test func unbound() throws {
    try expectListing(
      #"""
      def f(a):
          if a: x = 1
          print(x)
          del x
          x
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 4, locals: r0=a r1=x
           0     2  jumpIfFalse             r0, -> 2
           1        loadConstant            r1, 1
          >2     3  loadGlobal              r2, print
           5        checkLocal              r1, x
           6        move                    r3, r1
           7        call                    r2, x1
           8     4  deleteLocal             r1, r2
           9     5  checkLocal              r1, x
          10        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func globals() throws {
    try expectListing(
      #"""
      def f():
          global g
          g = h
          del g
      x = y
      del x
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4     5  loadName                r0, y
           7        storeName               r0, x
          10     6  deleteName              x
          11        checkDropped            r0, x1
          12        returnNone

      code f at line 1
        registers: 1
           0     3  loadGlobal              r0, h
           3        storeGlobal             r0, g
           6     4  deleteGlobal            g
           7        checkDropped            r0, x1
           8        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func imports() throws {
    try expectListing(
      #"""
      import a.b.c as d, e.f
      from . import g
      from ..h import i as j, k
      from l import *
      """#,
      #"""
      code <module> at line 1
        registers: 3
           0     1  loadConstant            r0, None
           1        importName              r1, a.b.c, r0
           2        importFrom              r1, r1, b
           3        importFrom              r1, r1, c
           4        storeName               r1, d
           7        loadConstant            r0, None
           8        importName              r1, e.f, r0
           9        storeName               r1, e
          12     2  loadConstant            r0, ('g',)
          13        importName              n=1, r1, , r0
          14        importFrom              r2, r1, g
          15        storeName               r2, g
          18     3  loadConstant            r0, ('i', 'k')
          19        importName              n=2, r1, h, r0
          20        importFrom              r2, r1, i
          21        storeName               r2, j
          24        importFrom              r2, r1, k
          25        storeName               r2, k
          28     4  loadConstant            r0, ('*',)
          29        importName              r1, l, r0
          30        importStar              r1
          31        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func assertions() throws {
    try expectListing(
      #"""
      def f(a):
          assert a, "message"
          raise E from a
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 3, locals: r0=a
           0     2  jumpIfTrue              r0, -> 5
           1        loadAssertionError      r1
           2        loadConstant            r2, 'message'
           3        call                    r1, x1
           4        raise                   n=1, r1
          >5     3  loadGlobal              r1, E
           8        raiseFrom               r1, r0
      """#, options: CompilerOptions(features: .all))
  }

  @Test func annotations() throws {
    try expectListing(
      #"""
      x: int = 1
      y.z: int
      def f(a: int, *b: str) -> None: pass
      """#,
      #"""
      code <module> at line 1
        registers: 4
           0     1  setUpAnnotations
           1        loadConstant            r0, 1
           2        storeName               r0, x
           5        loadName                r1, int
           8        loadName                r2, __annotations__
          11        loadConstant            r3, 'x'
          12        setItem                 r2, r3, r1
          13     2  loadName                r0, y
          16        loadName                r0, int
          19     3  buildMap                r1, r0, x0
          20        loadConstant            r2, 'a'
          21        loadName                r3, int
          24        mapAdd                  r1, r2, r3
          25        loadConstant            r2, 'b'
          26        loadName                r3, str
          29        mapAdd                  r1, r2, r3
          30        loadConstant            r2, 'return'
          31        loadConstant            r3, None
          32        mapAdd                  r1, r2, r3
          33        makeFunction            n=4, r0, r1, <code f>
          34        storeName               r0, f
          37        returnNone

      code f at line 3
        registers: 2, locals: r0=a r1=b
           0     3  returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func future() throws {
    try expectListing(
      #"""
      from __future__ import annotations
      x: (1 + 2) * a[b, c:d]
      """#,
      #"""
      code <module> at line 1
        registers: 3
           0     1  setUpAnnotations
           1        loadConstant            r0, ('annotations',)
           2        importName              r1, __future__, r0
           3        importFrom              r2, r1, annotations
           4        storeName               r2, annotations
           7     2  loadConstant            r0, '(1 + 2) * a[b, c:d]'
           8        loadName                r1, __annotations__
          11        loadConstant            r2, 'x'
          12        setItem                 r1, r2, r0
          13        returnNone
      """#, options: CompilerOptions(features: .all))
  }
}
