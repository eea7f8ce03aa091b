import random
r = random.Random(5)
s = random.Random(5)
random.seed(99)
print(r.random() == s.random(), r.random() == random.random(), r.randint(1, 6), [r.choice([1, 2]) for _ in range(5)])
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], state[0], len(state[1]), state[2])
random.seed(1)
for _ in range(700):
    random.random()
print(random.random(), random.getrandbits(32))
