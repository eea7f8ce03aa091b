import builtins
import sys

original = builtins.len
builtins.len = lambda x: "patched"
print(len([1]), (lambda: len(""))())
builtins.len = original
builtins.added = "new builtin"
print(added)
del builtins.added
try:
    added
except NameError as e:
    print(e)


def f():
    return len([1, 2])


print([f() for _ in range(3)])
builtins.len = lambda x: "again"
print(f())
builtins.len = original
len = lambda x: "shadowed"
print(f())
del len
print(f())
space = {"__builtins__": {"print": print, "value": 5}}
exec("print(value)\ndef g(): return value", space)
print(space["g"](), space["g"].__builtins__ is space["__builtins__"])
space["__builtins__"]["value"] = 6
print(space["g"]())
exec("x = 1", fresh := {})
print(sorted(fresh), type(fresh["__builtins__"]).__name__, fresh["__builtins__"] is builtins or fresh["__builtins__"] is vars(builtins))
print(f.__builtins__ is vars(builtins), __builtins__ is builtins)
try:
    exec("len", {"__builtins__": {}})
except NameError as e:
    print(e)
try:
    exec("class C: pass", {"__builtins__": {}})
except NameError as e:
    print(e)
