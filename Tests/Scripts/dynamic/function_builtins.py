import builtins, sys
print(type(__builtins__))
def f(): return len([1])
print(f.__builtins__ is builtins.__dict__)
g = {"__builtins__": {"len": lambda x: "odd"}}
exec("def h(): return len([1,2])", g)
h = g["h"]
print(h.__builtins__ is g["__builtins__"], h())
g["__builtins__"] = builtins
print(h(), h.__builtins__ is builtins.__dict__)
exec("def h2(): return len([1,2])", g)
print(g["h2"](), g["h2"].__builtins__ is builtins.__dict__)
del g["__builtins__"]
print(g["h2"](), h())
g = {}
exec("import sys\ndef h(): return sys._getframe().f_builtins", g)
print(type(g["__builtins__"]))
print(g["h"]() is builtins.__dict__)
g["__builtins__"] = {"x": 5}
print(g["h"]() is builtins.__dict__)
import types
gg = {}
fn = types.FunctionType(f.__code__, gg)
print(fn.__builtins__ is builtins.__dict__, gg, fn())
gg["__builtins__"] = {}
print(fn())
fn2 = types.FunctionType(f.__code__, gg)
try: print(fn2())
except NameError as e: print(e)
# nested: from a frame with odd builtins
space = {"__builtins__": {"F": types.FunctionType, "code": f.__code__, "eval": eval, "exec": exec, "print": print}}
exec("fn = F(code, {})\nprint(fn.__builtins__ is __builtins__)\ng={}\nexec('q = 1', g)\nprint(g['__builtins__'] is __builtins__)", space)
# not a dict
class M(dict):
    def __getitem__(self, k):
        return ("M", k)
g = {"__builtins__": M(print=print)}
exec("def h(): return foo", g)
print(g["h"](), type(g["h"].__builtins__))
for odd in (None, 5, "str", [1], ()):
    g = {"__builtins__": odd}
    try:
        exec("def h(): return foo\nh()", g)
        print("ok")
    except Exception as e:
        print(type(e), e)
    try:
        exec("x=1", g)
        print("ok")
    except Exception as e:
        print(type(e), e)
    try:
        print(eval("1", g))
        print(eval("foo", g))
    except Exception as e:
        print(type(e), e)
try: f.__builtins__ = {}
except Exception as e: print(type(e), e)
# change while running
def t():
    a = len("ab")
    globals()["__builtins__"] = {"len": lambda x: "new", "print": print}
    b = len("ab")
    def inner(): return len("ab")
    c = inner()
    globals()["__builtins__"] = builtins
    d = inner()
    return a, b, c, d
for i in range(3): print(t())
def mk():
    def inner(): return len("abc")
    return inner
fs = []
for i in range(4):
    if i % 2: __builtins__ = {"len": lambda x: "other", "range": range, "print": print}
    else: __builtins__ = builtins
    fs.append(mk())
for i in range(2):
  for x in fs: print(x(), x.__builtins__ is builtins.__dict__)
def gen():
    yield len("abc")
    yield len("abcd")
__builtins__ = {"len": lambda x: "genlen"}
it = gen()
print(next(it), next(it), it.gi_frame and it.gi_frame.f_builtins is builtins.__dict__)
class K:
    z = len("abc")
print(K.z)
