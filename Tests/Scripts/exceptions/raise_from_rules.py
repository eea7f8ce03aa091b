class Odd(Exception):
    def __new__(cls, *args):
        return 5


class Init(Exception):
    def __init__(self):
        raise TypeError("in __init__")


class Needs(Exception):
    def __init__(self, a):
        pass


def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e, "|", repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def case(text):
    def run():
        exec(text, {"Odd": Odd, "Init": Init, "Needs": Needs})

    print(text, end=" -> ")
    attempt(run)


for text in ("raise", "raise 5", "raise int", "raise None", "raise 'text'", "raise Odd", "raise Init", "raise Needs", "raise ValueError from 5", "raise ValueError from int", "raise ValueError from KeyError", "raise ValueError from None", "raise ValueError from Odd", "raise ValueError from Init", "raise 5 from ValueError", "raise ValueError from KeyError('k')", "raise (ValueError,)", "raise ValueError, 1", "raise classmethod"):
    case(text)
