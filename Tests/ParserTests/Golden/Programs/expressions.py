# operators, from loose to tight
a or b or c and not d and e
a < b <= c != d is not e not in f in g is h
a | b ^ c & d << e >> f
a + b - c * d / e // f % g @ h
-a ** -b ** ~c
+(-(~x))
(a + b) * c - (d)
await_ = a if b else c if d else e
lambda: 0
lambda x, y=1, /, z=2, *args, k, m=3, **kw: (x, y, z)
lambda *, k: k
(yield_ := 3) + (n := n - 1)
a.b.c[d].e(f)(g)[h]
x[1], x[1:], x[:2], x[1:2], x[::3], x[1:2:3], x[:], x[::]
x[1, 2], x[1:2, ::3], x[...,], x[*a], x[*a, 1], x[a := 1], x[lambda: 1]
(), (1,), (1, 2), (1, *a), [], [1], [1, *a, 2,], {1}, {1, *a}, {}, {1: 2}, {**a, 1: 2, **b,}
*a, b
1, 2,
None, True, False, ...
0, 0x_ff, 0b1010, 0o17, 1_000, 00, 123456789012345678901234567890, 0xffff_ffff_ffff_ffff_ffff
0.5, .5, 5., 1e10, 1.5e-7, 1_0.0_1, 1e400, 3j, .5J, 1e3j, 0.1, 1e16, 123456789.123456789
(a
 + b)
