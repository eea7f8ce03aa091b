def out(f):
    try: print("returned", f())
    except BaseException as e: print(repr(e))
def a():
    try:
        try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
        except* ValueError: print("inner value")
    except* TypeError: print("outer type")
out(a)
def b():
    try: raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2)])])
    except* ValueError:
        try: raise ExceptionGroup("i", [OSError(3), ZeroDivisionError(4)])
        except* OSError as e: print(repr(e), repr(e.__context__))
    except* TypeError as e: print(repr(e))
out(b)
def c():
    for i in range(3):
        try:
            if i: raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as e:
            for j in range(3):
                if j == 1: continue
                if j == 2: break
                print(i, j)
        else: print("else", i)
    def inner():
        try: raise ValueError()
        except* ValueError: 
            def k(): return 5
            x = k()
        return x
    return inner()
out(c)
def d():
    try:
        try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* TypeError: raise OSError(3)
    except ExceptionGroup as e:
        return repr(e), [repr(x) for x in e.exceptions]
out(d)
def gen():
    try: yield 1
    except* ValueError as e: yield repr(e)
    yield "end"
g = gen()
print(next(g), g.throw(ValueError(9)), next(g))
g = gen()
next(g)
g.close()
