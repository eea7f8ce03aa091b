def g():
    while True:
        try:
            x = yield "ready"
            print("x", x)
        except ValueError as e:
            print("caught", e)
            yield "from handler"
        finally:
            print("finally")


i = g()
print(next(i), i.throw(ValueError("boom")), next(i))
try:
    i.throw(KeyError("other"))
except KeyError as e:
    print("out", e)
try:
    next(i)
except StopIteration:
    print("finished")


def h():
    yield 1


i = h()
try:
    i.throw(RuntimeError("before start"))
except RuntimeError as e:
    print(e)
print(list(i))
i = h()
next(i)
for bad in (lambda: i.throw(5), lambda: i.throw("s"), lambda: i.throw()):
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    i.throw(ValueError)
except ValueError as e:
    print(repr(e))
