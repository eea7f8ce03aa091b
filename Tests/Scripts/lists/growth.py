# many appends and pops at both ends
a = []
for i in range(500):
    a.append(i)
    if i % 3 == 0:
        a.pop(0)
    if i % 7 == 0:
        a.insert(len(a) // 2, -i)
print(len(a), a[:5], a[-5:], sum(a))
while len(a) > 3:
    a.pop()
    if a:
        a.pop(len(a) // 2)
print(a)
