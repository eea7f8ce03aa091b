class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
class Sub(Point): pass
class Bare: pass
def what(p):
    match p:
        case Point(0, 0): return "origin"
        case Point(0, y=b): return ("on y", b)
        case Point(x=a, y=0): return ("on x", a)
        case Sub(a, b): return ("sub", a, b)
        case Point(): return "somewhere"
        case Bare(z=z): return ("bare", z)
        case Bare(): return "bare"
    return None
b = Bare()
b.z = 1
for p in (Point(0, 0), Point(0, 1), Point(2, 0), Sub(3, 4), Point(5, 6), b, Bare(), 7):
    print(what(p))
