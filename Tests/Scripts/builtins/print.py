import sys
print()
print("a", 1, None, [1], sep="-")
print("a", "b", sep="")
print("no newline", end="")
print(" then", end="!\n")
print("x", "y", sep=None, end=None)
print(*range(3), sep=", ")
print("to stdout", file=sys.stdout, flush=True)
print("to stderr", file=sys.stderr)
print("none", file=None)


class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)


w = W()
print("a", 2, sep="+", end="#", file=w)
print(w.parts)
for bad in (lambda: print(sep=1), lambda: print(end=1), lambda: print("a", nope=1), lambda: print("a", file=5), lambda: print(1, flush="x", file=w)):
    try:
        bad()
        print("no error")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
