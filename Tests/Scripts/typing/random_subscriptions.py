# Subscriptions put together at random, most of them wrong.
from typing import *
import warnings; warnings.simplefilter("ignore")
import typing, collections.abc
from random_data.classes import *
atoms = ["int", "str", "None", "Any", "T", "S", "D", "B", "'X'", "...", "P", "*Ts", "Ts", "Unpack[Ts]", "Self", "NoReturn", "ClassVar", "Union", "List", "Dict", "Tuple", "Callable", "Generic", "Protocol", "G", "1", "()", "[]", "*tuple[int, str]", "*tuple[int, ...]", "Unpack[Tuple[int, ...]]", "Literal[1]", "list", "tuple", "P.args", "True", "Hashable", "TD", "NT", "TA", "N3"]
good = ["int", "str", "T", "S", "P", "*Ts", "T", "int", "bytes", "...", "None", "D", "DP", "*DTs"]
heads = ["List", "Dict", "Tuple", "Type", "Union", "Optional", "G", "G2", "GP", "GTP", "GV", "GD", "GDV", "GDP", "Pr", "list", "dict", "tuple", "Iterable", "Generator", "ContextManager", "Annotated", "Literal", "ClassVar", "Final", "Generic", "Protocol", "Concatenate", "TypeGuard", "TD", "NT", "TA", "N3", "collections.abc.Callable", "type", "collections.abc.Iterable", "Required", "Mapping"]
def expr(g, d):
    k = g.n(10)
    if d <= 0 or k < 2: return g.pick(good) if g.n(6) else g.pick(atoms)
    if k == 2: return f"Callable[[{', '.join(expr(g, d-1) for _ in range(g.n(3)))}], {expr(g, d-1)}]"
    if k == 3: return f"Callable[{g.pick(['...', 'P', 'Concatenate[int, P]', 'Concatenate[T, ...]', expr(g, d-1)])}, {expr(g, d-1)}]"
    if k == 4: return f"{expr(g, d-1)} | {expr(g, d-1)}".replace("*", "")
    if k == 5: return "[" + ", ".join(expr(g, d-1) for _ in range(g.n(3))) + "]"
    h = g.pick(heads)
    n = 1 + g.n(3)
    return f"{h}[{', '.join(expr(g, d-1) for _ in range(n))}]"
def clean(s):
    while " at 0x" in s:
        i = s.index(" at 0x"); j = i + 6
        while j < len(s) and s[j] in "0123456789abcdef": j += 1
        s = s[:i] + s[j:]
    return s
def show(v):
    return f"{v!r} | {getattr(v, '__args__', '-')!r} | {getattr(v, '__parameters__', '-')!r} | {get_origin(v)!r} | {get_args(v)!r} | {type(v).__name__}"

for seed in range(160, 220):
    g = r(seed * 7919 + 13)
    for _ in range(3): g.n(2)
    e = expr(g, 3)
    if g.n(2): e = f"({e})[{', '.join(expr(g, 1) for _ in range(1 + g.n(2)))}]".replace("(*", "(")
    if e.startswith("*"): e = e[1:]
    try: out = show(eval(e))
    except Exception as x: out = f"{type(x).__name__}: {x}"
    print(e, "->", clean(out))
