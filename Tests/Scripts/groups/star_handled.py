import sys
def f():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        try: raise KeyError("k")
        except KeyError as k: print(repr(k.__context__), repr(sys.exception()))
        print(repr(sys.exception()))
    except* TypeError as e:
        print(repr(sys.exception()), repr(e.__context__))
    print(sys.exception())
f()
def g():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: pass
    except* (TypeError, print(repr(sys.exception())) or TypeError): print("t")
g()
