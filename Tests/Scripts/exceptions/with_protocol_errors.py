class CM:
    def __init__(self, enter=None, exit=None, result=None):
        self.enter, self.exit, self.result = enter, exit, result

    def __enter__(self):
        if self.enter:
            raise self.enter
        return self

    def __exit__(self, t, v, tb):
        print("exit", t and t.__name__, v, tb is not None)
        if self.exit:
            raise self.exit
        return self.result


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, "|", repr(e.__context__))


def body(cm, error=None):
    with cm as c:
        if error:
            raise error
        return "returned"
    return "swallowed"


attempt(lambda: body(CM()))
attempt(lambda: body(CM(), ValueError("v")))
attempt(lambda: body(CM(result=True), ValueError("v")))
attempt(lambda: body(CM(result=[1]), KeyboardInterrupt()))
attempt(lambda: body(CM(result=""), ValueError("v")))
attempt(lambda: body(CM(enter=KeyError("enter")), ValueError("v")))
attempt(lambda: body(CM(exit=KeyError("exit")), ValueError("v")))
attempt(lambda: body(CM(exit=KeyError("exit"))))


class BadBool:
    def __bool__(self):
        raise ZeroDivisionError("truth of the result")


attempt(lambda: body(CM(result=BadBool()), ValueError("v")))
attempt(lambda: body(CM(result=BadBool())))


class OnlyEnter:
    def __enter__(self):
        print("never entered")


class OnlyExit:
    def __exit__(self, *a):
        pass


for o in 5, None, OnlyEnter(), OnlyExit(), CM:
    attempt(lambda: body(o))


def several():
    with CM() as a, CM(enter=ValueError("second")) as b:
        print("never")


attempt(several)


def loop():
    out = []
    for i in range(3):
        with CM(result=True):
            if i == 1:
                continue
            if i == 2:
                break
            out.append(i)
            raise ValueError
    return out


attempt(loop)


def targets():
    with CM() as [a]:
        pass


attempt(targets)
