import builtins
import sys

sys.displayhook(5)
print(builtins._)
sys.displayhook(None)
print(builtins._)
exec(compile("'text'\n", "f", "single"))
print(repr(builtins._))


class Bad:
    def __repr__(self):
        raise ValueError("repr")


try:
    sys.displayhook(Bad())
except ValueError as e:
    print(e, builtins._)
shown = []
sys.displayhook = shown.append
exec(compile("1; None; 'x'", "f", "single"))
print(shown)
del sys.displayhook
try:
    exec(compile("1", "f", "single"))
except RuntimeError as e:
    print(e)
sys.displayhook = sys.__displayhook__


class Out:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


keep = sys.stdout
sys.stdout = out = Out()
sys.displayhook([1, "é"])
sys.stdout = keep
print("".join(out.parts))
sys.stdout = None
try:
    sys.displayhook(5)
    result = "nothing"
except RuntimeError as e:
    result = str(e)
sys.stdout = keep
print(result)
