g = {}
exec("def f():\n  x = 1\n  def g(): return x\n  return g", g)
inner = g["f"]()
import types
F = types.FunctionType
def t(*a, **k):
    try: r = F(*a, **k); print(r.__name__, r.__qualname__, r.__module__, r.__defaults__, r.__kwdefaults__, r.__closure__ and len(r.__closure__), r.__builtins__ is __builtins__.__dict__)
    except BaseException as e: print(type(e).__name__, e)
code = (lambda: 1).__code__
t(); t(5); t(code); t(code, 5); t(code, {}); t(code, {"__name__": "mod"}); t(code, {}, "nm"); t(code, {}, 5); t(code, {}, None, 5); t(code, {}, None, (1, 2)); t(code, {}, None, None, ()); t(code, {}, None, None, (1,)); t(inner.__code__, {}); t(inner.__code__, {}, None, None, ()); t(inner.__code__, {}, None, None, inner.__closure__); t(inner.__code__, {}, closure=(1,)); t(code, {}, kwdefaults={"a": 1}); t(code, {}, kwdefaults=5); t(code=code, globals={}, name="q", argdefs=(1,), closure=None)
class D(dict): pass
t(code, D()); f = F(code, D(x=1)); print(f.__globals__)
for a in ("__globals__", "__closure__", "__builtins__"):
    try: setattr(f, a, {}); print("set")
    except AttributeError as e: print(e)
    try: delattr(f, a); print("del")
    except AttributeError as e: print(e)
exec("def q(): return __name__", {"__name__": "zz"}, l := {}); print(l["q"](), l["q"].__module__)
exec("def q(): pass", g := {}); print(g["q"].__module__); exec("def q(): pass", g := {"__name__": 5}); print(g["q"].__module__)
exec("class Q: pass", g := {"__name__": 5}); print(g["Q"].__module__)
try: exec("class Q: pass", g := {}); print(g["Q"].__module__)
except BaseException as e: print(type(e).__name__, e)
exec("class Q: pass\nprint(Q.__module__)", {"__builtins__": {"__build_class__": __build_class__, "print": print, "__name__": "frombuiltins"}})
