import Compiler
import Testing

// Listings of small programs. They change when code generation does: read the new ones before accepting them.

@Suite struct FunctionsListings {
  @Test func recursion() throws {
    try expectListing(
      #"""
      def fib(n):
          if n < 2: return n
          return fib(n - 1) + fib(n - 2)
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code fib>
           1        storeName               r0, fib
           4        returnNone

      code fib at line 1
        registers: 4, locals: r0=n
           0     2  jumpIfLessImmediate     r0, #2, -> 2
           1        returnValue             r0
          >2     3  loadGlobal              r1, fib
           5        subtractImmediate       r2, r0, #1
           6        call                    r1, x1
           7        loadGlobal              r2, fib
          10        subtractImmediate       r3, r0, #2
          11        call                    r2, x1
          12        add                     r1, r1, r2
          13        returnValue             r1
      """#, options: CompilerOptions(features: .all))
  }

  @Test func parameters() throws {
    try expectListing(
      #"""
      def f(a, /, b=1, *args, c, d=2, **kwargs) -> int:
          "Doc."
          return g(*args, c=c, **kwargs)
      """#,
      #"""
      code <module> at line 1
        registers: 6
           0     1  loadConstant            r1, (1,)
           1        buildMap                r2, r0, x0
           2        loadConstant            r3, 'd'
           3        loadConstant            r4, 2
           4        mapAdd                  r2, r3, r4
           5        buildMap                r3, r0, x0
           6        loadConstant            r4, 'return'
           7        loadName                r5, int
          10        mapAdd                  r3, r4, r5
          11        makeFunction            n=7, r0, r1, <code f>
          12        storeName               r0, f
          15        returnNone

      code f at line 1
        registers: 11, locals: r0=a r1=b r2=c r3=d r4=args r5=kwargs
           0     3  loadGlobal              r6, g
           3        move                    r7, r4
           4        loadConstant            r9, 'c'
           5        move                    r10, r2
           6        buildMap                r8, r9, x1
           7        mapMerge                r8, r5, r6
           8        callSpread              r6
           9        returnValue             r6
      """#, options: CompilerOptions(features: .all))
  }

  @Test func closures() throws {
    try expectListing(
      #"""
      def f(x):
          n = 0
          def g():
              nonlocal n
              n += x
              return n
          return g
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 6, locals: r0=x r1=n r2=g, cells: r0 r1
           0     1  makeCell                r0
           1        makeCell                r1
           2     2  loadConstant            r3, 0
           3        storeCell               r1, r3
           4     3  move                    r4, r1
           5        move                    r5, r0
           6        buildTuple              r3, r4, x2
           7        makeFunction            n=8, r2, r3, <code f.<locals>.g>
           8     7  returnValue             r2

      code f.<locals>.g at line 3
        registers: 2, free: n x
           0     5  loadFree                r0, ^n, n
           1        loadFree                r1, ^x, x
           2        add                     n=1, r0, r0, r1
           3        storeFree               r0, ^n
           4     6  loadFree                r0, ^n, n
           5        returnValue             r0
      """#, options: CompilerOptions(features: .all))
  }

  @Test func decorators() throws {
    try expectListing(
      #"""
      @a
      @b(1)
      def f(): pass
      """#,
      #"""
      code <module> at line 1
        registers: 3
           0     1  loadName                r0, a
           3     2  loadName                r1, b
           6        loadConstant            r2, 1
           7        call                    r1, x1
           8     3  makeFunction            r2, r0, <code f>
           9     2  call                    r1, x1
          10     1  call                    r0, x1
          11     3  storeName               r0, f
          14        returnNone

      code f at line 1
        registers: 1
           0     3  returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func generators() throws {
    try expectListing(
      #"""
      def f(xs):
          got = yield 1
          yield from xs
          return got
      """#,
      #"""
      code <module> at line 1
        registers: 1
           0     1  makeFunction            r0, r0, <code f>
           1        storeName               r0, f
           4        returnNone

      code f at line 1
        registers: 4, locals: r0=xs r1=got
           0     2  loadConstant            r2, 1
           1        yieldValue              n=4, r1, r2, r0
           2     3  getYieldFromIterator    r3, r0
           3        loadConstant            r2, None
          >4        sendInto                r3, r2, -> 7
           5        yieldValue              n=1, r2, r2, r3
           6        jump                    -> 4
          >7     4  returnValue             r1
      """#, options: CompilerOptions(features: .all))
  }
}
