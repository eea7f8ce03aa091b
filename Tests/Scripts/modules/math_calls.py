import math


class F:
    def __float__(self): return 0.25
    def __floor__(self): return "floored"
    def __ceil__(self): return "ceiled"
    def __trunc__(self): return "truncated"
    def __index__(self): return 12


f = F()
print(math.sqrt(f), math.floor(f), math.ceil(f), math.trunc(f), math.gcd(f, 8), math.sin(f), math.isqrt(f), math.pow(f, 2), math.comb(f, 2))
print(math.__name__, math.sqrt.__name__, list(map(math.sqrt, [1, 4])), max([-3, 2], key=math.fabs), math.sqrt.__module__)
print(math.log(8, 2) == 3, math.sqrt(x := 9), math.isclose(a=1, b=1))
