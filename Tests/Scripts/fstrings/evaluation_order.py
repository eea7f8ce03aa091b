log = []


def note(x):
    log.append(x)
    return x


s = f"{note(1)} {note(2):{note(3)}} {note(4)!r:>{note(5)}}"
print(repr(s), log)
x = 1
print(f"{(x := 5)} {x:=6}|")
