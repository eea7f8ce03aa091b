def attempt(f):
    try:
        f()
    except TypeError as e:
        print(e)


def add():
    x = 1
    x += "a"


def concat():
    x = "a"
    x += 1


def extend():
    x = [1]
    x += 5


def power():
    x = "a"
    x **= 2


def shift():
    x = None
    x <<= 1


def matmul():
    x = 1
    x @= 2


for f in (add, concat, extend, power, shift, matmul):
    attempt(f)
