import math
inf, nan = math.inf, math.nan
for name in "sqrt exp log log2 log10 sin cos tan atan sinh cosh tanh asinh fabs floor ceil trunc erf gamma lgamma expm1 log1p cbrt exp2 degrees".split():
    results = []
    for x in (0.0, -0.0, 1.0, -1.0, inf, -inf, nan, 1e-300, 0.5):
        try:
            results.append(getattr(math, name)(x))
        except (ValueError, OverflowError) as e:
            results.append(str(e))
    print(name, results)
