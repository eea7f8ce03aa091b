x = 1
x = y = z = 1, 2
x, y = y, x
(x), [y, *z] = a
x.y, x[0], (x) = 1, 2, 3
*a, = b
x += 1; x -= 1; x *= 1; x @= 1; x /= 1; x %= 1; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1; x **= 1; x //= 1
x.y += yield_; x[0] += 1, 2
x: int
x: int = 1
x.y: int = 1, 2
x[0]: int
(x): int = 3
del x; del x, y; del (x, [y.z, a[0]]), b; del (x); del (),
pass; break; continue
assert a; assert a, b
raise; raise a; raise a from b
global a, b; nonlocal c
if a: pass
elif b: pass
elif c:
  pass
else:
  pass
while a: b
else: c
for a in b: c
for a, in b, c: d
else: e
for (a, b), *c in *d, e: pass
try: a
except: b
try:
  a
except A: b
except (A, B) as c: d
else: e
finally: f
try: a
finally: b
try: a
except* A: b
except* (B, C) as d: e
with a: b
with a as b, c as (d, e): f
with (a): b
with (a, b): c
with (a) as b: c
with (a as b): c
with (a as b, c,): d
with (a, b) as c: d
with (yield_): pass
with (a).b as c.d, (e)[0] as f[1]: pass
if x:
	y
	if z:
		w
print (x)
print -1
# a comment at the end
