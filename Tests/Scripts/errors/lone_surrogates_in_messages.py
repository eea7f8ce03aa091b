# Messages that quote a name with lone surrogates keep them, and noncharacters.
def f(**k):
    pass


def g():
    pass


class A:
    pass


for name in "a\udcff", "\ud800\udc00", "\U0010fffe", "\U0010fffe\ue000", "\U0010fffe\U0010fffe", "\U0010ffff":
    for action in (
        lambda: f(**{name: 1}, **{name: 2}),
        lambda: g(**{name: 1}),
        lambda: getattr(A(), name),
        lambda: getattr(A, name),
        lambda: delattr(A(), name),
        lambda: __import__(name),
        lambda: int(name),
        lambda: {}[name],
        lambda: setattr(1, name, 2),
        lambda: compile("1 +", name, "exec"),
        lambda: eval("x", {"__builtins__": {}}, {name: 1}),
        lambda: (_ for _ in ()).throw(ValueError(name)),
        lambda: "%q" % name,
        lambda: format(1, name),
    ):
        try:
            action()
        except Exception as e:
            print(type(e).__name__, ascii(str(e)))
