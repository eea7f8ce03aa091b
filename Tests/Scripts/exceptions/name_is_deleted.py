try:
    1 / 0
except ZeroDivisionError as e:
    kept = e
try:
    e
except NameError as err:
    print(err)
print(kept)


def f():
    e = "before"
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


print(f())
try:
    raise KeyError("k")
except KeyError as e:
    del e
print("still fine")
try:
    raise KeyError("k")
except KeyError as e:
    e = 5
    print(e)
