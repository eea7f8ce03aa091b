import math
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.log(10, 1), lambda: math.exp(1000), lambda: math.sqrt("x"), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.acos(2), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: math.isqrt(-1), lambda: math.pow(0, -1), lambda: math.pow(-8, 1 / 3), lambda: math.fmod(1, 0), lambda: math.gamma(0), lambda: math.gamma(200), lambda: math.sin(math.inf), lambda: math.ldexp(1.0, 10 ** 10), lambda: math.sqrt(), lambda: math.sqrt(1, 2), lambda: math.nosuch, lambda: math.dist([1], [1, 2]), lambda: math.log(10 ** 400 * -1), lambda: math.sqrt(10 ** 400), lambda: math.hypot("a"), lambda: math.fsum([1, "a"]), lambda: math.prod(["a", "b"]), lambda: math.atanh(1), lambda: math.log(2, 0), lambda: math.cosh(1000), lambda: math.sqrt(1j)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
