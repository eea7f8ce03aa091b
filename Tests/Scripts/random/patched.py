# A Random takes attributes, and so does its class: what draws numbers follows them.
import random

r = random.Random(7)
r.note = "mine"
print(r.note, vars(r).get("note"))
r.random = lambda: 0.25
print(r.random(), r.uniform(0, 8), r.expovariate(1) > 0)
print(0 <= r.randrange(10) < 10)
del r.random
print(r.random() != 0.25, 0 <= r.random() < 1)

keep = random.Random.random
random.Random.random = lambda self: 0.5
print(random.Random(1).random(), random.Random(1).uniform(2, 4))
random.Random.random = keep
a = random.Random(3)
b = random.Random(3)
print(a.random() == b.random())
random.Random.twice = lambda self: self.random() * 2
print(0 <= a.twice() < 2)
del random.Random.twice
print(hasattr(a, "twice"))


class Sub(random.Random):
    pass


s = Sub(3)
s.getrandbits = lambda k: 1
print(s.getrandbits(9), s.randrange(8), s.choice("abcd"))
