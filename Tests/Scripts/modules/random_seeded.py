import random
random.seed(42)
print([random.random() for _ in range(5)])
print([random.randint(1, 100) for _ in range(10)], [random.randrange(10) for _ in range(10)], [random.randrange(0, 100, 7) for _ in range(5)])
print(random.uniform(1, 10), random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.sample(range(100), 5), random.gauss(0, 1), random.gauss(0, 1))
a = list(range(10))
random.shuffle(a)
print(a, random.getrandbits(8), random.getrandbits(100), random.choices("ab", weights=[1, 9], k=6), random.choices("xyz", cum_weights=[1, 2, 10], k=4))
print(random.sample("abcdefgh", 8), random.sample([1, 2, 3], k=2), random.sample(range(10 ** 9), 3), random.randrange(10 ** 30), random.randint(-5, 5))
