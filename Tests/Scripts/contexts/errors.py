class NoEnter:
    def __exit__(self, *a): pass


class NoExit:
    def __enter__(self): pass


class FailsEnter:
    def __enter__(self): raise ValueError("enter failed")
    def __exit__(self, *a): print("must not run")


class FailsExit:
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError("exit failed")


class WrongExit:
    def __enter__(self): return self
    def __exit__(self): pass


for make in (NoEnter, NoExit, object, lambda: 5, FailsEnter, FailsExit, WrongExit):
    try:
        with make():
            print("body")
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))
try:
    with FailsExit():
        raise ValueError("body failed")
except KeyError as e:
    print(repr(e), repr(e.__context__))
try:
    with FailsExit() as a, FailsEnter() as b:
        pass
except KeyError as e:
    print(repr(e), repr(e.__context__))
