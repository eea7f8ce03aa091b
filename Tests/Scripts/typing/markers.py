from typing import *
import typing, sys, copy, contextlib, io
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ":", e)
def f(x): return x
@final
class Fi: pass
print(Fi.__final__, final(3), final(f).__final__)
class O:
    @override
    def g(self): pass
    @property
    @override
    def h(self): pass
    @override
    @classmethod
    def c(cls): pass
print(O.g.__override__, O.__dict__["h"].fget.__override__, O.__dict__["c"].__override__, override(3))
t(lambda: cast("x", 3)); t(lambda: cast(int)); t(lambda: assert_type(3, str)); t(lambda: assert_type(3)); t(lambda: assert_never(3)); t(lambda: assert_never("x" * 200)); t(lambda: assert_never()); t(lambda: TYPE_CHECKING)
e = io.StringIO()
with contextlib.redirect_stderr(e): print(reveal_type([1]))
print(e.getvalue())
@dataclass_transform()
def d1(c): return c
@dataclass_transform(eq_default=False, order_default=True, kw_only_default=True, frozen_default=True, field_specifiers=(int,), extra=3)
class D2: pass
print(d1.__dataclass_transform__, D2.__dataclass_transform__); t(lambda: dataclass_transform(1))
