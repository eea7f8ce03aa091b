# Attributes that are not there make the pattern fail; other errors go on.
class P:
    @property
    def bad(self): raise ValueError("bad")
    @property
    def gone(self): raise AttributeError("gone")
    def __getattr__(self, name):
        print("asked for", name)
        raise AttributeError(name)
match P():
    case P(gone=1): print("no")
    case P(other=2): print("no")
    case _: print("neither")
try:
    match P():
        case P(bad=_): print("no")
except ValueError as e:
    print(e)
class Meta(type):
    def __instancecheck__(cls, x):
        print("instancecheck", x)
        return x == 1
class M(metaclass=Meta): pass
match 1:
    case M(): print("yes")
match 2:
    case M(): print("yes")
    case _: print("no")
class Args:
    @property
    def __match_args__(self): return ("x",)
class MA(type):
    @property
    def __match_args__(cls):
        print("match args")
        return ("v",)
class Q(metaclass=MA):
    v = 3
match Q():
    case Q(3): print("from the metaclass")
import typing
match 1:
    case typing.TypeVar(): print("no")
    case _: print("dotted")
