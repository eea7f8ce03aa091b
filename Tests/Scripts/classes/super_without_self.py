# super() after the first argument was deleted: an unbound variable, if super's attribute is taken at once.
SOURCE = """
class A:
    x = 1

    def f(self):
        return "A.f"


class B(A):
    def f(self):
        del self
        return super().f()

    def g(self):
        del self
        return super().x

    def h(self):
        del self
        return super()

    def i(self):
        def inner():
            return self
        del self
        return super().f()

    def j(self):
        if not self:
            del self
        return super().f()
"""


def told(source):
    names = {}
    exec(source, names)
    for name in "fghij":
        try:
            print(getattr(names["B"](), name)())
        except (RuntimeError, NameError) as e:
            print(type(e).__name__, e)


told(SOURCE)
