# A list is extended in place where the other side has no operator of its own.
class Pair(tuple):
    def __radd__(self, other):
        return ("added to", other)

    def __rmul__(self, other):
        return ("multiplied by", other)


class Word(str):
    def __radd__(self, other):
        return NotImplemented


class Number:
    def __index__(self):
        return 2

    def __rmul__(self, other):
        return "reflected"


items = [1]
items += Pair((2, 3))
print(items)
items = [1]
items += Word("ab")
print(items)
items = [1]
items *= Number()
print(items)


class Own(list):
    def __iadd__(self, other):
        return "own"


own = Own([1])
own += Pair((2, 3))
print(own)

data = bytearray(b"ab")
try:
    data += data
except BufferError as e:
    print(e)
data.extend(data)
print(data)
for function in (None, 3, object()):
    try:
        function(**5)
    except TypeError as e:
        print(str(e).split(" at ")[0])
