# The code of a function in exec and eval, and as the body of a class: it takes no arguments.
def f(a, b=2): print(a)
def g(*args, **named): print("g", args, named, sorted(locals()))
def h(*, k): print(k)
def i(a=1): return a
def gen(a): yield a
def local():
    x = 5
    print(x, locals())
async def co(): pass
for function in f, g, h, i, gen, local, lambda q: 1, lambda: 2:
    for spaces in (), ({},), ({"print": print, "__builtins__": __builtins__}, {"a": 1}):
        for run in exec, eval:
            try: print(function.__name__, run.__name__, type(run(function.__code__, *spaces)).__name__)
            except TypeError as e: print(function.__name__, run.__name__, e)
    try: print(type(__build_class__(function, "X")).__name__)
    except TypeError as e: print(e)
class M2:
    def __getitem__(s, k): raise ValueError(k)
for source in "del x", "x", "x = 1":
    try: exec(source, {}, M2())
    except Exception as e: print(source, type(e).__name__, e)
try: compile("1", "f", "eval", 1 << 40)
except OverflowError as e: print(e)
