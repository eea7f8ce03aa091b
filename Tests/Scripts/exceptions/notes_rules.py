e = ValueError("v")
for bad in 5, None, b"x":
    try:
        e.add_note(bad)
    except TypeError as t:
        print(t)
try:
    e.add_note()
except TypeError as t:
    print(t)
print(hasattr(e, "__notes__"))
e.add_note("one")
e.add_note("two\nlines")
print(e.__notes__, e.__dict__)
e.__notes__ = ("tuple",)
try:
    e.add_note("x")
except TypeError as t:
    print(t)
e.__notes__ = []
e.add_note("fresh")
print(e.__notes__)
del e.__notes__
e.add_note("again")
print(e.__notes__)


class S(ValueError):
    __slots__ = ()
    __notes__ = ["class"]


s = S()
s.add_note("added")
print(S.__notes__, s.__dict__)
