class Base:
    def __init__(self, size):
        self.size = len(size)


class Derived(Base):
    def __init__(self):
        super().__init__(5)


Derived()
