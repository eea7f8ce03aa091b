class MyGroup(BaseExceptionGroup): pass
try:
    raise MyGroup("mine", [KeyboardInterrupt("k"), SyntaxError("bad", ("f.py", 3, 2, "x y\n", 3, 4))])
except BaseException as e:
    x = e
class Weird(Exception):
    def __str__(self): raise ValueError
raise BaseExceptionGroup("line one\nline two", [x, Weird(), ValueError("a\nb")])
