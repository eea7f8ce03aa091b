def nest(n):
    if n == 0:
        raise ValueError("bottom")
    with CM(n):
        nest(n - 1)


class CM:
    log = []
    def __init__(self, n): self.n = n
    def __enter__(self): self.log.append(self.n)
    def __exit__(self, k, v, t):
        self.log.append(-self.n)
        return self.n == 15


nest(20)
print(CM.log)
with CM(1) as a, CM(2) as b, CM(3) as c, CM(4) as d, CM(5) as e:
    print(a, b, c, d, e)
print(CM.log[-10:])
