def f():
    e = "before"
    try: raise ValueError("v")
    except ValueError as e: pass
    try: return e
    except UnboundLocalError as x: return str(x)
print(f())
try: 1 / 0
except ZeroDivisionError as err:
    def show(): return err
    print(show())
try: show()
except NameError as x: print(x)
def g():
    try: raise KeyError("k")
    except KeyError as e:
        def inner(): return e
        r = inner()
    try: return r, inner()
    except NameError as x: return r, str(x)
print(g())
def h():
    for i in range(2):
        try: raise ValueError(i)
        except ValueError as e:
            if i == 0: continue
            saved = e
    return saved, "e" in locals()
print(h())
def i():
    try: raise ValueError
    except ValueError as e:
        del e
    try: raise TypeError("t")
    except TypeError as e:
        e = 5
    return "e" in locals()
print(i())
