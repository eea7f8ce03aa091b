import random
random.seed(2024)
print(random.gauss(10, 2), random.gauss(mu=0, sigma=1), random.gauss(), random.normalvariate(0, 1), random.uniform(-1, 1), random.triangular(0, 10, 3), random.expovariate(0.5), random.betavariate(2, 3), random.gammavariate(2, 1), random.lognormvariate(0, 0.5), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 4))
print([round(random.gauss(0, 1), 6) for _ in range(6)])
print([random.shuffle(x := list("abcde")) or "".join(x) for _ in range(4)])
