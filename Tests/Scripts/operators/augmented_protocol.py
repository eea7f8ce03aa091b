class Log:
    def __init__(self, name):
        self.name = name

    def __iadd__(self, o):
        return ("iadd", self.name, o)

    def __isub__(self, o):
        return NotImplemented

    def __sub__(self, o):
        return ("sub", self.name, o)

    def __rmul__(self, o):
        return ("rmul", o, self.name)

    __ifloordiv__ = None


a = Log("a")
a += 1
print(a)
a = Log("a")
a -= 1
print(a)
x = 5
x *= Log("b")
print(x)
for text in ("a //= 1", "a **= 1", "a <<= 1", "a @= 1", "a %= 'x'", "n += 'x'", "s += 1", "l += 5", "l *= 'x'", "t[0] += [1]", "d['k'] += 1", "o.attr += 1"):
    space = {"a": Log("a"), "n": 1, "s": "s", "l": [], "t": ([],), "d": {}, "o": object()}
    try:
        exec(text, space)
        print(text, "fine")
    except Exception as e:
        print(text, "->", type(e).__name__, e, space["t"])


class Tracker:
    def __getitem__(self, k):
        print("get", k)
        return 1

    def __setitem__(self, k, v):
        print("set", k, v)

    def __getattr__(self, n):
        print("getattr", n)
        return 2

    def __setattr__(self, n, v):
        print("setattr", n, v)


t = Tracker()
t[print("index") or "k"] += 1
t.attr += 1
t[1:2] += 5
