# a comparison of a mapping proxy is one of what it stands for
from collections import Counter
from types import MappingProxyType as P
class Ordered(dict):
    def __lt__(self, other): return "lt", type(other).__name__
    def __ge__(self, other): return "ge", type(other).__name__
def attempt(what):
    try:
        print(what, eval(what))
    except TypeError as e:
        print(what, "->", e)
d, m, o, c = {"a": 1}, P({"a": 1}), P(Ordered()), P(Counter("aab"))
for what in "m < None|m < d|d < m|m >= m|None > m|m <= 5|m == d|d == m|m != m|m == None|o < 1|o >= m|m < o|m > o|o > m|o <= o|c > Counter('a')|Counter('a') < c|c <= c|c < m".split("|"):
    attempt(what)
