def out(f):
    try: f()
    except BaseException as e:
        print(repr(e))
        print("  context", repr(e.__context__), "cause", repr(e.__cause__))
        if isinstance(e, BaseExceptionGroup):
            for x in e.exceptions: print("  ", repr(x), "context", repr(x.__context__))
def again():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise
out(again)
def named():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e: raise e
out(named)
def new():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
out(new)
def two():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError: raise KeyError("new")
    except* TypeError as e: raise IndexError("other") from e
out(two)
def all_taken():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: 1 / 0
    except* TypeError: pass
out(all_taken)
def mixed():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3), KeyError(4)])
    except* ValueError: raise
    except* TypeError: raise
    except* OSError: pass
out(mixed)
def naked():
    try: raise ValueError(1)
    except* ValueError as e:
        raise
out(naked)
def naked_new():
    try: raise ValueError(1)
    except* ValueError as e:
        raise TypeError(2)
out(naked_new)
def naked_inner():
    try: raise ValueError(1)
    except* ValueError as e:
        raise e.exceptions[0]
out(naked_inner)
