class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class Sub(Box): pass


print(Box[int], Sub["x"], Box[1, 2], Box[...])
try:
    Box()[0]
except TypeError as e:
    print(e)
try:
    object[int]
except TypeError as e:
    print(e)
try:
    type("Plain", (), {})[1]
except TypeError as e:
    print(e)
