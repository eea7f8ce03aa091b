# Numbers, strings and bytes compare with ==, the three singletons with is.
def what(x):
    match x:
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5: return "float"
        case -2.5: return "minus float"
        case 3j: return "imaginary"
        case 1+2j: return "complex"
        case -1-2j: return "minus complex"
        case "a" "b": return "joined"
        case b"x": return "bytes"
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case r"\n": return "raw"
    return "nothing"

class Always:
    def __eq__(self, other):
        print("eq", repr(other))
        return False

for x in (0, 0.0, False, 1, True, -1, -1.0, 1.5, -2.5, 3j, 1+2j, -1-2j, "ab", b"x", None, "\\n", "\n", 10**30):
    print(repr(x), what(x))
print(what(Always()))
