try:
    @undefined
    def f(): pass
except NameError as e:
    print(e)
try:
    @5
    def f(): pass
except TypeError as e:
    print(e)


def bad(f):
    raise ValueError("refused " + f.__name__)


try:
    @bad
    def g(): pass
except ValueError as e:
    print(e)
print("f" in globals(), "g" in globals())
