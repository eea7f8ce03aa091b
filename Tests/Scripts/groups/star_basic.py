def run(e):
    try:
        raise e
    except* ValueError as g:
        print("values", repr(g))
    except* (TypeError, OSError) as g:
        print("types or os", repr(g))
    else:
        print("else")
    finally:
        print("finally")
run(ValueError(1))
run(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
run(ExceptionGroup("g", [OSError(1), ExceptionGroup("h", [ValueError(2), TypeError(3)])]))
for e in (KeyError(1), ExceptionGroup("g", [KeyError(1), ValueError(2)]), ExceptionGroup("g", [KeyError(1)]),
          KeyboardInterrupt(), BaseExceptionGroup("b", [SystemExit(), ValueError(1)])):
    try: run(e)
    except BaseException as x: print("out:", repr(x), x is e)
try: pass
except* ValueError: print("no")
else: print("else")
finally: print("finally")
