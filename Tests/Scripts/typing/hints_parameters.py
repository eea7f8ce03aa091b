from typing import *
import typing, types, collections.abc, functools
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ":", e)
T = TypeVar("T"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
class C: pass
class Old[U]:
    a: "U"
    def m[V](self, x: "V", y: "U"): ...
t(lambda: get_type_hints(Old)); t(lambda: get_type_hints(Old.m))
class Q:
    __annotations__ = 3
t(lambda: get_type_hints(Q))
r = ForwardRef("C")
print(r, r.__forward_arg__, r.__forward_evaluated__, r.__forward_value__, r.__forward_is_argument__, r.__forward_is_class__, r.__forward_module__, ForwardRef("C", module="m"), r == ForwardRef("C"), r == ForwardRef("C", module="m"), hash(r) == hash(ForwardRef("C")))
def g(a: r): ...
print(get_type_hints(g), r.__forward_evaluated__, r.__forward_value__)
t(lambda: ForwardRef("int", module="nope")); t(lambda: get_type_hints(types.SimpleNamespace(__annotations__={"x": ForwardRef("deque", module="collections")})))
