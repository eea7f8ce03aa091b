class Made(dict):
    def __missing__(self, key):
        if key.startswith("x"): return "made " + key
        raise KeyError(key)
g = Made()
exec("""
a = x1
def f(): return x2, len("abc")
type A = x3
def h[T: x4](): return T
class C:
    b = 5
    def m[U: str](self): pass
""", g)
print(g["a"], g["f"](), g["A"].__value__, g["h"].__type_params__[0].__bound__, g["C"].b, g["C"].m.__type_params__[0].__bound__)
print(eval("x7", g), eval("[x8 for _ in 'a']", g))
for s in ("y", "(lambda: y)()"):
    try: eval(s, g)
    except NameError as e: print(e)
class Odd(dict):
    def __getitem__(self, key): return "odd " + key
try: print(eval("q", Odd()), eval("(lambda: q)()", Odd()))
except NameError as e: print(e)
