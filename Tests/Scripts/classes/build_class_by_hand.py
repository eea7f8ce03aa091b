import builtins
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
b = __build_class__
t(b); t(b, 1); t(b, 1, "x"); t(b, lambda: 1, 5); t(b, lambda: 1, "X"); t(b, lambda: 1, "X", 5); t(b, lambda: 1, "X", metaclass=5); t(b, lambda: 1, "X", metaclass=lambda n, bs, ns, **k: (n, bs, ns, k), q=1)
class M(type):
    @classmethod
    def __prepare__(m, n, bs, **k): print("prep", n, bs, k); return {"pre": 1}
    def __new__(m, n, bs, ns, **k): print("new", n, sorted(ns), k); return super().__new__(m, n, bs, ns)
    def __init__(c, n, bs, ns, **k): print("init", k)
t(b, lambda: 1, "X", metaclass=M, k=2)
class M2(type):
    @classmethod
    def __prepare__(m, n, bs): return 5
t(b, lambda: 1, "X", metaclass=M2)
class M3(type):
    __prepare__ = None
t(b, lambda: 1, "X", metaclass=M3)
class E:
    def __repr__(s): return "E()"
    def __mro_entries__(s, bs): print("mro", len(bs)); return (int,)
class X(E()): pass
print(X.__bases__, X.__orig_bases__)
class E2:
    def __mro_entries__(s, bs): return [int]
try:
    class X(E2()): pass
except TypeError as e: print(e)
def bc(func, name, *bases, **k): print("BC", name, bases, k, func.__name__, func.__qualname__); return "built"
builtins.__build_class__ = bc
class Q(int, metaclass=5, z=1): pass
print(Q)
def f():
    class In: pass
    return In
print(f())
builtins.__build_class__ = b
del builtins.__build_class__
try:
    class Z: pass
except NameError as e: print(e)
builtins.__build_class__ = b
class M4(type):
    def __call__(c, *a): print("call"); return super().__call__(*a)
class M5(type, metaclass=M4): pass
class U(metaclass=M5): pass
class NS(dict):
    def __setitem__(s, k, v): print("set", k); super().__setitem__(k, v)
    def __getitem__(s, k): print("get", k); return super().__getitem__(k)
class M6(type):
    @classmethod
    def __prepare__(m, *a): return NS()
class V(metaclass=M6):
    a = 1
    b = a
    def c(self): return __class__
    print(len("a"))
print(V().c())
try:
    class W(int, metaclass=M6): pass
except BaseException as e: print(e)
class A1(type): pass
class A2(type): pass
class B1(metaclass=A1): pass
try:
    class B2(B1, metaclass=A2): pass
except TypeError as e: print(e)
def body(): pass
print(b(body, "FromDef").__qualname__, b(body, "FromDef").__module__)
class Bad(type):
    def __new__(m, n, bs, ns):
        ns.pop("__classcell__", None)
        return type.__new__(m, n, bs, ns)
try:
    class B3(metaclass=Bad):
        def f(self): return __class__
except BaseException as e: print(type(e).__name__, e)
class Bad2(type):
    def __new__(m, n, bs, ns): return type.__new__(m, n, bs, {**ns, "__classcell__": 5})
try:
    class B4(metaclass=Bad2):
        def f(self): return __class__
except BaseException as e: print(type(e).__name__, e)
