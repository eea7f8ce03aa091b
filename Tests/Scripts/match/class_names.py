class a:
    class b:
        class c: pass
match a.b.c():
    case a.b.c(): print("dotted class")
class Color:
    RED = 1
    GREEN = 2
for x in (1, 2, 3):
    match x:
        case Color.RED: print("red")
        case Color.GREEN: print("green")
        case other: print(other)
class Eq:
    def __eq__(self, other):
        print("compared with", other)
        return "truthy"
match Eq():
    case Color.RED: print("value pattern")
class BadBool:
    def __bool__(self): raise ZeroDivisionError("bool")
class E2:
    def __eq__(self, other): return BadBool()
try:
    match E2():
        case 1: print("no")
except ZeroDivisionError as e:
    print(e)
