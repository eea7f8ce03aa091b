# Lines and columns, which count bytes of UTF-8, of every node.
import ast

source = '''
@first
@second(1)
async def naïve(a, /, b: int = 2, *args: str, c=3, d, **kw) -> "é":
    "doc"
    ünder = {"é": 1, **c}; x[1:2, ::3] = (yield)
    async with a as b, c: pass
    return f"{a!r:>{w}}é{b=}" "more" f\'\'\'{
        x
    }\'\'\'
class C[T: int, *Ts, **P](Base, metaclass=M):
    y: int = 5; (z): str
try:
    1/0
except (E1, E2) as e: raise X from e
else: pass
finally:
    pass
for i, (j, *k) in (x for y in z if w if v):
    if i: break
    elif j:
        continue
    else: pass
match v:
    case 1 | -2 | 3+4j | "s" | None: pass
    case [1, *rest, {"a": 5, **kk}]: pass
    case Cls(1, x=2, y=P.q) as cc if cc > 1: pass
from .mod import a as b, c
import x.y.z, w as q
lambda a=1, *b, c=2, **d: (
    a if b else c)
(a
 .b
 .c(1, *d, e=f,
    **g))
type X[T] = list[T]
not a or b and ~c < d is not e
'''
for node in ast.walk(ast.parse(source)):
    if hasattr(node, "lineno"):
        print(type(node).__name__, node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
