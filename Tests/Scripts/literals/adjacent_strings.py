print("a" 'b' """c""" r"\d" "e")
print(b"a" b'b' rb"\c")
x = 3
print("x = " f"{x}" " and {x}" f'{x!r:>4}|')
print(("long "
       "line "
       "in parentheses"))
