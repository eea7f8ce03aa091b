# Protocols, typed dicts and named tuples whose members are put together at random.
from typing import *
import typing, collections.abc
from random_data.classes import *
def clean(s):
    while " at 0x" in s:
        i = s.index(" at 0x"); j = i + 6
        while j < len(s) and s[j] in "0123456789abcdef": j += 1
        s = s[:i] + s[j:]
    return s
import abc
mem = ["f = None", "def f(self): pass", "f: int", "f = 3", "@property\n    def f(self): return 1", "@staticmethod\n    def f(): pass", "@classmethod\n    def f(cls): pass", "__slots__ = ('f',)", "def g(self): pass", "g: int = 1", "g = None", "x: str", "@abc.abstractmethod\n    def g(self): pass", "def __getattr__(self, n): return 1", "def __init__(self): self.f = 1", "def __init__(self): self.x = 'q'", "def __call__(self): pass", "__hash__ = None", "def __iter__(self): return iter(())", "def __len__(self): return 0", "pass", "@property\n    def x(self): raise ValueError", "f: ClassVar[int]", "def __eq__(self, o): return True"]
tdm = ["a: int", "a: NotRequired[int]", "b: Required[str]", "b: ReadOnly[str]", "a: ReadOnly[int]", "c: 'int'", "c: Annotated[NotRequired[int], 1]", "d: Required[ReadOnly[int]]", "d: NotRequired[ReadOnly[List['int']]]", "e: None", "a: Union[int, None]", "b: Required[NotRequired[int]]", "c: T", "f: Annotated[int, 'x']", "g: Optional['int']"]
import builtins
def print(*a, end="\n"): builtins.print(clean(" ".join(map(str, a))), end=end)
def attempt(src, ns):
    try: exec(src, ns); return None
    except Exception as e: return f"{type(e).__name__}: {e}"
for seed in range(10):
    g = r(seed * 15485863 + 5)
    for _ in range(3): g.n(2)
    ns = dict(globals())
    k = g.n(3)
    if k == 0:
        for i in range(3):
            b = g.pick([["Protocol"], ["Protocol"], [], [f"A{i-1}", "Protocol"], [f"A{i-1}"], ["Protocol[T]"], ["Iterable[T]", "Protocol"], ["abc.ABC"]])
            if i == 0: b = [x for x in b if not x.startswith("A")]
            src = ("@runtime_checkable\n" if g.n(3) and "Protocol" in " ".join(b) else "") + f"class A{i}({', '.join(b)}):\n" + "\n".join("    " + g.pick(mem) for _ in range(1 + g.n(3)))
            e = attempt(src, ns)
            print(src, "=>", e)
            if e: break
        cs = [ns[f"A{i}"] for i in range(3) if f"A{i}" in ns]
        for c in cs:
            print(c.__name__, sorted(getattr(c, "__protocol_attrs__", [])), is_protocol(c), getattr(c, "_is_runtime_protocol", None), getattr(c, "__abstractmethods__", None) and sorted(c.__abstractmethods__), getattr(c, "__parameters__", None))
            for d in cs:
                try: print("  sub", issubclass(d, c), end=" ")
                except Exception as e: print("  sub", type(e).__name__, e, end=" ")
                try: v = d()
                except Exception as e: print("no", type(e).__name__, e); continue
                try: print("inst", isinstance(v, c))
                except Exception as e: print("inst", type(e).__name__, e)
    elif k == 1:
        for i in range(3):
            b = g.pick([["TypedDict"], [f"D{i-1}"], ["TypedDict", "Generic[T]"], ["D0", f"D{i-1}"], [f"D{i-1}[int]"], [f"D{i-1}[T]", "Generic[T]"]]) if i else ["TypedDict"] if g.n(2) else ["TypedDict", "Generic[T]"]
            b = list(dict.fromkeys(b))
            src = f"class D{i}({', '.join(b)}{g.pick(['', '', ', total=False', ', total=True'])}):\n" + "\n".join("    " + g.pick(tdm) for _ in range(1 + g.n(3)))
            e = attempt(src, ns)
            print(src, "=>", e)
            if e: break
            c = ns[f"D{i}"]
            print(c.__annotations__, sorted(c.__required_keys__), sorted(c.__optional_keys__), sorted(c.__readonly_keys__), sorted(c.__mutable_keys__), c.__total__, clean(repr(c.__orig_bases__)), getattr(c, "__parameters__", None), [x.__name__ for x in c.__mro__])
            for x in (False, True):
                try: print(get_type_hints(c, include_extras=x))
                except Exception as e: print(type(e).__name__, e)
    else:
        names = ["a", "b", "_c", "a", "d", "class", "e", "f"]
        src = "class N(" + g.pick(["NamedTuple", "NamedTuple", "NamedTuple, Generic[T]", "Generic[T], NamedTuple"]) + "):\n" + "\n".join("    " + g.pick([f"{n}: int", f"{n}: 'str' = 'q'", f"{n}: List[T] = []", f"{n} = 3", f"def {n}(self): return self[0]", f"{n}: Optional[N]", f"'doc'"]) for n in [g.pick(names) for _ in range(1 + g.n(4))])
        e = attempt(src, ns)
        print(src, "=>", e)
        if not e:
            c = ns["N"]
            print(c._fields, c._field_defaults, c.__annotations__, c.__doc__, [x.__name__ for x in c.__mro__], getattr(c, "__parameters__", None))
            for a in ((), (1,), (1, 2)):
                try: print(c(*a))
                except Exception as e: print(type(e).__name__, e)
            try: print(get_type_hints(c, ns), c[int])
            except Exception as e: print(type(e).__name__, e)
