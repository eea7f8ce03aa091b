# What tools see of a code object: names, variables, constants, their order, lines.
import types

TEXT = '''
import os.path as p, sys
from a.b import (c, d as e)
def plain(a, b=1, *args, k=2, **rest):
    x = 1
    return a + 2 < b[0] - x
def documented(self):
    "What it does."
    self.value += 1
    return self.value is None
def unbound(flag):
    if flag: late = 1
    return late, glob, late.attr
def closed(a):
    b = 3
    def inner(c=a):
        nonlocal b
        b = c
        return a
    return inner
def comprehended(rows):
    total = [x for row in rows for x in row]
    def get(): return total
    return {y: [lambda: z for z in y] for y in get()}
def unreached(a):
    return dead(1)
    dead2("never", lambda: 5)
    while dead3: pass
def conditions():
    if 0: one(11)
    elif 1: two(12)
    else: three(13)
    while 0: four(14)
    return (five(15) if 1 else six(16)) or 17 or seven(18)
def loops(n):
    while n > 10 and (lambda: 20)():
        n -= 1
        if n == 5: break
    for i in [1, 2, 3]: print(i, end="")
    else: return
def dicts():
    return {"a": 1, "b": 2}, {"c": 3}, {**x, "d": 4, "e": 5}, f(*a, k=6, l=7), f(8, **b), f(**b)
def folded():
    a, b = 1, 2
    c, d = 1, a
    return 2 ** 60, 2 ** 65, 1 << 100, -1j, 1.5 + 2j, 3 - 4j, 10 * "ab", (1, (2, 3)), x in [1, 2], x in {3, 4}
def formatted(a, b):
    return "%s is %r" % (a, b), "%5s|%-5s|%.3s%%" % (a, b, a), "%d" % (a,), "%s" % a, "%s %s" % (1, 2), "%(a)s" % (a,)
def handled():
    try: one()
    except A as e: two()
    except (B, C): pass
    else: three()
    finally: four(1)
    with a as b, c: pass
def imports():
    import one.two
    from . import three
    from ..four import five as six
    import seven as eight
def matched(x):
    match x:
        case [1, a, *_]: return a
        case {"k": v, **rest}: return v
        case P(q, r=2): return q
        case None | True: pass
async def waits(a):
    async with a as b: await b
    async for c in a: yield c
    return
class K(B, m=1):
    "doc"
    x: int = 1
    def f(self): self.a = self.b = __class__
    y = sorted("text")
lam = lambda: 1
gen = (x + 1 for x in y)
def annotated(a: "s", *, b: int = 3) -> None: pass
def constant_annotations(a: "s", *b: None, c: 5 = (1, 2)) -> "r": pass
def numbers():
    return 0x8000000000000000, 9223372036854775808, -0xffffffffffffffff, -18446744073709551616, -9223372036854775808
def large_calls():
    f(a1=1, a2=2, a3=3, a4=4, a5=5, a6=6, a7=7, a8=8, a9=9, a10=10, a11=11, a12=12, a13=13, a14=14, a15=15, a16=16)
    f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
    return {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 15: 15, 16: 16,
            17: 17, 18: 18, 19: 19}
def passes():
    pass
    for x in y: pass
    else: pass
    try: pass
    finally: pass
def mangled():
    class C:
        def f(self):
            import __m
            from __n import __o as __p
            self.__q, __r = 1, C.__s
'''


def show(value):
    return f"<code {value.co_name}>" if isinstance(value, types.CodeType) else repr(value)


def walk(code):
    print(code.co_qualname, code.co_names, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_nlocals)
    print("   ", *map(show, code.co_consts))
    print("   ", sorted({line for _, _, line in code.co_lines() if line}), hex(code.co_flags))
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            walk(value)


walk(compile(TEXT, "<text>", "exec"))

# Constants and names can be replaced, and there can be more of them.
def f(a):
    def g(): return a
    if a: b = "one"
    return b, g(), other

code = f.__code__
changed = code.replace(co_consts=tuple("two" if x == "one" else x for x in code.co_consts) + ("more", 5))
print(changed.co_consts[-2:], types.FunctionType(changed, {"other": 3})(1))
changed = code.replace(co_names=("another", "further"))
print(changed.co_names, types.FunctionType(changed, {"another": 4})(1))
try:
    types.FunctionType(changed, {})(0)
except UnboundLocalError as e:
    print(e)
def documented(): "text"
print(types.FunctionType(documented.__code__.replace(co_consts=("other",) + documented.__code__.co_consts[1:]), {}).__doc__)
