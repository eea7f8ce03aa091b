def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
t(eval, 1); t(eval, "1", 5); t(eval, "1", {}, 5); t(eval, "1", [], {}); t(eval, "1", {}, []); t(eval, "x", {}, "abc"); t(eval, "1", None, None); t(eval, "1", {}, None); t(eval, "1", None, {}); t(eval, "x", {"x": 1}, {"x": 2}); t(eval, "x", globals={"x": 4}); t(eval, "x", locals={"x": 5}); t(eval, "x", {}, locals={"x": 6}); t(eval, source="1")
t(exec); t(exec, 1); t(exec, "1", 5); t(exec, "1", {}, 5); t(exec, "x=1", {}, "abc"); t(exec, "x=1", {}, ()); t(exec, "1", closure=()); t(exec, compile("1","f","exec"), closure=()); t(exec, compile("1","f","exec"), closure=None); t(exec, "1", globals={}); t(exec, "1", locals=3); t(exec, b"print(5)"); t(exec, bytearray(b"print(6)")); t(exec, memoryview(b"print(7)")); t(eval, b"8"); t(eval, "  \t9"); t(eval, "\n9"); t(eval, "9\n\n"); t(eval, "9 #c"); t(eval, " # c"); t(eval, ""); t(eval, "x=1"); 0
class M:
    def __repr__(s): return "M()"
    def __getitem__(s, k): print("get", k); return 5 if k == "zz" else (_ for _ in ()).throw(KeyError(k))
    def __setitem__(s, k, v): print("set", k, type(v).__name__)
    def __delitem__(s, k): print("del", k)
t(eval, "zz + len('a')", {}, M()); t(exec, "zz\nq = 1\ndel q\nimport sys as w\nclass A: pass\nfor i in (1,): pass\ndef f(): return zz\nx: int = 3", {}, M()); t(exec, "print(locals())", {}, M()); t(exec, "f = lambda: zz\nf()", {}, M()); t(exec, "[zz for i in (1,2)]", {}, M()); t(exec, "global gg\ngg = 4\nprint(gg)", {}, M()); t(eval, "locals()", {}, M()); t(eval, "dir()", {}, M()); t(eval, "vars()", {}, M())
class M2:
    def __getitem__(s, k): raise ValueError(k)
t(eval, "x", {}, M2()); t(exec, "x=1", {}, M2()); t(exec, "del x", {}, M2())
class M3(dict):
    def __missing__(s, k): return "miss " + k
t(eval, "q", {}, M3()); t(eval, "q", M3()); t(eval, "len", M3()); t(exec, "del q", {}, M3()); t(exec, "print(q, len)", M3()); t(exec, "def f(): return q\nprint(f())", M3())
def outer():
    v = 1
    def inner(): return v
    return inner
f = outer(); t(eval, f.__code__); t(exec, f.__code__); t(exec, f.__code__, closure=f.__closure__); t(exec, f.__code__, closure=[1]); t(exec, f.__code__, closure=(1,)); t(exec, f.__code__, closure=()); t(exec, f.__code__, closure=f.__closure__ * 2)
def g(a, b=2): print(a)
t(exec, g.__code__); t(eval, g.__code__); 
def h(): 
    x = 5
    exec("x = 6; print(x, locals())"); print(x, eval("x"), locals()); exec("y = 1"); 
    try: print(y)
    except NameError as e: print(e)
    d = locals(); exec("y = 1", None, d); print(d["y"]); print("y" in locals()); eval("[x for _ in (1,)]"); print(eval("[x for _ in (1,)]")); 
    try: print(eval("(lambda: x)()"))
    except NameError as e: print(e)
h()
g = {}; exec("a=1", g); print(sorted(g), type(g["__builtins__"])); l = {}; exec("b=2", {}, l); print(l)
def gen(): yield (yield eval("1"))
t(eval, "(yield)"); t(eval, "[(yield) for x in 1]"); t(exec, "return"); t(exec, "yield"); t(exec, "await x"); t(exec, "nonlocal x"); t(exec, "from __future__ import nothing"); t(exec, "from __future__ import annotations\ndef f(a: x): pass\nprint(f.__annotations__)"); t(exec, "from __future__ import braces"); t(exec, "break"); t(exec, "continue"); t(exec, "async def f(): pass\nprint(f)" and "1")
