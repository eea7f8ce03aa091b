# What select() and poll objects take: descriptors, lists that change meanwhile, masks and timeouts.
import os
import select


class With:
    def __init__(self, answer):
        self.answer = answer

    def fileno(self):
        return self.answer


def attempt(f, *args):
    try:
        print(f(*args))
    except (TypeError, ValueError, OverflowError, KeyError, OSError) as e:
        print(type(e).__name__, e)


for thing in (With("fileno"), With(None), With(2**100), With(-1), With(1.0), 1 << 70, -1, "x", 1.5, None):
    attempt(select.select, [thing], [], [], 0)
    for name in ("register", "unregister"):
        attempt(getattr(select.poll(), name), thing)
    attempt(select.poll().modify, thing, 1)
attempt(select.select, [70000], [], [], 0)
attempt(select.poll().unregister, 55)
attempt(select.poll().modify, 55, 1)
for timeout in (-1, "x", 1e300, float("nan"), 2**70, [], float("inf")):
    attempt(select.select, [], [], [], timeout)
for timeout in ("x", 1e300, float("nan"), 2**70):
    attempt(select.poll().poll, timeout)
for mask in (-1, 65536, 2**70, "x", 1.5):
    attempt(select.poll().register, 0, mask)
attempt(type(select.poll()))
attempt(select.select, 5, [], [])

r, w = os.pipe()
things = []


class Shrinks:
    def fileno(self):
        del things[-1]
        return w


things[:] = [Shrinks()] * 10
ready = select.select([], things, [])
print([len(x) for x in ready], len(things))


class Fails:
    def fileno(self):
        raise KeyError("no number")


attempt(select.select, [Fails()], [], [])


class Grows:
    def fileno(self):
        more.append(self)
        return w


more = [Grows()]
attempt(select.select, [], more, [], 0)
a, b = [r], [w]
x, y, z = select.select(a, b, [])
print(x is a, y is b, y == [w])
