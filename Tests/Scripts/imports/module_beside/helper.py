print("helper imported", __name__)
value = 42


def double(x):
    return x * 2
