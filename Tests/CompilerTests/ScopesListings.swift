import Compiler
import Testing

// Listings of small programs. They change when code generation does: read the new ones before accepting them.

@Suite struct ScopesListings {
  @Test func classes() throws {
    try expectListing(
      #"""
      class A(B, metaclass=M):
          "Doc."
          x: int = 1
          def m(self):
              self.y = super().m() + self.__p
              return __class__
      """#,
      #"""
      code <module> at line 1
        registers: 5
           0     1  loadBuildClass          r0
           1        makeFunction            r1, r0, <code A>
           2        loadConstant            r2, 'A'
           3        loadName                r3, B
           6        loadName                r4, M
           9        callKeywords            r0, x4, ('metaclass',)
          11        storeName               r0, A
          14        returnNone

      code A at line 1
        registers: 5, locals: r0=__class__, cells: r0
           0     1  makeCell                r0
           1        loadName                r1, __name__
           4        storeName               r1, __module__
           7        loadConstant            r1, 'A'
           8        storeName               r1, __qualname__
          11        loadConstant            r1, 1
          12        storeName               r1, __firstlineno__
          15        setUpAnnotations
          16     2  loadConstant            r1, 'Doc.'
          17        storeName               r1, __doc__
          20     3  loadConstant            r1, 1
          21        storeName               r1, x
          24        loadName                r2, int
          27        loadName                r3, __annotations__
          30        loadConstant            r4, 'x'
          31        setItem                 r3, r4, r2
          32     4  move                    r3, r0
          33        buildTuple              r2, r3, x1
          34        makeFunction            n=8, r1, r2, <code A.m>
          35        storeName               r1, m
          38     1  loadConstant            r1, ('y',)
          39        storeName               r1, __static_attributes__
          42        storeName               r0, __classcell__
          45        returnValue             r0

      code A.m at line 4
        registers: 4, locals: r0=self, free: __class__
           0     5  loadGlobal              r1, super
           3        loadFree                r2, ^__class__, __class__
           4        move                    r3, r0
           5        loadSuperMethod         r1, m
           6        callMethod              r1, x0
           7        loadAttribute           r2, r0, _A__p
          10        add                     r1, r1, r2
          11        storeAttribute          r0, r1, y
          14     6  loadFree                r1, ^__class__, __class__
          15        returnValue             r1
      """#, options: CompilerOptions(features: .all))
  }

  @Test func classFreeNames() throws {
    try expectListing(
      #"""
      def f(x):
          class A:
              y = x
              z = [x for x in y]
          return A
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 6, locals: r0=x r1=A, cells: r0
           0     1  makeCell                r0
           1     2  loadBuildClass          r2
           2        move                    r5, r0
           3        buildTuple              r4, r5, x1
           4        makeFunction            n=8, r3, r4, <code f.<locals>.A>
           5        loadConstant            r4, 'A'
           6        call                    r2, x2
           7        move                    r1, r2
           8     5  returnValue             r1

      code f.<locals>.A at line 2
        registers: 3, free: x
           0     2  loadName                r0, __name__
           3        storeName               r0, __module__
           6        loadConstant            r0, 'f.<locals>.A'
           7        storeName               r0, __qualname__
          10        loadConstant            r0, 2
          11        storeName               r0, __firstlineno__
          14     3  loadNameOrFree          r0, ^x, x
          15        storeName               r0, y
          18     4  loadName                r1, y
          21        getIterator             r1, r1
          22        buildList               r0, r0, x0
          23        jump                    -> 25
         >24        listAppend              r0, r2
         >25        forIterate              r1, r2, -> 24
          26        storeName               r0, z
          29     2  loadConstant            r0, ()
          30        storeName               r0, __static_attributes__
          33        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func comprehensions() throws {
    try expectListing(
      #"""
      def f(xs):
          return [x * 2 for x in xs if x], {k: v for k, v in xs}, {y for x in xs for y in x}, sum(x for x in xs)
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 10, locals: r0=xs
           0     2  getIterator             r6, r0
           1        buildList               r2, r0, x0
           2        jump                    -> 6
          >3        jumpIfFalse             r7, -> 6
           4        multiplyImmediate       r8, r7, #2
           5        listAppend              r2, r8
          >6        forIterate              r6, r7, -> 3
           7        getIterator             r6, r0
           8        buildMap                r3, r0, x0
           9        jump                    -> 12
         >10        unpackSequence          r7, r9, x2
          11        mapAdd                  r3, r7, r8
         >12        forIterate              r6, r9, -> 10
          13        getIterator             r6, r0
          14        loadMissing             r8
          15        buildSet                r4, r0, x0
          16        jump                    -> 21
         >17        getIterator             r9, r7
          18        jump                    -> 20
         >19        setAdd                  r4, r8
         >20        forIterate              r9, r8, -> 19
         >21        forIterate              r6, r7, -> 17
          22        loadGlobal              r5, sum
          25        makeFunction            r6, r0, <code f.<locals>.<genexpr>>
          26        getIterator             r7, r0
          27        call                    r6, x1
          28        call                    r5, x1
          29        buildTuple              r1, r2, x4
          30        returnValue             r1

      code f.<locals>.<genexpr> at line 2
        registers: 3, locals: r0=.0 r1=x
           0     2  jump                    -> 2
          >1        yieldValue              r2, r1, r0
          >2        forIterate              r0, r1, -> 1
           3        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func capturedInComprehension() throws {
    try expectListing(
      #"""
      def f(xs):
          return [lambda: x for x in xs]
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 8, locals: r0=xs
           0     2  getIterator             r2, r0
           1        loadMissing             r3
           2        makeCell                r3
           3        buildList               r1, r0, x0
           4        jump                    -> 10
          >5        storeCell               r3, r4
           6        move                    r7, r3
           7        buildTuple              r6, r7, x1
           8        makeFunction            n=8, r5, r6, <code f.<locals>.<lambda>>
           9        listAppend              r1, r5
         >10        forIterate              r2, r4, -> 5
          11        returnValue             r1

      code f.<locals>.<lambda> at line 2
        registers: 1, free: x
           0     2  loadFree                r0, ^x, x
           1        returnValue             r0
      """#, options: CompilerOptions(features: .all))
  }

  @Test func moduleComprehensions() throws {
    try expectListing(
      #"""
      x = [y for y in z]
      """#,
      #"""
      code <module> at line 1
        registers: 3
           0     1  loadName                r1, z
           3        getIterator             r1, r1
           4        buildList               r0, r0, x0
           5        jump                    -> 7
          >6        listAppend              r0, r2
          >7        forIterate              r1, r2, -> 6
           8        storeName               r0, x
          11        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func assignmentExpressions() throws {
    try expectListing(
      #"""
      def f(xs):
          while (n := g()) > 1: h(n)
          return [m := x for x in xs], m
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 8, locals: r0=xs r1=n r2=m
           0     2  loadGlobal              r3, g
           3        call                    r3, x0
           4        move                    r1, r3
           5        jumpIfGreaterImmediate  r1, #1, -> 17
          >6        loadGlobal              r3, h
           9        move                    r4, r1
          10        call                    r3, x1
          11        loadGlobal              r3, g
          14        call                    r3, x0
          15        move                    r1, r3
          16        jumpIfGreaterImmediate  n=1, r1, #1, -> 6
         >17     3  getIterator             r6, r0
          18        buildList               r4, r0, x0
          19        jump                    -> 22
         >20        move                    r2, r7
          21        listAppend              r4, r2
         >22        forIterate              r6, r7, -> 20
          23        checkLocal              r2, m
          24        move                    r5, r2
          25        buildTuple              r3, r4, x2
          26        returnValue             r3
      """#, options: CompilerOptions(features: .all))
  }
}
