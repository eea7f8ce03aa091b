e = ValueError("x")
e.add_note("one")
e.add_note("two")
print(e.__notes__, str(e))
try:
    e.add_note(5)
except TypeError as err:
    print(err)
