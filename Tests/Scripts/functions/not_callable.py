def call(x, *args, **kwargs):
    return x(*args, **kwargs)


class K:
    y = 3


for f in (lambda: call(None), lambda: (1).real(), lambda: call([1]), lambda: call("s", 1), lambda: call({}, a=2), lambda: K().y(), lambda: call(call), lambda: call(K()), lambda: call(1.5), lambda: call(...), lambda: call(NotImplemented), lambda: call(K().__dict__), lambda: call(iter([])), lambda: call(__import__("math"))):
    try:
        f()
    except TypeError as e:
        print(e)
