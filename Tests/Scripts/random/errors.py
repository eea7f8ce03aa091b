import random
for f in (lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(1, 5, 0), lambda: random.randint(1.5, 2), lambda: random.sample({1, 2}, 1), lambda: random.choices([], k=1), lambda: random.choices([1], weights=[1, 2]), lambda: random.getrandbits(-1), lambda: random.sample([1, 2], -1), lambda: random.choices([1, 2], weights=[0, 0]), lambda: random.shuffle("abc"), lambda: random.randrange("x"), lambda: random.choice(5), lambda: random.uniform("a", 1), lambda: random.randrange(3, 1), lambda: random.randint(1)):
    try:
        random.seed(1)
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(random.getrandbits(0), random.sample([], 0), random.choices([1, 2], k=0))
