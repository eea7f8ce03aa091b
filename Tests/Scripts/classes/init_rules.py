class NoInit:
    pass


class OnlyNew:
    def __new__(cls, *a):
        return object.__new__(cls)


class OnlyInit:
    def __init__(self, a):
        self.a = a


class Returns:
    def __init__(self):
        return 5


class Property:
    @property
    def __init__(self):
        raise AttributeError("from __init__")


for f in (lambda: NoInit(1), lambda: NoInit(a=1), lambda: NoInit().__init__(1), lambda: OnlyNew(1, 2), lambda: OnlyNew().__init__(1), lambda: OnlyInit(), lambda: OnlyInit(1, 2), lambda: object.__new__(OnlyInit, 5), lambda: object.__new__(NoInit, 5), lambda: Returns(), lambda: Property(), lambda: object.__new__(OnlyNew, 1), lambda: OnlyInit.__init__(), lambda: OnlyInit.__init__(5)):
    try:
        print(type(f()).__name__)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
