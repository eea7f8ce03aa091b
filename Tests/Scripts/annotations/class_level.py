class A:
    x: int = 1
    y: "later"
    __p: int
    def f(self): pass
class B(A):
    z: str
class N: pass
print(A.__annotations__, B.__annotations__, N.__annotations__, A.__dict__["__annotations__"] is A.__annotations__)
print("__annotations__" in N.__dict__)
N.__annotations__["k"] = int
print(N.__annotations__)
del N.__annotations__
try: del N.__annotations__
except AttributeError as e: print(e)
N.__annotations__ = 5
print(N.__annotations__)
try: int.__annotations__
except AttributeError as e: print(e)
class C:
    __annotations__ = {"a": 1}
    b: 2
print(C.__annotations__)
class D:
    a: int
    del __annotations__
    try: b: int
    except NameError as e: print(e)
class Meta(type):
    @classmethod
    def __prepare__(m, n, b):
        class NS(dict):
            def __setitem__(self, k, v):
                if not k.startswith("__") or k == "__annotations__": print("set", k)
                dict.__setitem__(self, k, v)
        return NS()
class E(metaclass=Meta):
    a: int = 1
    b: str
print(E.__annotations__)
class F:
    def g(self): pass
    g.x: int = 1
    [].append: str
    if 0: q: int
print(F.__annotations__)
