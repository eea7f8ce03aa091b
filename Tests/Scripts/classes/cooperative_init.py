class Base:
    def __init__(self, **kwargs):
        print("Base", kwargs)


class Named(Base):
    def __init__(self, *, name, **kwargs):
        print("Named", name)
        super().__init__(**kwargs)
        self.name = name


class Sized(Base):
    def __init__(self, *, size=1, **kwargs):
        print("Sized", size)
        super().__init__(**kwargs)
        self.size = size


class Both(Named, Sized):
    def __init__(self, **kwargs):
        super().__init__(**kwargs, extra=True)


b = Both(name="n", size=3)
print(vars(b))
