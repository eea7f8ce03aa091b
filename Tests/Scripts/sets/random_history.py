# deterministic PRNG
state = 12345
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return (state >> 33) % n
def rints(n, m):
    return [rnd(m) - m // 4 for _ in range(n)]
for rep in range(25):
    s = set(rints(rnd(40), 100))
    for _ in range(rnd(60)):
        op = rnd(22)
        o = rints(rnd(30), 100)
        try:
            if op == 0: s.add(rnd(1000))
            elif op == 1: s.discard(rnd(100))
            elif op == 2: s.remove(rnd(100))
            elif op == 3: print(s.pop())
            elif op == 4: s |= set(o)
            elif op == 5: s &= set(o) | {1, 2, 3}
            elif op == 6: s -= set(o)
            elif op == 7: s ^= set(o)
            elif op == 8: s = s.copy()
            elif op == 9: s.update(o, {5: 1, 900: 3}, (1, 2))
            elif op == 10: s = s.union(o)
            elif op == 11: s = s.intersection(o + list(s)[:5])
            elif op == 12: s = s.difference(o, [3])
            elif op == 13: s = s.symmetric_difference(o)
            elif op == 14: s = set(frozenset(s))
            elif op == 15: s = {x + 1 for x in s}
            elif op == 16: print(s <= set(o), s < set(o), s == set(o), s.isdisjoint(o), s.issubset(o), s.issuperset(o[:2]))
            elif op == 17: s.intersection_update(o + list(range(40)))
            elif op == 18: s.difference_update(dict.fromkeys(o))
            elif op == 19: s.symmetric_difference_update(dict.fromkeys(o))
            elif op == 20: s = s | frozenset(o)
            elif op == 21: s = s - set(o[:1])
        except KeyError as e:
            print("KeyError", e)
        print(s)
    print(list(s), sorted(s), len(s), hash(frozenset(s)))
big = set()
for i in range(20000): big.add(i * 7919 % 1000003)
x = 0
for v in big: x = (x * 31 + v) % 1000000007
print(x)
for i in range(9000): big.discard(i * 7919 % 1000003)
big |= set(range(5000))
x = 0
for v in big: x = (x * 31 + v) % 1000000007
print(x, len(big))
print({1,2,3,40,50,60,70,8}, {1.5, 2, 3}, {True, 2, 0}, {-1, -2, -3, 7}, {(1, 2), (3, 4)}, {10**20, -10**18, 5})
