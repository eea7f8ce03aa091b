# + and * of sequences called as methods raise what the operators would; slots with two arguments have a nameless error.
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


for value in [1], (1,), "a", b"a", bytearray(b"a"):
    show(lambda: value.__add__(5))
    show(lambda: value.__mul__("x"))
    show(lambda: value.__rmul__(2))
    show(lambda: value.__rmul__(1.5))
show(lambda: [1].__imul__("x"))
show(lambda: [1, 2].__getitem__())
show(lambda: {}.__getitem__())
show(lambda: {1}.__contains__())
show(lambda: [1].__setitem__(1))
show(lambda: object().__setattr__("a"))
print(type(list.__getitem__), type(dict.__contains__), type(set.__contains__), type(tuple.__getitem__))
try:
    print >> 5
except TypeError as e:
    print(e)
