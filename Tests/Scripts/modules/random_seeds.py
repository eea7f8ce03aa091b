import random
for seed in (0, 1, -1, 12345678901234567890, 2 ** 700, "text", "", b"bytes", 1.5, 0.0, -0.5, "é🐍", True):
    random.seed(seed)
    print(seed if seed != 2 ** 700 else "2**700", random.random(), random.randrange(1000), random.getrandbits(40))
for bad in ([], (1,), {}):
    try:
        random.seed(bad)
    except TypeError as e:
        print(e)
random.seed(7)
a = [random.random() for _ in range(3)]
random.seed(7)
print(a == [random.random() for _ in range(3)])
