# ExitStack: order, suppression, pop_all, callbacks, and the contexts of exceptions that exits raise.
from contextlib import ExitStack, contextmanager, closing


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class Manager:
    def __init__(self, name, action=None): self.name, self.action = name, action

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, *details):
        print("exit", self.name, *map(repr, details[:2]), details[2] is not None)
        if isinstance(self.action, BaseException): raise self.action
        return self.action


def chain(e):
    links = []
    while e is not None and len(links) < 6:
        links.append(repr(e) + ("!" if e.__suppress_context__ else ""))
        e = e.__context__
    return " <- ".join(links)


with ExitStack() as s:
    print(s.enter_context(Manager("a")), s.enter_context(Manager("b")))
    print(s.callback(print, "callback", 1, end=".\n") is print)
    print(s.push(Manager("c")).name)
    s.push(lambda *d: print("function", d))
print("suppressed:")
with ExitStack() as s:
    s.enter_context(Manager("outer"))
    s.enter_context(Manager("inner", True))
    s.callback(print, "in between")
    raise ValueError("v")
print("raised by exits:")
for actions in [(None, None), (KeyError("k"), None), (None, KeyError("k")), (KeyError("k"), OSError("o")), (True, OSError("o")),
                (OSError("o"), True), (None, None, 1), (KeyError("k"), 0, OSError("o")), (True, KeyError("k"), True)]:
    for fault in None, ValueError("v"):
        try:
            with ExitStack() as s:
                for n, action in enumerate(actions): s.push(Manager(n, action))
                if fault: raise fault
        except BaseException as e:
            print(chain(e))
        else:
            print("none")
        for x in (fault, *actions):
            if isinstance(x, BaseException): x.__context__ = None


# All pairs of what exits may do, with and without an exception that is handled further out.
class Quiet:
    def __init__(self, action): self.action = action
    def __enter__(self): ...

    def __exit__(self, t, v, tb):
        if self.action == "raise": raise KeyError("exit")
        if self.action == "in handler":
            try:
                raise OSError("first")
            except OSError:
                raise KeyError("second")
        if self.action == "from": raise KeyError("exit") from OSError("cause")
        if self.action == "from none": raise KeyError("exit") from None
        if self.action == "same" and v: raise v
        return self.action == "suppress"


kinds = ["pass", "raise", "in handler", "from", "from none", "same", "suppress"]


def run(actions):
    try:
        with ExitStack() as s:
            for a in actions: s.enter_context(Quiet(a))
            raise ValueError("body")
    except Exception as e:
        return chain(e)


for actions in [(a, b) for a in kinds for b in kinds]:
    print(*actions, "|", run(actions))
    try:
        raise LookupError("outer")
    except LookupError:
        print("   ", run(actions))

print("pop_all, close:")
with ExitStack() as s:
    s.enter_context(Manager("moved"))
    t = s.pop_all()
    s.enter_context(Manager("stays"))
print(type(t).__name__, t is not s)
t.close()
t.close()
with ExitStack() as s:
    s.callback(s.callback, print, "added while closing")
print("errors:")
s = ExitStack()
show(lambda: s.enter_context(3))
show(lambda: s.enter_context())
show(lambda: s.callback())
show(lambda: s.callback(callback=print))
show(lambda: s.push())
show(lambda: s.push(3))


class Half:
    def __enter__(self): print("entered")


class InstanceOnly:
    def __init__(self): self.__enter__ = self.__exit__ = print


show(lambda: s.enter_context(Half()))
show(lambda: s.enter_context(InstanceOnly()))
s.pop_all()


class Fails:
    def __enter__(self): raise RuntimeError("enter fails")
    def __exit__(self, *a): print("never")


try:
    with ExitStack() as s:
        s.enter_context(Manager("first"))
        s.enter_context(Fails())
except RuntimeError as e:
    print(e)


class Sub(ExitStack):
    extra = 1


with Sub() as s:
    s.callback(print, "sub")
    print(type(s.pop_all()).__name__, s.extra)


@contextmanager
def gen(n):
    try:
        yield n
    finally:
        print("gen", n)


with ExitStack() as s:
    print([s.enter_context(gen(i)) for i in range(3)])
s = ExitStack()
s.push(Manager("by hand", True))
print(s.__exit__(None, None, None), s.__exit__(ValueError, ValueError("x"), None))
s.push(Manager("by hand", True))
print(s.__exit__(ValueError, ValueError("x"), None))
with ExitStack() as s:
    for i in range(10000): s.callback(int)
print("deep")
