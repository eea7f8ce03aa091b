try:
    raise ExceptionGroup("g", [ValueError(1)])
except* ValueError as e:
    print(type(e).__name__)
try: e
except NameError as x: print(x)
e = 1
try: raise TypeError()
except* ValueError as e: pass
except* TypeError as e: e = 5
try: e
except NameError as x: print(x)
def f():
    try: raise ValueError()
    except* ValueError as v:
        del v
    print("v" in locals())
f()
import sys
try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError as a:
    print(sys.exception() is a, repr(sys.exc_info()[1]))
except* TypeError as b:
    print(sys.exception() is b, repr(sys.exc_info()[1]))
print(sys.exception())
