# Any as a base class.
from typing import Any, Protocol
class A(Any): pass
class B:
    def __init__(self, x): self.x = x
class C(Any, B): pass
class D(Any):
    def __new__(cls, v):
        self = super().__new__(cls)
        self.v = v
        return self
class E(int, Any): pass
print(A.__mro__, repr(A), isinstance(A(), A), isinstance(3, A), issubclass(A, Any), issubclass(int, Any), C(3).x, D(4).v, E(5) + 1)
for f in (lambda: Any(), lambda: isinstance(1, Any), lambda: A(1), lambda: Any[int], lambda: A().missing):
    try: print(type(f()).__name__)
    except Exception as e: print(type(e).__name__, e)
print(Any, Any.__name__, type(Any).__name__, Any | None, hash(Any) == hash(Any), Any == Any, Any != int)
