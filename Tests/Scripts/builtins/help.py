def f(a, /, b: int, *c, d=1, e: "str" = 'x', **g) -> list:
    """Does it.

        More text.
      Less.
    """
class Base:
    def inherited(self): "From Base."
class C(Base):
    """A class.

    More."""
    def __init__(self, a, *, k=None): "Sets it up."
    def over(self, x: int): pass
    @property
    def p(self): "Read only."
    z = property(lambda self: 1, lambda self, v: None, doc="Settable.")
    @classmethod
    def made(cls, n=3): "By the class."
    @staticmethod
    def free(x): pass
    named = inherited_again = 5
    __slots__ = "s",
help(f)
help(C)
help(C.over)
help(C(1).inherited)
help(C.z)
help("nosuch.thing")
help(lambda x: 1)
help(C.made)
