# Hints as decorators read them: class bodies, inherited annotations, qualifiers.
from typing import *
def fields(cls):
    out = []
    for name, hint in get_type_hints(cls, include_extras=True).items():
        origin = get_origin(hint)
        kind = "class" if hint is ClassVar or origin is ClassVar else "final" if hint is Final or origin is Final else "field"
        notes = hint.__metadata__ if origin is Annotated else ()
        out.append((name, kind, get_args(hint), notes))
    return out
class Base:
    a: int
    b: ClassVar[int] = 0
    c: Final = 3
    d: "Annotated[str, 'note']"
class Derived(Base):
    a: str
    e: "Optional[Derived]" = None
    f: "ClassVar[List[Derived]]" = []
for row in fields(Derived): print(row)
print(fields(Base))
int_ = int
class Shadow:
    int_ = str
    x: "int_"
    list = 3
    y: "list"
print(get_type_hints(Shadow)["x"])
try: print(get_type_hints(Shadow)["y"])
except TypeError as e: print(e)
