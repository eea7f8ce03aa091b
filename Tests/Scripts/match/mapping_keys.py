class K:
    one = "a"
    two = "a"
    lst = []
match {"a": 1, "b": 2}:
    case {K.one: x}: print(x)
try:
    match {"a": 1, "b": 2}:
        case {K.one: x, K.two: y}: print(x, y)
except ValueError as e:
    print(e)
try:
    match {"a": 1, "b": 2}:
        case {K.one: x, "a": y}: print(x, y)
except ValueError as e:
    print(e)
try:
    match {"a": 1}:
        case {K.lst: x}: print(x)
except TypeError as e:
    print(e)
try:
    match {"a": 1}:
        case {K.nothing: x}: print(x)
except AttributeError as e:
    print(e)
match {}:
    case {K.nothing: x}: print("not evaluated if the mapping is too short")
    case _: print("short")
