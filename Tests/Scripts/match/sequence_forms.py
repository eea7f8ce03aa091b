match 1, 2:
    case 1, 2: print("open")
match [1]:
    case 1,: print("comma")
match [[1, 2], [3, [4, 5]]]:
    case [[a, *_], [b, [*c]]]: print(a, b, c)
match [1, 2, 3, 4, 5]:
    case [a, b, *c, d, e]: print(a, b, c, d, e)
match "x", :
    case ("x",): print("tuple")
match (1):
    case (1): print("group")
match ():
    case (): print("empty")
match *[1, 2], 3:
    case [*x]: print(x)
match [1, 2, 3]:
    case (*_,): print("any")
match [0, [1, [2, [3]]]]:
    case [0, [1, [2, [x]]]]: print(x)
