# The docstrings of named tuples; a single field has a comma.
import collections
for fields in ("", "a", "a b"):
    N = collections.namedtuple("N", fields)
    print(repr(N.__doc__), repr(N.__new__.__doc__))
