def g():
    try: raise ExceptionGroup("inner", [ValueError(1), ExceptionGroup("deeper", [TypeError("x"), KeyError("y")])])
    except ExceptionGroup as e: return e
err = g()
err.add_note("inner note")
try:
    raise ExceptionGroup("outer", [err, OSError(2, "gone"), ExceptionGroup("bare", [ZeroDivisionError()])])
except ExceptionGroup as e:
    e.add_note("outer note")
    raise RuntimeError("last") from e
