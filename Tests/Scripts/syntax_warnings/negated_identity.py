# `not x is 1` is one operator, wherever it stands.
import warnings

FORMS = """
if not x is 1: pass
while not x is 1: pass
while not x is 1: break
if not x is not 1: pass
while not x is not 1: pass
assert not x is 1
assert not x is not 1, not y is 1
y = not x is 1
y = not not x is 1
y = not (not (not x is 1))
if not not x is 1: pass
y = 1 if not x is 1 else 2
if not x is 1 and z: pass
if not (x is 1 and z is not 2): pass
if not (x is 1 or z is not 2) or not x is (): pass
y = not (x is 1 or z is not 2)
if not x is 1 is 2: pass
y = not x is not 1 is 2
if not (x is 1) is 2: pass
y = [a for a in b if not a is 1]
y = {a for a in b if not not a is not 1}
y = lambda: not x is 'a'
y = not (x is 1 if y is 2 else z is 3)
if not (x is 1 if y is 2 else z is 3): pass
if not (a := x is 1): pass
match x:\\n  case 1 if not x is 1: pass
while True:\\n  if not x is 1: break
while True:\\n  if\\\\\\n   not x\\\\\\n   is 1: continue
f(not x is 1, *[not x is not 1])
"""
for form in FORMS.strip().split("\n"):
    form = form.replace("\\n", "\n").replace("\\\\", "\\")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(form, "<form>", "exec")
    print(repr(form), *[f"{w.lineno}: {w.message}" for w in caught], sep="\n    ")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(form, "<form>", "exec")
        except SyntaxError as e:
            print("   ", e.lineno, e.offset, e.end_lineno, e.end_offset)


class Odd:
    def __contains__(self, item):
        return "yes"


odd = Odd()
for x in (1, None):
    if not x is None: print("not none")
    if not not x is None: print("none")
    while not x is None:
        x = None
    if not 3 in odd: print("never")
    print(not 3 in odd, not not 3 in odd, not x is None)
