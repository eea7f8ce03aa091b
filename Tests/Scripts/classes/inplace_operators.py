class A:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(("iadd", o)); return self
    def __isub__(self, o): return "replaced"
    def __mul__(self, o): return f"mul {o}"
    def __imul__(self, o): return NotImplemented
    def __ior__(self, o): self.log.append(o); return self
    def __ipow__(self, o): self.log.append(("ipow", o)); return self
    def __imatmul__(self, o): self.log.append(("imatmul", o)); return self
    def __ilshift__(self, o): self.log.append(("ilshift", o)); return self
    def __ifloordiv__(self, o): self.log.append(("ifloordiv", o)); return self


a = b = A()
a += 1
a |= 2
a **= 3
a @= 4
a <<= 5
a //= 6
print(a is b, a.log)
a *= 3
print(a)
b -= 1
print(b)


class H:
    pass


h = H()
h.v = A()
h.items = [A()]
h.v += 1
h.items[0] += 2
print(h.v.log, h.items[0].log)
try:
    h += 1
except TypeError as e:
    print(e)
