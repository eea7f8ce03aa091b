# A tree from text, compiled, does what the text does.
import ast

source = '''
import sys as system
from math import floor as f, pi
def outer(a, /, b=2, *args, c, d=4, **kw):
    "A docstring."
    total = 0
    def inner():
        nonlocal total
        total += 1
        return total
    inner(); inner()
    return a, b, args, c, d, kw, total
class Base:
    x: int = 3
    __private = 1
    def m(self):
        return self.x, self.__private
class Derived(Base):
    def m(self):
        return super().m(), __class__.__name__
print(outer(1, c=3), outer(1, 2, 3, c=5, e=6), outer.__doc__)
print(Derived().m(), Base.__annotations__)
print([x * y for x in range(3) if x for y in (1, 2)], {x: x for x in "ab"}, {x % 2 for x in range(4)})
print(f"{pi:.2f} {1 + 1 = } {'a'!r:>5}", b"bytes", ..., 1j, 0x10, 1e3)
try:
    1 / 0
except ZeroDivisionError as e:
    print("caught", e, e.__traceback__.tb_lineno)
finally:
    print("finally")
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError as g:
    print(g.exceptions)
except* TypeError:
    print("type")
for i in range(5):
    if i == 1: continue
    elif i == 3: break
    else: print(i)
else:
    print("no")
while i: i -= 1
else: print("done", i)
match {"a": [1, 2, 3], "b": 4}:
    case {"a": [first, *rest], **others} if first < 2:
        print(first, rest, others)
with open(__file__) as file: print(len(file.readline()) > 0)
def gen():
    got = yield 1
    yield from (got, 3)
g = gen(); print(next(g), g.send(2), *g)
async def coro(): return [i async for i in agen()]
async def agen(): yield 5
try: coro().send(None)
except StopIteration as e: print(e.value)
print((y := 5), y, not y, -y, ~y, y if y else 0, 1 < y <= 5 != 6, y and 0 or 7)
print("abcdef"[1:4:2], [*"ab", "c"], {**{"k": 1}, "l": 2}, *(1,), sep="|")
a, (b, *c) = 1, (2, 3, 4); del a
print(b, c, (lambda p, *q, r=1: (p, q, r))(1, 2))
type Alias[T] = list[T]
def generic[T](x: T) -> T: return x
print(Alias.__value__, generic(3), generic.__type_params__)
assert b, "message"
global_value: "annotation" = 1
print(__annotations__, f(2.5))
'''
exec(compile(source, "<text>", "exec"), {"__name__": "a", "__file__": __file__})
print("---")
exec(compile(ast.parse(source), "<text>", "exec"), {"__name__": "a", "__file__": __file__})
print("---")
exec(compile(ast.unparse(ast.parse(source)), "<text>", "exec"), {"__name__": "a", "__file__": __file__})
print(eval(compile(ast.parse("1 + 2", mode="eval"), "f", "eval")))
exec(compile(ast.parse("1 + 2; None; 'a'", mode="single"), "f", "single"))
