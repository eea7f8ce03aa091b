# gc-stress: skip, a group of 200,000 levels
def nest(n):
    e = ValueError("leaf")
    for _ in range(n): e = ExceptionGroup("g", [e])
    return e
e = nest(50)
m, r = e.split(TypeError)
print(m, r is e, repr(r) == repr(e))
d = 0
x = e.subgroup(ValueError)
while isinstance(x, ExceptionGroup):
    d += 1
    x = x.exceptions[0]
print(d, x)
deep = nest(200000)  # more than any stack
for f in (lambda: deep.split(TypeError), lambda: deep.subgroup(TypeError)):
    try: f(); print("fine")
    except RecursionError as e: print("RecursionError")
try:
    try: raise deep
    except* TypeError: pass
except RecursionError: print("RecursionError")
except ExceptionGroup: print("group")
