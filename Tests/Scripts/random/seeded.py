import random
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(type(r).__name__, repr(r))
    except Exception as e:
        print(type(e).__name__, e)
for s in (0, 1, -1, 42, 2**32, 2**64+5, -2**100, 'abc', '', 'é☃', b'xyz', bytearray(b'q'), 1.5, -0.25, float('inf'), True, 2**700, 'x'*200, 'y'*111, 'z'*112, 'w'*127, 'v'*128):
    for ver in (2, 1):
        try: random.seed(s, ver)
        except Exception as e: print(type(e).__name__, e); continue
        print(s if not isinstance(s, str) or len(s) < 5 else len(s), ver, random.random(), random.getrandbits(5), random.getrandbits(32), random.getrandbits(33), random.getrandbits(64), random.getrandbits(100), random.getrandbits(1000), random.getrandbits(0))
random.seed(7)
R = random
for i in range(4):
    t(R.random); t(R.uniform, 1, 10); t(R.uniform, -2.5, 3); t(R.uniform, 10, 1); t(R.triangular); t(R.triangular, 0, 10, 3); t(R.triangular, 5, 5); t(R.triangular, 5,5,5); t(R.triangular, 1, 9)
    t(R.randint, 1, 6); t(R.randint, -10**20, 10**20); t(R.randrange, 100); t(R.randrange, 5, 50, 7); t(R.randrange, 50, 5, -7); t(R.randrange, 10**30); t(R.randrange, 3, 10**12)
    t(R.choice, 'abcdef'); t(R.choice, [1,2,3]); t(R.choice, (5,6)); t(R.choice, range(10,1000)); t(R.choices, 'abc', k=5); t(R.choices, [1,2,3], [1,1,8], k=4); t(R.choices, 'ab', cum_weights=[1, 3], k=3); t(R.choices, 'abc', [0.1,0.7,0.2], k=3); t(R.choices, range(5))
    l = list(range(i)); R.shuffle(l); print(l)
    t(R.sample, range(100), 5); t(R.sample, range(10**9), 7); t(R.sample, 'abcdefgh', 8); t(R.sample, list(range(30)), 3); t(R.sample, ['r','b'], 3, counts=[4,2]); t(R.sample, range(1000), 60); t(R.sample, (1,2,3), 0)
    t(R.gauss); t(R.gauss, 5, 2); t(R.gauss, mu=1.5, sigma=0.1); t(R.normalvariate); t(R.normalvariate, 10, 3); t(R.lognormvariate, 0, 1); t(R.expovariate); t(R.expovariate, 2); t(R.vonmisesvariate, 1, 2.5); t(R.vonmisesvariate, 1, 0); t(R.gammavariate, 2, 3); t(R.gammavariate, 1, 2); t(R.gammavariate, 0.5, 1.5); t(R.betavariate, 1, 2); t(R.betavariate, 0.5, 3.5); t(R.paretovariate, 3); t(R.weibullvariate, 1, 2); t(R.weibullvariate, 2, 0.5); t(R.binomialvariate); t(R.binomialvariate, 10, 0.3); t(R.binomialvariate, 1000, 0.4); t(R.binomialvariate, 1000, 0.9); t(R.binomialvariate, 100, 0.01); t(R.binomialvariate, 5, 0.0); t(R.binomialvariate, 5, 1.0)
    t(R.randbytes, i); t(R.randbytes, 3)
for a in ((0,), (-5,), (5,5), (5,1), (1,10,0), (10,1,2), (1.5,), (1,2.5), (1,5,1.5), ('a',), (5,None,2), (1,10,-1)): t(R.randrange, *a)
t(R.randint, 5, 1); t(R.randint, 1.5, 2); t(R.choice, []); t(R.choice, {}); t(R.choice, 5); t(R.choice, {1:2}); t(R.shuffle, (1,2)); t(R.shuffle, 'ab')
t(R.sample, {1,2}, 1); t(R.sample, {1:2}, 1); t(R.sample, [1,2], 3); t(R.sample, [1,2], -1); t(R.sample, [1,2], 1.5); t(R.sample, [1], 1, counts=[0]); t(R.sample, [1], 1, counts=[1,2]); t(R.sample, [1], 1, counts=[1.5]); t(R.sample, [], 0, counts=[]); t(R.sample, 5, 1); t(R.sample, [1,2,3], True)
t(R.choices, []); t(R.choices, [1,2], [1]); t(R.choices, [1,2], [0,0]); t(R.choices, [1,2], [1,2], cum_weights=[1,3]); t(R.choices, [1,2], 5); t(R.choices, [1,2], [float('inf'),1]); t(R.choices, [1,2], k=1.5); t(R.choices, [1,2], k=-1); t(R.choices, [], [], k=1); t(R.choices, 5)
t(R.getrandbits, -1); t(R.getrandbits, 1.5); t(R.randbytes, -1); t(R.randbytes, 'a'); t(R.seed, [1]); t(R.seed, (1,)); t(R.gammavariate, 0, 1); t(R.expovariate, 0); t(R.binomialvariate, -1); t(R.binomialvariate, 5, 2); t(R.uniform, 'a', 1); t(R.random, 1); t(R.setstate, (5,)); t(R.setstate, (3,(1,2),None)); t(R.setstate, (3,[1],None)); t(R.paretovariate, 0); t(R.weibullvariate, 1, 0)
r = random.Random(99); s = r.getstate(); print(s[0], len(s[1]), s[1][:5], s[1][-1], s[2]); a = [r.random() for _ in range(5)]; r.setstate(s); print(a == [r.random() for _ in range(5)], a)
r.gauss(); print(r.getstate()[2], r.gauss_next); r2 = random.Random(); r2.setstate(r.getstate()); print(r.gauss() == r2.gauss(), r.random() == r2.random())
class S(random.Random):
    def random(self): return 0.25
class G(random.Random):
    def getrandbits(self, k): return 1
class Q(random.Random):
    def __init__(self): self.n = 0; super().__init__(5)
    def random(self): self.n += 1; return super().random()
    def seed(self, *a): print('seed', a); super().seed(*a)
for c in (S, G):
    o = c(3)
    for f in ('randint',): t(getattr(o, f), 1, 100)
    t(o.choice, 'abcdefgh'); t(o.randrange, 1000); t(o.uniform, 0, 8); t(o.sample, range(50), 2) if c is S and 0 else None; t(o.random); t(o.getrandbits, 10); t(o.triangular)
q = Q(); print(q.random(), q.randint(1, 1000), q.choice('abc'), q.n, q.gauss(), q.n); l = [1,2,3,4,5]; q.shuffle(l); print(l, q.n, q.sample(range(20), 3))
print(random.Random(5).random(), random.Random('a').random(), random.Random(x=3).random()); t(random.Random, 1, 2); t(random.Random, y=1); t(random.Random, [])
sr = random.SystemRandom(); print(0 <= sr.random() < 1, 1 <= sr.randint(1, 6) <= 6, len(sr.randbytes(9)), sr.getrandbits(200) < 2**200, sr.choice([3])); t(sr.getstate); t(sr.seed, 5); t(sr.getrandbits, -1)
print(random.TWOPI, random.LOG4, random.SG_MAGICCONST, random.NV_MAGICCONST, random.BPF, random.RECIP_BPF, random.Random.VERSION, random.Random.__name__, isinstance(random.SystemRandom(), random.Random))
print(sorted(random.__all__))
random.seed(123); print([random.randint(0, 9) for _ in range(20)])
