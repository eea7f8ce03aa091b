import ast

source = '''
"""A docstring with 'quotes' and \\\\ and "more" """
import a.b as c, d
from . import e as f
from ..g import (h, i)
from j import *
global k, l
x = y = z
x: int
(x): int = 1
x.y: str
x, *y = z
(x, y) = z
x += yield_
del x, y[0], z.w
assert a, b
raise
raise A
raise A from B
pass; break; continue
return_ = 1
@a
@b.c(d)
class C[T: int = str, *Ts, **P](D, *E, metaclass=F, **G):
    \'\'\'Doc\'\'\'
    x = 1

    def f(self, a, /, b: int=2, *c: str, d, e=3, **f: float) -> None:
        "one"
        "two"
    @g
    async def h(*, i): return await j
class Empty: pass
def g(*args, k): yield; yield a; x = yield from b; return
for a, b in c, d:
    e
else:
    f
async def q():
    async for a in b: c
    async with a as b, c as (d, e): f
while a:
    b
else:
    c
if a: b
elif c: d
elif e:
    f
else:
    if g: h
    i
with a: b
with (a as b, c as d.e): f
try: a
except: b
try: a
except B as c: d
except (E, F): g
else: h
finally: i
try:
    try: a
    except A: b
except* C as d:
    try: e
    except E: f
match a, b:
    case 1 | -2 | 1+2j | "a" | None | True: pass
    case [a, *b] | (c, *_): pass
    case {1: a, "b": c, **d}: pass
    case {}: pass
    case A(b, c=d) | e.F(): pass
    case (a | b) as c if d: pass
    case [(a as b), {"k": (c as d)}]: pass
    case _: pass
type X[T] = int
'''
tree = ast.parse(source)
text = ast.unparse(tree)
print(text)
print(ast.dump(ast.parse(text)) == ast.dump(tree))
for name in ("Interactive", "Expression", "FunctionType"):
    print(ast.unparse({"Interactive": ast.parse("a\nb", mode="exec").body, "Expression": ast.parse("a", mode="eval"),
                       "FunctionType": ast.parse("(a, *b) -> c", mode="func_type")}[name]))
for wrong in (ast.Raise(None, ast.Name("a")), ast.YieldFrom(None), ast.JoinedStr([ast.Name("a")])):
    try:
        ast.unparse(wrong)
    except ValueError as e:
        text = str(e)
        print(text[:text.index(" object at")] if " object at" in text else text)
print(ast.unparse(ast.Tuple([])), ast.unparse(ast.Set([])), ast.unparse(ast.Constant((1, "a"))), ast.unparse(ast.Load()))
