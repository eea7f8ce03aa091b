class OnlyGetItem:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 10


class OnlyIter:
    def __iter__(self):
        return iter([1, 2])


class IterRaises:
    def __iter__(self):
        raise ValueError("iter")


class GetItemRaises:
    def __getitem__(self, i):
        raise KeyError(i)


class Contains:
    def __contains__(self, x):
        return "truthy" if x == 1 else ""

    def __iter__(self):
        raise AssertionError("not used")


class NoContains:
    __contains__ = None

    def __iter__(self):
        return iter([1])


class NoIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


for text in ("30 in OnlyGetItem()", "5 in OnlyGetItem()", "list(OnlyGetItem())", "list(reversed(OnlyGetItem()))", "2 in OnlyIter()", "[*OnlyIter(), *OnlyGetItem()]", "1 in IterRaises()", "1 in GetItemRaises()", "list(GetItemRaises())", "1 in Contains()", "2 in Contains()", "1 not in Contains()", "1 in NoContains()", "list(NoContains())", "1 in NoIter()", "list(NoIter())", "1 in 5", "None in None", "'a' in 'abc'", "1 in 'abc'", "b'a' in b'abc'", "97 in b'abc'", "300 in b'abc'", "'a' in b'abc'", "(1, 2) in {(1, 2): 3}", "[] in {}", "x, y = OnlyIter()", "a, b, c = OnlyIter()", "a, = OnlyIter()", "a, *b = OnlyIter()", "a, b = 5", "a, b = IterRaises()", "sum(OnlyIter())", "max(OnlyGetItem())", "sorted(OnlyGetItem(), reverse=True)", "dict(OnlyIter())", "set(OnlyGetItem())", "' '.join(OnlyIter())", "zip(OnlyIter(), 5)", "OnlyGetItem().index(3)"):
    try:
        space = dict(globals())
        if " = " in text:
            exec(text, space)
            print(text, "->", {k: space[k] for k in "xyabc" if k in space})
        else:
            print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
