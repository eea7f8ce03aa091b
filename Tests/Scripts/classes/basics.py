class Point:
    """A point."""
    origin = (0, 0)

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def moved(self, dx, dy=0):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1)
q = p.moved(2, dy=3)
print(p, q, p.origin, Point.origin, q.__dict__, Point.__name__, Point.__doc__, type(p), isinstance(p, Point), p.__class__ is Point)
p.z = 5
p.origin = "own"
print(p.__dict__, Point.origin, hasattr(p, "z"), hasattr(q, "z"), Point.moved(p, 1), p.moved.__self__ is p, p.moved.__func__ is Point.moved, p.moved == p.moved, p.moved is p.moved)
Point.origin = "shared"
Point.extra = lambda self: self.x * 100
print(q.origin, p.origin, q.extra())
del p.origin
print(p.origin)
print(Point.__bases__, Point.__mro__, Point.__module__, Point.__qualname__, Point.__base__)
