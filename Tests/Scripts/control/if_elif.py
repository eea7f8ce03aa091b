def grade(n):
    if n >= 90:
        return "A"
    elif n >= 80:
        return "B"
    elif n >= 70: return "C"
    else:
        return "F"


print([grade(n) for n in (95, 85, 75, 10)])
for value in (0, 1, "", "a", [], [0], None, 0.0, 0j, -1):
    if value:
        print(repr(value), "true")
    elif not value:
        print(repr(value), "false")
if 0: print("no")
elif "": print("no")
else: print("else")
print("yes" if [] else "no", 1 if True else 1 / 0, (0 if 0 else 2) if 1 else 3)
