# Which of the wrong * and ** arguments is found first, and whom the message names.
def f(*args, **kwargs):
    return args, kwargs


def show(text):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)


for text in (
    "f(*5)", "f(1, *5)", "f(*[1], *5)", "f(*5, *[1])", "f(*5, 1)", "[*5]", "(*5,)", "{*5}", "f(*1, **2.0)", "f(*1, x=3)",
    "f(1, *1, **2.0)", "f(**2.0)", "f(x=1, **2.0)", "f(**{'x': 1}, **2.0)", "f(*5, **{'x': 1}, **{'x': 2})", "print(*5)",
    "f(*(1 / 0 for i in [1]), **2.0)", "f(*f, **{1: 2})", "f(x=2, **{'x': 1})", "len(*5)", "[].append(1, *5)",
    "f(*[1, 2], **{'x': 3})", "f(*range(2), y=1, **{'x': 3})",
):
    show(text)


def one():
    for i in 1, 2:
        for j in 3, 4:
            yield f(*5)


def two():
    for i in 1, 2:
        for j in 3, 4:
            yield f(*5, x=1)


def order():
    print("positional")
    yield 1
    print("and taken")


def keywords():
    print("keywords")
    return {"x": 1}


for g in one, two:
    try:
        list(g())
    except TypeError as e:
        print(e)
print(f(*order(), **keywords()))
print(f(0, *order(), **keywords()))
try:
    class A(*5):
        pass
except TypeError as e:
    print(e)
