# The names of `from … import *` are asked for by index.
import sys
import types


class ByIndex:
    def __getitem__(self, i):
        print("item", i)
        return "ab"[i]


class Both(ByIndex):
    def __iter__(self):
        print("not asked")
        return iter("b")


class Fails:
    def __getitem__(self, i):
        raise ValueError(i)


class Growing(list):
    pass


m = types.ModuleType("m")
m.a, m.b = 1, 2
sys.modules["m"] = m
for names in ByIndex(), Both(), Fails(), {"a": 1}, types.MappingProxyType({"a": 1}), {"a"}, iter("ab"), "ab", b"ab", range(2), 5, None, (), Growing("ab"), ["a", 1]:
    m.__all__ = names
    space = {}
    try:
        exec("from m import *", space)
    except Exception as e:
        print(type(e).__name__, e)
    del space["__builtins__"]
    print(type(names).__name__, space)
