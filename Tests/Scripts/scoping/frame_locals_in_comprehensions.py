# f_locals of a frame shows the variables of a comprehension while it runs, and what was added shows in locals().
import sys


def frame_locals():
    return sys._getframe(1).f_locals


def function():
    outer = "outer"
    inside = [frame_locals()["a"] for a in [1, 2]]
    shadowed = [frame_locals()["outer"] for outer in ["inner"]]
    after = "a" in [frame_locals() for a in [0]][0]
    sys._getframe().f_locals["added"] = 5
    return inside, shadowed, after, outer, locals()["added"], sorted(locals())


print(function())


class C:
    inside = [frame_locals()["a"] for a in [1, 2]]
    after = "a" in [frame_locals() for a in [0]][0]


print(C.inside, C.after)
print([frame_locals()["b"] for b in [1, 2]], "b" in [frame_locals() for b in [0]][0], "b" in globals())


def cyclic():
    x = 1
    d = sys._getframe().f_locals
    print(reversed(d), d, repr(d) == "{'x': 1, 'd': {...}}")


cyclic()
