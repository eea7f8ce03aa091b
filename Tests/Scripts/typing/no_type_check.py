from typing import *
import typing, sys, copy, contextlib, io
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ":", e)
def f(x): return x
@no_type_check
def n(a: "whatever"): pass
@no_type_check
class N:
    def m(self, a: "whatever"): pass
    class Inner:
        def q(self, a: "nope"): pass
    @staticmethod
    def st(a: "no"): pass
    @classmethod
    def cl(a: "no"): pass
    other = f
    l = lambda: 0
print(n.__no_type_check__, N.__no_type_check__, N.m.__no_type_check__, N.Inner.__no_type_check__, N.Inner.q.__no_type_check__, N.st.__no_type_check__, N.cl.__no_type_check__, hasattr(f, "__no_type_check__"), get_type_hints(n), get_type_hints(N), get_type_hints(N.m))
t(lambda: no_type_check(3))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    @no_type_check_decorator
    def deco(fn): return fn
    @deco
    def z(a: "bad"): pass
    print(z.__no_type_check__, get_type_hints(z), deco.__name__, [str(m.message) for m in w])
