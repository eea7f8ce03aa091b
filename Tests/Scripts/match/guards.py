log = []
def g(x):
    log.append(x)
    return x > 2
for v in range(5):
    match v:
        case x if g(x): print("guard", x)
        case 0 | 1 if log[-1] == 0: print("first")
        case y if (z := y * 10) and False: pass
        case _: print("else", v)
print(log)
match 1:
    case x if [x for x in range(3)] == [0, 1, 2]: print(x)
try:
    match 1:
        case x if 1 / 0: pass
except ZeroDivisionError as e:
    print("raised", x)
match 3:
    case a if a == 3 if True else False: print("conditional")
match 3:
    case a if lambda: 0: print("lambda")
