# The context of a thrown exception: what the generator handles, else what the caller does.
def f():
    try:
        raise KeyError("a")
    except Exception:
        yield

gen = f()
gen.send(None)
try:
    gen.throw(ValueError)
except ValueError as e:
    print(repr(e.__context__))

gen = f()
gen.send(None)
try:
    try:
        raise OSError("caller")
    except OSError:
        gen.throw(ValueError)
except ValueError as e:
    print(repr(e.__context__), repr(e.__context__.__context__))

def plain():
    yield

gen = plain()
next(gen)
try:
    try:
        raise OSError("caller")
    except OSError:
        gen.throw(ValueError("v"))
except ValueError as e:
    print(repr(e.__context__))

gen = plain()
try:
    try:
        raise OSError("caller")
    except OSError:
        gen.throw(ValueError("unstarted"))
except ValueError as e:
    print(repr(e), repr(e.__context__))

def outer():
    try:
        raise KeyError("outer")
    except KeyError:
        yield from f()

gen = outer()
next(gen)
try:
    gen.throw(ValueError)
except ValueError as e:
    print(repr(e.__context__), repr(e.__context__.__context__))

e = ValueError("given")
e.__context__ = IndexError("own context")
gen = f()
next(gen)
try:
    gen.throw(e)
except ValueError as x:
    print(x is e, repr(x.__context__))

def catching():
    try:
        yield 1
    except ValueError as e:
        print("inside", repr(e.__context__))
        try:
            yield 2
        except TypeError as t:
            print("nested", repr(t.__context__))
            yield 3
gen = catching()
next(gen)
try:
    raise RuntimeError("around")
except RuntimeError:
    print(gen.throw(ValueError("1")))
print(gen.throw(TypeError("2")))
