class A:
    x = 1

    @property
    def fails(self):
        raise AttributeError("inner")

    @property
    def breaks(self):
        raise ValueError("broken")


a = A()
print(getattr(a, "x"), getattr(a, "y", None), getattr(a, "fails", "default"), hasattr(a, "fails"), hasattr(a, "x"))
for f in (lambda: getattr(a, "y"), lambda: getattr(a, "breaks", 1), lambda: hasattr(a, "breaks"), lambda: getattr(a, 5), lambda: getattr(a, 5, 6), lambda: hasattr(a, b"x"), lambda: setattr(a, 5, 6), lambda: delattr(a, "x"), lambda: delattr(a, None), lambda: setattr(5, "x", 1), lambda: setattr(a, "fails", 1), lambda: delattr(a, "fails"), lambda: getattr(), lambda: getattr(a), lambda: hasattr(a), lambda: setattr(a, "x"), lambda: delattr(a), lambda: getattr(a, "x", 1, 2), lambda: getattr(a, name="x")):
    try:
        print(f())
    except (AttributeError, ValueError, TypeError) as e:
        print(type(e).__name__, e)


class Name(str):
    def __eq__(self, o):
        return True

    __hash__ = str.__hash__


setattr(a, Name("odd"), 1)
print(a.odd, getattr(a, Name("x")), hasattr(a, "\ud800"), getattr(a, "", "empty"))
setattr(a, "not an identifier", 5)
print(getattr(a, "not an identifier"), vars(a)["not an identifier"])
print(getattr(type, "__name__"), getattr(int, "__add__")(1, 2), hasattr(int, "__flags__"), getattr(None, "__class__"))
