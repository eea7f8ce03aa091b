from typing import *
import typing, types, collections.abc, functools
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ":", e)
T = TypeVar("T"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
class C: pass
for a in ({"a": "1"}, {"a": "x y"}, {"a": 1}, {"a": [1]}, {"a": "[int]"}, {"a": ()}, {"a": "()"}, {"a": "ClassVar"}, {"a": "Final[int]"}, {"a": "Generic"}, {"a": "Generic[T]"}, {"a": "*Ts"}, {"a": "C.nope"}, {"a": "\nint"}, {"a": " int"}, {"a": "Union"}, {"a": "None"}, {"a": ForwardRef("int")}, {"a": "Required[int]"}, {"a": "ForwardRef('C')"}, {"a": "'C'"}):
    class X: pass
    X.__annotations__ = a
    t(lambda: get_type_hints(X))
    def g(a): ...
    g.__annotations__ = a
    t(lambda: get_type_hints(g))
