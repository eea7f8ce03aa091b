class NS: pass
def f(x):
    match x:
        case 1: pass
        case NS.missing | 2: pass
f(3)
