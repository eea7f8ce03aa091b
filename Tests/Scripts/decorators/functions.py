def twice(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs) * 2
    wrapper.__name__ = f.__name__
    return wrapper


def tag(text):
    def decorate(f):
        return lambda *a: f"<{text}>{f(*a)}</{text}>"
    return decorate


@twice
def three():
    return 3


@tag("b")
@tag("i")
def hello(name):
    return "hello " + name


@(lambda f: f())
def immediate():
    return "a value"


registry = {}


@registry.setdefault("key", lambda f: f.__name__)
def named(): pass


@[twice, tag][0]
def five(): return 5


print(three(), three.__name__, hello("x"), immediate, named, five())
