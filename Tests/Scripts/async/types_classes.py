# types.new_class, prepare_class, resolve_bases, get_original_bases, DynamicClassAttribute.
import types

class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"prepared": 1}
    def __new__(meta, name, bases, ns, **kw):
        return super().__new__(meta, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", kw)

def body(ns):
    ns["x"] = 5

C = types.new_class("C", (), {"metaclass": Meta, "k": 1}, body)
print(C.__name__, C.x, C.prepared, type(C).__name__)
D = types.new_class("D", (C,))
print(D.__mro__[1] is C, type(D).__name__)
print(types.new_class("E").__bases__)
print(types.prepare_class("F", (int,)))
class Alias:
    def __mro_entries__(self, bases):
        return (int,)
a = Alias()
print(types.resolve_bases((str, a)), types.resolve_bases((str,)))
G = types.new_class("G", (a,))
print(G.__bases__, G.__orig_bases__ == (a,), types.get_original_bases(G) == (a,))
print(types.get_original_bases(bool))
try:
    types.get_original_bases(1)
except TypeError as e:
    print(e)
class M2(type): pass
class A(metaclass=Meta): pass
class B(metaclass=M2): pass
try:
    types.new_class("X", (A, B))
except TypeError as e:
    print(e)
class P:
    @types.DynamicClassAttribute
    def v(self):
        "doc of v"
        return 7
    @v.setter
    def v(self, x):
        print("set", x)
p = P()
p.v = 3
print(p.v)
try:
    P.v
except AttributeError as e:
    print("AttributeError")
try:
    del p.v
except AttributeError as e:
    print(e)
