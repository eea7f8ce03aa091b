import Compiler
import Testing

// Listings of small programs. They change when code generation does: read the new ones before accepting them.

@Suite struct TypeParametersListings {
  @Test func functionsAndClasses() throws {
    try expectListing(
      #"""
      def f[T: int](x: T = 1) -> T: return x
      class A[*Ts]: pass
      """#,
      #"""
      code <module> at line 1
        registers: 4
           0     1  loadConstant            r1, (1,)
           1        makeFunction            r2, r0, <code <generic parameters of f>>
           2        move                    r3, r1
           3        call                    r2, x1
           4        move                    r0, r2
           5        storeName               r0, f
           8     2  makeFunction            r0, r0, <code <generic parameters of A>>
           9        call                    r0, x0
          10        storeName               r0, A
          13        returnNone

      code <generic parameters of f> at line 1
        registers: 7, locals: r0=.defaults r1=T
           0     1  makeFunction            r4, r0, <code T>
           1        loadMissing             r5
           2        makeTypeVariable        n=4, r3, r4, T
           3        move                    r1, r3
           4        buildTuple              r2, r3, x1
           5        move                    r4, r0
           6        buildMap                r5, r0, x0
           7        loadConstant            r6, 'x'
           8        mapAdd                  r5, r6, r1
           9        loadConstant            r6, 'return'
          10        mapAdd                  r5, r6, r1
          11        makeFunction            n=5, r3, r4, <code f>
          12        storeAttribute          r3, r2, __type_params__
          15        returnValue             r3

      code T at line 1
        registers: 1
           0     1  loadGlobal              r0, int
           3        returnValue             r0

      code f at line 1
        registers: 1, locals: r0=x
           0     1  returnValue             r0

      code <generic parameters of A> at line 2
        registers: 8, locals: r0=Ts r1=.type_params, cells: r1
           0     2  makeCell                r1
           1        makeTypeVariable        n=1, r3, r4, Ts
           2        move                    r0, r3
           3        buildTuple              r2, r3, x1
           4        storeCell               r1, r2
           5        makeGeneric             r3, r2
           6        loadBuildClass          r4
           7        move                    r7, r1
           8        buildTuple              r6, r7, x1
           9        makeFunction            n=8, r5, r6, <code A>
          10        loadConstant            r6, 'A'
          11        move                    r7, r3
          12        call                    r4, x3
          13        returnValue             r4

      code A at line 2
        registers: 1, free: .type_params
           0     2  loadName                r0, __name__
           3        storeName               r0, __module__
           6        loadConstant            r0, 'A'
           7        storeName               r0, __qualname__
          10        loadConstant            r0, 2
          11        storeName               r0, __firstlineno__
          14        loadNameOrFree          r0, ^.type_params, .type_params
          15        storeName               r0, __type_params__
          18        loadConstant            r0, ()
          19        storeName               r0, __static_attributes__
          22        returnNone
      """#, options: CompilerOptions(features: .all))
  }

  @Test func aliases() throws {
    try expectListing(
      #"""
      class A:
          x = int
          type B[T] = tuple[T, x]
      """#,
      #"""
      code <module> at line 1
        registers: 3
           0     1  loadBuildClass          r0
           1        makeFunction            r1, r0, <code A>
           2        loadConstant            r2, 'A'
           3        call                    r0, x2
           4        storeName               r0, A
           7        returnNone

      code A at line 1
        registers: 4, locals: r0=__classdict__, cells: r0
           0     1  makeCell                r0
           1        callIntrinsic           n=2, r1, r0, r0
           2        storeCell               r0, r1
           3        loadName                r1, __name__
           6        storeName               r1, __module__
           9        loadConstant            r1, 'A'
          10        storeName               r1, __qualname__
          13        loadConstant            r1, 1
          14        storeName               r1, __firstlineno__
          17     2  loadName                r1, int
          20        storeName               r1, x
          23     3  move                    r3, r0
          24        buildTuple              r2, r3, x1
          25        makeFunction            n=8, r1, r2, <code A.<generic parameters of B>>
          26        call                    r1, x0
          27        storeName               r1, B
          30     1  loadConstant            r1, ()
          31        storeName               r1, __static_attributes__
          34        storeName               r0, __classdictcell__
          37        returnNone

      code A.<generic parameters of B> at line 3
        registers: 8, locals: r0=T, cells: r0, free: __classdict__
           0     3  makeCell                r0
           1        makeTypeVariable        r2, r3, T
           2        storeCell               r0, r2
           3        buildTuple              r1, r2, x1
           4        move                    r3, r1
           5        move                    r6, r0
           6        loadFreeCell            r7, ^__classdict__
           7        buildTuple              r5, r6, x2
           8        makeFunction            n=8, r4, r5, <code A.B>
           9        makeTypeAlias           r2, r3, B
          10        returnValue             r2

      code A.B at line 3
        registers: 6, free: T __classdict__
           0     3  loadFree                r1, ^__classdict__, __classdict__
           1        loadConstant            r2, 'tuple'
           2        callIntrinsic           n=1, r0, r1, r2
           3        loadFree                r2, ^T, T
           4        loadFree                r4, ^__classdict__, __classdict__
           5        loadConstant            r5, 'x'
           6        callIntrinsic           n=1, r3, r4, r5
           7        buildTuple              r1, r2, x2
           8        getItem                 r0, r0, r1
           9        returnValue             r0
      """#, options: CompilerOptions(features: .all))
  }
}
