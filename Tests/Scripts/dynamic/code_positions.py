def f(a,
      b):
    return a[
        b
    ].attr


positions = list(f.__code__.co_positions())
lines = {p[0] for p in positions if p[0] is not None}
print(sorted(lines - {1, 4}), all(len(p) == 4 for p in positions))
print(any(p[:2] == (3, 5) for p in positions), any(p[0] == 3 and p[1] == 5 and p[2] == 11 and p[3] == 5 for p in positions))
spans = list(f.__code__.co_lines())
print(spans[0][0], all(a[1] == b[0] for a, b in zip(spans, spans[1:])), {s[2] for s in spans} <= {1, 3, 4, 5, None})
try:
    f([], 0)
except IndexError as e:
    tb = e.__traceback__.tb_next
index = tb.tb_lasti // 2
at = positions[index]
print(at[0], at[1], tb.tb_lineno)
g = compile("x = 1\n\n\ny = 2\n", "name", "exec")
print(sorted({line for _, _, line in g.co_lines() if line}))
