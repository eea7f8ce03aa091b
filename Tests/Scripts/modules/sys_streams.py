import sys
old = sys.stdout


class Tee:
    def __init__(self): self.lines = []
    def write(self, s):
        self.lines.append(s)
        return len(s)
    def flush(self): self.lines.append("<flush>")


sys.stdout = tee = Tee()
print("captured", 1)
print("more", end="", flush=True)
sys.stdout = old
print(tee.lines)
print(sys.stdout is sys.__stdout__, sys.stdout.write("abc\n"), sys.stdout.isatty(), sys.stdout.closed)
sys.stdout.writelines(["x\n", "y\n"])
sys.stderr.write("")
sys.stdout = None
print("goes nowhere")
sys.stdout = old
print("back")
try:
    sys.stdout.write(5)
except TypeError as e:
    print(e)
try:
    sys.stdout.read()
except Exception as e:
    print(type(e).__name__, e)
