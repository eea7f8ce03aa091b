class E(Exception):
    pass


class WithArgs(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b


for make in (lambda: E, lambda: E(), lambda: E("m"), lambda: E("a", 1), lambda: WithArgs(1), lambda: WithArgs("x", b=3)):
    try:
        raise make()
    except E as e:
        print(repr(e), str(e), e.args)
    except WithArgs as e:
        print(repr(e), e, e.args, e.b)
for bad in (lambda: 5, lambda: "text", lambda: None, lambda: int, lambda: object(), lambda: WithArgs):
    try:
        raise bad()
    except TypeError as e:
        print("TypeError", e)
try:
    raise
except RuntimeError as e:
    print(e)


def reraise():
    try:
        raise KeyError("first")
    except KeyError:
        try:
            raise
        finally:
            print("cleanup")


try:
    reraise()
except KeyError as e:
    print("again", e)


class Makes(type):
    pass


try:
    raise type("Weird", (Exception,), {"__new__": lambda cls, *a: 5})
except TypeError as e:
    print(e)
