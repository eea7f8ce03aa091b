from typing import *
import typing, sys, copy, contextlib, io
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ":", e)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
t(lambda: f(1))
first = f
def f(x): return x
print(f(1), len(get_overloads(f)), get_overloads(f)[1] is not first, [o.__annotations__ for o in get_overloads(f)], get_overloads(len))
class C:
    @overload
    def m(self, x: int): ...
    @overload
    @classmethod
    def m(self, x: str): ...
    def m(self, x): return x
    @overload
    @staticmethod
    def s(x: int): ...
    @staticmethod
    def s(x): return x
print(len(get_overloads(C.m)), len(get_overloads(C().m)), len(get_overloads(C.s)))
clear_overloads(); print(get_overloads(f), get_overloads(C.m))
t(lambda: overload(3)(3)); t(lambda: get_overloads(3))
