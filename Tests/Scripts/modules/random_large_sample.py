import random
random.seed(3)
print(sum(random.random() for _ in range(1500)))
print(sum(random.randrange(1000) for _ in range(500)), sum(random.getrandbits(16) for _ in range(300)))
a = list(range(200))
random.shuffle(a)
print(a[:10], sum(a[::2]), random.sample(a, 5), random.sample(range(1000), 50)[-5:])
