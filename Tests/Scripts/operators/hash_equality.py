class EqOnly:
    def __eq__(self, o):
        return True


class HashOnly:
    def __hash__(self):
        return 5


class Both:
    def __eq__(self, o):
        return isinstance(o, Both)

    def __hash__(self):
        return 7


class Sub(Both):
    pass


class SubEq(Both):
    def __eq__(self, o):
        return False


class Restored(EqOnly):
    __hash__ = object.__hash__


class BadHash:
    def __hash__(self):
        return "text"


class Big:
    def __hash__(self):
        return 2**100 + 1


class Minus:
    def __hash__(self):
        return -1


for cls in EqOnly, HashOnly, Both, Sub, SubEq, Restored, BadHash, Big, Minus:
    try:
        hash(cls())
        print(cls.__name__, cls.__hash__ is object.__hash__, hash(cls()) if cls in (HashOnly, Both, Sub, Big, Minus) else "")
    except TypeError as e:
        print(cls.__name__, e)
for text in ("{[]: 1}", "{{}}", "{1: 2}[[]]", "[] in {}", "set([[]])", "{}.get([])", "hash(slice(1))", "hash((1, []))", "hash(set())", "{EqOnly()}", "{BadHash(): 1}", "frozenset([{}])"):
    try:
        print(eval(text))
    except TypeError as e:
        print(text, e)
print(len({Both(), Both(), Sub()}), {Both(): 1, Sub(): 2}.__len__(), hash(True) == hash(1) == hash(1.0), len({1, True, 1.0, 1 + 0j}))
