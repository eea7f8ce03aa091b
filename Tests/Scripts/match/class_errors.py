class C: pass
class One: __match_args__ = ("a",)
class Lst: __match_args__ = ["a"]
class Num: __match_args__ = (1,)
class Twice:
    __match_args__ = ("a", "a")
    a = 1
class A:
    __match_args__ = ("a", "b")
    a = 1
    b = 2
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f():
    match C():
        case C(1): return 1
t(f)
def f():
    match One():
        case One(1, 2): return 1
t(f)
def f():
    match Lst():
        case Lst(1): return 1
t(f)
def f():
    match Num():
        case Num(1): return 1
t(f)
def f():
    match Twice():
        case Twice(1, 1): return 1
t(f)
def f():
    match A():
        case A(1, a=1): return 1
t(f)
def f():
    match A():
        case A(1, a=2): return 1
        case A(2, b=7, a=1): return 2
t(f)
def f():
    match 5:
        case int(1, 2): return 1
t(f)
def f():
    max_ = max
    match 5:
        case max_(): return 1
t(f)
def f():
    match 5:
        case nothing(): return 1
t(f)
def f():
    match A():
        case A(3, 4): return 1
        case A(b=2): return 2
t(f)
