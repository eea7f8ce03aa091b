# Special values and errors of each function.
import math


def show(name, f, *args):
    try:
        print(name, args, repr(f(*args)))
    except (ArithmeticError, ValueError, TypeError) as e:
        print(name, args, type(e).__name__, e)


values = [0.0, -0.0, 1.0, -1.0, 0.5, 3, 5e-324, -2.5, 1e300, float("inf"), float("-inf"), float("nan"), True, "a"]
for name in ("acos acosh asin asinh atan atanh ceil degrees exp2 expm1 fabs floor frexp isfinite isinf isnan log log10"
             " log1p log2 modf radians sqrt trunc ulp erf erfc gamma lgamma").split():
    for x in values:
        if name in ("asinh", "exp2", "expm1", "erfc") and x in (-2.5, 0.5, 3, 5e-324):
            continue
        show(name, getattr(math, name), x)
for name in "atan2 copysign fmod pow remainder nextafter hypot isclose log".split():
    for x in values[:11:2]:
        for y in (0.0, -0.0, 2, -1.0, float("inf"), float("nan")):
            show(name, getattr(math, name), x, y)
for x in (1, 2, 5, 22, 23.0, 23.5, 100.25, 171.5, 172, -0.5, -10.5, -180.5, 1e-21):
    show("gamma", math.gamma, x)
    show("lgamma", math.lgamma, x)
for args in ((2**1000,), (10**320, 10), (0,), (-10**320,), (5, 1), (5, 0), (), (1, 2, 3)):
    show("log", math.log, *args)
print(math.log(2**10000), math.log2(2**10000 + 1), math.log10(3**5000), math.log(10**400, 10))
for args in ((1, 2000), (1.5, 10**30), (1.5, -10**30), (1, 1.5), (0, 10**30), (5, -1076), (5, -1080)):
    show("ldexp", math.ldexp, *args)
for args in ((2.0, 3.0, 4.0), (float("inf"), 0.0, 1.0), (1e308, 10.0, 0.0), (float("nan"), 1, 1), (1, 2), (0.1, 10, -1)):
    show("fma", math.fma, *args)
for steps in (0, 1, 2, 10**6, 2**63, 2**64, 2**70, -1, 1.5, None):
    for x, y in ((1.0, 2.0), (1.0, -1.0), (5e-324, -1.0), (1.7976931348623157e308, float("-inf")), (0.0, 0.0)):
        try:
            print(steps, x, y, math.nextafter(x, y, steps=steps))
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)


class Whole:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __float__(self): return 2.25
    def __index__(self): return 6


for f in (math.floor, math.ceil, math.trunc, math.sqrt, math.factorial, math.isqrt, math.gcd):
    print(f(Whole()))
print(math.pi, math.e, math.tau, math.inf, math.nan)
print(sorted(n for n in dir(math) if not n.startswith("_")))
