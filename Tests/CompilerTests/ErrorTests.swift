import Compiler
import Testing

// Wrong programs, with the message and the place that CPython 3.13 reports.

@Suite struct ErrorTests {
  @Test func placementErrors() {
    expectError(
      #"""
      return 1
      """#, "'return' outside function", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      yield 1
      """#, "'yield' outside function", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      class A: return 1
      """#, "'return' outside function", at: 1, 10, options: CompilerOptions(features: .all))
    expectError(
      #"""
      class A:
          yield 1
      """#, "'yield' outside function", at: 2, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      break
      """#, "'break' outside loop", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      continue
      """#, "'continue' not properly in loop", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          break
      """#, "'break' outside loop", at: 2, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      for i in x:
          def g(): continue
      """#, "'continue' not properly in loop", at: 2, 14, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(): [(yield) for i in x]
      """#, "'yield' inside list comprehension", at: 1, 12, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(): {(yield) for i in x}
      """#, "'yield' inside set comprehension", at: 1, 12, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(): {(yield): 1 for i in x}
      """#, "'yield' inside dict comprehension", at: 1, 12, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(): ((yield) for i in x)
      """#, "'yield' inside generator expression", at: 1, 12, options: CompilerOptions(features: .all))
    expectError(
      #"""
      try: pass
      except: pass
      except E: pass
      """#, "default 'except:' must be last", at: 2, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      *a, *b = c
      """#, "multiple starred expressions in assignment", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      *a = c
      """#, "starred assignment target must be in a list or tuple", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      x = *a
      """#, "can't use starred expression here", at: 1, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      print(*a)
      *a
      """#, "can't use starred expression here", at: 2, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(): return *a, b
      x = (*a)
      """#, "cannot use starred expression here", at: 2, 6, options: CompilerOptions(features: .all))
    expectError(
      #"""
      a, b += 1
      """#, "'tuple' is an illegal expression for augmented assignment", at: 1, 1,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      del f()
      """#, "cannot delete function call", at: 1, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      try:
          pass
      finally:
          continue
      """#, "'continue' not properly in loop", at: 4, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      while 1:
          try: pass
          finally:
              def f(): break
      """#, "'break' outside loop", at: 4, 18, options: CompilerOptions(features: .all))
    expectError(
      #"""
      lambda: (yield)
      x = (yield)
      """#, "'yield' outside function", at: 2, 6, options: CompilerOptions(features: .all))
    expectError(
      #"""
      with a:
        with a:
          break
      """#, "'break' outside loop", at: 3, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      x: int = (yield)
      """#, "'yield' outside function", at: 1, 11, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          for x in y:
              pass
          else:
              break
      """#, "'break' outside loop", at: 5, 9, options: CompilerOptions(features: .all))
    expectError(
      #"""
      try: pass
      except* A: break
      """#, "'break', 'continue' and 'return' cannot appear in an except* block", at: 2, 12,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      for i in x:
          try: pass
          except* A:
              break
      """#, "'break', 'continue' and 'return' cannot appear in an except* block", at: 4, 9,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          try: pass
          except* A:
              return
      """#, "'break', 'continue' and 'return' cannot appear in an except* block", at: 4, 9,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      try: pass
      except* A: pass
      except B: pass
      """#, "cannot have both 'except' and 'except*' on the same 'try'", at: 3, 1,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      class C[T, T]: pass
      """#, "duplicate type parameter 'T'", at: 1, 12, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f[T](x: (yield)): pass
      """#, "yield expression cannot be used within the definition of a generic", at: 1, 14,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      type X = (yield)
      """#, "yield expression cannot be used within a type alias", at: 1, 11, options: CompilerOptions(features: .all))
    expectError(
      #"""
      type X[T: (y := 1)] = 1
      """#, "named expression cannot be used within a TypeVar bound", at: 1, 12,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      x = 1 if y else *z
      """#, "invalid syntax", at: 1, 17, options: CompilerOptions(features: .all))
    expectError(
      #"""
      a[*b, *c] = 1
      *a, b, *c = 1
      """#, "multiple starred expressions in assignment", at: 2, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      [a, *b, *c] = 1
      """#, "multiple starred expressions in assignment", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      for *x in y: pass
      """#, "starred assignment target must be in a list or tuple", at: 1, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          with x as (yield): pass
      """#, "cannot assign to yield expression", at: 2, 16, options: CompilerOptions(features: .all))
  }

  @Test func scopeErrors() {
    expectError(
      #"""
      def f(a, a): pass
      """#, "duplicate argument 'a' in function definition", at: 1, 10, options: CompilerOptions(features: .all))
    expectError(
      #"""
      lambda a, a: 1
      """#, "duplicate argument 'a' in function definition", at: 1, 11, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(a, *, a): pass
      """#, "duplicate argument 'a' in function definition", at: 1, 13, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          x = 1
          global x
      """#, "name 'x' is assigned to before global declaration", at: 3, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          print(x)
          global x
      """#, "name 'x' is used prior to global declaration", at: 3, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(x):
          global x
      """#, "name 'x' is parameter and global", at: 2, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(x):
          nonlocal x
      """#, "name 'x' is parameter and nonlocal", at: 2, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          nonlocal y
      """#, "no binding for nonlocal 'y' found", at: 2, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      nonlocal x
      """#, "nonlocal declaration not allowed at module level", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      class A:
          nonlocal x
      """#, "no binding for nonlocal 'x' found", at: 2, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          x: int = 1
          global x
      """#, "annotated name 'x' can't be global", at: 3, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          global x
          x: int = 1
      """#, "annotated name 'x' can't be global", at: 3, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          x = 1
          def g():
              global x
              nonlocal x
      """#, "name 'x' is nonlocal and global", at: 4, 9, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          from a import *
      """#, "import * only allowed at module level", at: 2, 19, options: CompilerOptions(features: .all))
    expectError(
      #"""
      class A:
          from a import *
      """#, "import * only allowed at module level", at: 2, 19, options: CompilerOptions(features: .all))
    expectError(
      #"""
      f(a=1, a=2)
      """#, "keyword argument repeated: a", at: 1, 8, options: CompilerOptions(features: .all))
    expectError(
      #"""
      class A(x=1, x=2): pass
      """#, "keyword argument repeated: x", at: 1, 14, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          class C:
              nonlocal z
      """#, "no binding for nonlocal 'z' found", at: 3, 9, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          def g():
              nonlocal z
          z = 1
      nonlocal q
      """#, "nonlocal declaration not allowed at module level", at: 5, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(*, a, **a): pass
      """#, "duplicate argument 'a' in function definition", at: 1, 15, options: CompilerOptions(features: .all))
  }

  @Test func debugErrors() {
    expectError(
      #"""
      __debug__ = 1
      """#, "cannot assign to __debug__", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def __debug__(): pass
      """#, "cannot assign to __debug__", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(__debug__): pass
      """#, "cannot assign to __debug__", at: 1, 7, options: CompilerOptions(features: .all))
    expectError(
      #"""
      f(__debug__=1)
      """#, "cannot assign to __debug__", at: 1, 3, options: CompilerOptions(features: .all))
    expectError(
      #"""
      x.__debug__ = 1
      """#, "cannot assign to __debug__", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      del __debug__
      """#, "cannot delete __debug__", at: 1, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      import __debug__
      """#, "cannot assign to __debug__", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      from a import b as __debug__
      """#, "cannot assign to __debug__", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      for __debug__ in x: pass
      """#, "cannot assign to __debug__", at: 1, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      class __debug__: pass
      """#, "cannot assign to __debug__", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      with a as __debug__: pass
      """#, "cannot assign to __debug__", at: 1, 11, options: CompilerOptions(features: .all))
    expectError(
      #"""
      try: pass
      except E as __debug__: pass
      """#, "cannot assign to __debug__", at: 2, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          global __debug__
          __debug__ = 2
      """#, "cannot assign to __debug__", at: 3, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      (__debug__ := 3)
      """#, "cannot assign to __debug__", at: 1, 2, options: CompilerOptions(features: .all))
    expectError(
      #"""
      [__debug__ for __debug__ in x]
      """#, "cannot assign to __debug__", at: 1, 16, options: CompilerOptions(features: .all))
  }

  @Test func comprehensionErrors() {
    expectError(
      #"""
      [i := 0 for i in range(5)]
      """#, "assignment expression cannot rebind comprehension iteration variable 'i'", at: 1, 2,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      [[(i := 0) for j in range(5)] for i in range(5)]
      """#, "assignment expression cannot rebind comprehension iteration variable 'i'", at: 1, 4,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      [i := 0 for j in (k := x)]
      """#, "assignment expression cannot be used in a comprehension iterable expression", at: 1, 19,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      [i for i in (j := x)]
      """#, "assignment expression cannot be used in a comprehension iterable expression", at: 1, 14,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      class A:
          [x := i for i in y]
      """#, "assignment expression within a comprehension cannot be used in a class body", at: 2, 6,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      [(j := 0) for i in range(5) for j in range(5)]
      """#, "assignment expression cannot rebind comprehension iteration variable 'j'", at: 1, 3,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      [i for i in x if (i := 1)]
      """#, "assignment expression cannot rebind comprehension iteration variable 'i'", at: 1, 19,
      options: CompilerOptions(features: .all))
  }

  @Test func futureErrors() {
    expectError(
      #"""
      from __future__ import braces
      """#, "not a chance", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      from __future__ import nope
      """#, "future feature nope is not defined", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      x = 1
      from __future__ import annotations
      """#, "from __future__ imports must occur at the beginning of the file", at: 2, 1,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      """doc"""
      from __future__ import annotations; from __future__ import division
      x=1
      def f():
          from __future__ import annotations
      """#, "from __future__ imports must occur at the beginning of the file", at: 5, 5,
      options: CompilerOptions(features: .all))
  }

  @Test func asyncErrors() {
    expectError(
      #"""
      [x async for x in y]
      """#, "asynchronous comprehension outside of an asynchronous function", at: 1, 1,
      options: CompilerOptions(features: .all))
    expectError(
      #"""
      await x
      """#, "'await' outside function", at: 1, 1, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f(): await x
      """#, "'await' outside async function", at: 1, 10, options: CompilerOptions(features: .all))
    expectError(
      #"""
      async def f():
          yield from x
      """#, "'yield from' inside async function", at: 2, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      async def f():
          yield 1
          return 2
      """#, "'return' with value in async generator", at: 3, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          async with x: pass
      """#, "'async with' outside async function", at: 2, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          async for i in x: pass
      """#, "'async for' outside async function", at: 2, 5, options: CompilerOptions(features: .all))
    expectError(
      #"""
      def f():
          [x async for x in y]
      """#, "asynchronous comprehension outside of an asynchronous function", at: 2, 5,
      options: CompilerOptions(features: .all))
  }

  @Test func matchErrors() {
    expectError(
      #"""
      match x:
          case y: pass
          case z: pass
      """#, "name capture 'y' makes remaining patterns unreachable", at: 2, 10, options: CompilerOptions(features: .all)
    )
    expectError(
      #"""
      match x:
          case _: pass
          case 1: pass
      """#, "wildcard makes remaining patterns unreachable", at: 2, 10, options: CompilerOptions(features: .all))
    expectError(
      #"""
      match x:
          case (a, a): pass
      """#, "multiple assignments to name 'a' in pattern", at: 2, 14, options: CompilerOptions(features: .all))
    expectError(
      #"""
      match x:
          case a | 1: pass
      """#, "name capture 'a' makes remaining patterns unreachable", at: 2, 10, options: CompilerOptions(features: .all)
    )
    expectError(
      #"""
      match x:
          case (1, a) | (2, b): pass
      """#, "alternative patterns bind different names", at: 2, 10, options: CompilerOptions(features: .all))
    expectError(
      #"""
      match x:
          case [*a, *b]: pass
      """#, "multiple starred names in sequence pattern", at: 2, 10, options: CompilerOptions(features: .all))
    expectError(
      #"""
      match x:
          case {1: a, 1: b}: pass
      """#, "mapping pattern checks duplicate key (1)", at: 2, 10, options: CompilerOptions(features: .all))
    expectError(
      #"""
      match x:
          case C(a=1, a=2): pass
      """#, "attribute name repeated in class pattern: a", at: 2, 19, options: CompilerOptions(features: .all))
    expectError(
      #"""
      match x:
          case {"a": 1, **a, } | {"b": 2}: pass
      """#, "alternative patterns bind different names", at: 2, 10, options: CompilerOptions(features: .all))
  }
}
