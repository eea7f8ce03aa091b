def f(*args, **kw):
    return args, kw


class Keys:
    def keys(self):
        return ["a"]

    def __getitem__(self, k):
        return k + "!"


class NoGet:
    def keys(self):
        return ["a"]


class BadKeys:
    keys = 5


class Raises:
    def __iter__(self):
        raise TypeError("from __iter__")


class RaisesNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("from __next__")


for text in ("f(*1)", "f(**1)", "f(*None)", "f(**None)", "f(**Keys())", "f(**NoGet())", "f(**BadKeys())", "f(*Raises())", "f(*RaisesNext())", "f(**{1: 2})", "f(**{'a': 1}, **{'a': 2})", "f(a=1, **{'a': 2})", "f(**{'a': 1}, **{1: 2})", "f(**[1])", "f(**'ab')", "len(*1)", "len(**1)", "print(*1)", "[].append(*1)", "f.__call__(*1)", "(lambda a: a)(**{'a': 1}, a=2)", "f(*'ab', *range(2), x=1)", "C(*5)", "C.m(**5)", "dict(**Keys())", "[*1]", "{**1}", "{**[1]}", "{*1}", "(*1,)", "f(**Keys(), a=1)"):

    class C:
        def m(self):
            pass

    try:
        print(text, "->", eval(text))
    except (TypeError, ValueError, SyntaxError) as e:
        print(text, "->", type(e).__name__, str(e).replace("__main__.", ""))
