state = 777
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return (state >> 33) % n
def val():
    k = rnd(5)
    return rnd(20) if k == 0 else "k%d" % rnd(20) if k == 1 else rnd(10) / 2 if k == 2 else (rnd(3), rnd(3)) if k == 3 else None
for rep in range(25):
    l = [val() for _ in range(rnd(12))]
    d = {val(): val() for _ in range(rnd(12))}
    for _ in range(40):
        op = rnd(30)
        try:
            a, b, c = rnd(30) - 15, rnd(30) - 15, rnd(7) - 3
            if op == 0: l.append(val())
            elif op == 1: l.insert(a, val())
            elif op == 2: print(l.pop())
            elif op == 3: print(l.pop(a))
            elif op == 4: l.remove(val())
            elif op == 5: print(l.index(val()))
            elif op == 6: print(l[a:b], l[a:b:c])
            elif op == 7: l[a:b] = [val() for _ in range(rnd(5))]
            elif op == 8: l[a:b:c] = [val() for _ in range(rnd(5))]
            elif op == 9: del l[a:b:c]
            elif op == 10: del l[a:b]
            elif op == 11: l += (val(), val())
            elif op == 12: l *= rnd(3)
            elif op == 13: l = (l + [1])[:20]
            elif op == 14: l.reverse()
            elif op == 15: l.sort(key=repr, reverse=bool(rnd(2)))
            elif op == 16: l[a] = val()
            elif op == 17: print(l.count(val()), val() in l, tuple(l)[a:b:c or 1])
            elif op == 18: d[val()] = val()
            elif op == 19: print(d.pop(val(), 'no'))
            elif op == 20: print(d.popitem())
            elif op == 21: print(d.setdefault(val(), val()))
            elif op == 22: del d[val()]
            elif op == 23: d.update({val(): val()}, x=1)
            elif op == 24: d = d | {val(): 1}
            elif op == 25: d = dict(d.items())
            elif op == 26: print(list(reversed(d)), list(d.values()), d.keys() & {1, 2, 'x'} == set(d) & {1, 2, 'x'})
            elif op == 27: d = {v: k for k, v in d.items()}
            elif op == 28: print(list(zip(l, d)), list(enumerate(d.items(), a)))
            elif op == 29: l.extend(x for x in range(3)); d |= [(1, 2)]
        except (ValueError, IndexError, KeyError, TypeError) as e:
            print(type(e).__name__, e)
        print(l, d)
        if len(l) > 40: l.clear()
