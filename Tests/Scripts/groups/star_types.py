def t(kind, e=ValueError(1)):
    try:
        try: raise e
        except* kind as g: print("caught", repr(g))
    except BaseException as x: print(type(x).__name__, x, "|", repr(x.__context__))
t(ValueError)
t((ValueError, TypeError))
t(())
t(int)
t(1)
t((ValueError, 1))
t("x")
t(ExceptionGroup)
t(BaseExceptionGroup)
t((ValueError, ExceptionGroup))
class Mine(ExceptionGroup): pass
t(Mine)
t(Exception, ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2)])]))
t(BaseException, BaseExceptionGroup("g", [ValueError(1), SystemExit(2)]))
t(Exception, BaseExceptionGroup("g", [ValueError(1), SystemExit(2)]))
def boom(): raise ZeroDivisionError("expression")
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: print("first")
    except* boom(): print("no")
except BaseException as x: print(repr(x), repr(x.__context__))
