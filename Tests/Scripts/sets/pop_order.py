s = {5, 1, 9, 17, 33}
out = []
while s:
    out.append(s.pop())
print(out)
s = set(range(20, 0, -3))
print(s.pop(), s.pop(), s)
s.add(100)
s.add(2)
print(s.pop(), s)
try:
    set().pop()
except KeyError as e:
    print(e)
