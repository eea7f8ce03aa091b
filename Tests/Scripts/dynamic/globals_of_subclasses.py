# Globals and builtins that are instances of subclasses of dict, or no dicts at all.
from types import MappingProxyType


class Loud(dict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key == "made_up":
            return "made up"
        raise KeyError(key)


space = Loud(x=1)
exec("y = x + 1\nprint(y, made_up)\ndef f(): return x, made_up\nprint(f())", space)
print(sorted(k for k in space if not k.startswith("__")))
print(eval("x + 1", Loud(x=5)))
for builtins in MappingProxyType({"thing": 3}), Loud(thing=4), MappingProxyType({}), 123, {}:
    try:
        print(eval("thing", {"__builtins__": builtins}))
    except Exception as e:
        print(type(e).__name__, e)
code = compile("thing", "test", "eval")
for value in 1, 2:
    print(eval(code, {"thing": value}), eval(code, Loud(thing=value)), eval(code, {}, {"thing": value}))
try:
    exec("import foo.bar", {"__builtins__": MappingProxyType({})})
except ImportError as e:
    print(e)
space = {"__builtins__": MappingProxyType({"__import__": lambda *args: args})}
exec("import foo.bar", space)
print(space["foo"][0], space["foo"][1] is space, space["foo"][2] is space, space["foo"][3:])
exec("def f():\n import a\n return a\nr = f()", space)
print(space["r"][2:])
for builtins in {}, MappingProxyType({}), Loud():
    try:
        exec("class A: pass", {"__builtins__": builtins})
    except NameError as e:
        print(e)
