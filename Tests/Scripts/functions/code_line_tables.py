# co_linetable and other fields of code objects, changed.
def f(x):
    y = x + 1
    return y / 0
def g(x):

    y = x + 1
    return y / 0
c = f.__code__
same = c.replace(co_linetable=c.co_linetable)
print(list(same.co_positions()) == list(c.co_positions()), list(same.co_lines()) == list(c.co_lines()), same == c, hash(same) == hash(c))
other = c.replace(co_linetable=g.__code__.co_linetable)
print(other.co_linetable == g.__code__.co_linetable, other == c)
empty = c.replace(co_linetable=b"")
print({line for _, _, line in empty.co_lines()}, {p[0] for p in empty.co_positions()})
f.__code__ = empty
try:
    f(1)
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno)
print(f.__code__.replace(co_stacksize=c.co_stacksize + 10).co_stacksize - c.co_stacksize)
def h(a, b): return a, b
h.__code__ = h.__code__.replace(co_posonlyargcount=1)
print(h(1, b=2), h.__code__.co_posonlyargcount)
try:
    h(a=1, b=2)
except TypeError as e:
    print(e)
for wrong in {"co_linetable": 5}, {"co_nlocals": 99}, {"co_posonlyargcount": -1}, {"nosuch": 1}:
    try:
        h.__code__.replace(**wrong)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, list(wrong))
