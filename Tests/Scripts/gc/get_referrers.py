import gc
class Target:
    pass
t = Target()
holder = [t]
table = {"key": t}
pair = (t, 1)
class Other:
    pass
o = Other()
o.attribute = t
found = gc.get_referrers(t)
for thing in (holder, table, pair, globals()):
    print(any(thing is f for f in found))
print(any(f is o or f is vars(o) for f in found))
print(gc.get_referrers(object()))
print([type(x).__name__ for x in gc.get_referrers(holder[0], Target()) if x is pair or x is table])
del holder[:], table, pair, o, found
gc.collect()
print([f is globals() for f in gc.get_referrers(t)])
