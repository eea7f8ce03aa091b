import sys


class D:
    def __init__(self, name): self.name = name
    def __del__(self): pass


d = D("x")
del d
print("deleted the name")
d = D("y")
print(d.name, hasattr(d, "__del__"))
d.__del__()
print(d.name)
