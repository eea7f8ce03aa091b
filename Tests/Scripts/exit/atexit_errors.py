import atexit, sys

def divide():
    1 / 0
def leave():
    sys.exit(5)
def interrupt():
    raise KeyboardInterrupt
def message():
    raise OSError("text")
class Callback:
    def __init__(self, f):
        self.f = f
    def __call__(self):
        self.f()
    def __repr__(self):
        return "<Callback>"

for f in (divide, leave, interrupt, message):
    atexit.register(Callback(f))
atexit.register(print, "runs first")
