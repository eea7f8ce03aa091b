"""The module's docstring."""


def f():
    """Of the function."""


def g():
    "one line"; return 1


class C:
    """Of the class."""

    def m(self):
        """Of the method."""
        return self


def none():
    pass


def not_doc():
    f"not a docstring"


print(__doc__, f.__doc__, g.__doc__, C.__doc__, C.m.__doc__, C().m.__doc__, none.__doc__, not_doc.__doc__, (lambda: 0).__doc__, sep="|")
C.__doc__ = "changed"
print(C.__doc__, len.__doc__ is not None, __name__)
