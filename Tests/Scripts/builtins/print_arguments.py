import sys


class Out:
    def __init__(self):
        self.log = []

    def write(self, text):
        self.log.append(text)

    def flush(self):
        self.log.append("<flush>")


o = Out()
print("a", 1, file=o)
print(file=o)
print("a", "b", sep="", end="", file=o)
print("x", sep=None, end=None, file=o, flush=True)
print(*[], sep="-", file=o)
print(1, 2, 3, sep="--", end="!\n", file=o)
print("".join(o.log) == "a 1\n\nabx\n<flush>\n1--2--3!\n", o.log)


class Broken:
    def write(self, text):
        raise ValueError("write " + repr(text))


class NoWrite:
    pass


class BadStr:
    def __str__(self):
        raise KeyError("str")


for f in (lambda: print(1, file=Broken()), lambda: print(1, file=NoWrite()), lambda: print(BadStr(), file=o), lambda: print(1, sep=5), lambda: print(1, end=b""), lambda: print(1, file=5), lambda: print(1, flush=1, file=NoWrite()), lambda: print(1, unknown=1), lambda: print(1, 2, sep="", sp="")):
    try:
        f()
    except (ValueError, AttributeError, KeyError, TypeError) as e:
        print(type(e).__name__, e)
keep = sys.stdout
sys.stdout = None
print("goes nowhere")
sys.stdout = keep
del sys.stdout
try:
    print("x")
except RuntimeError as e:
    message = str(e)
sys.stdout = keep
print(message)
