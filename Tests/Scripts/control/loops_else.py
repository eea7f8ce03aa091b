for n in range(2, 8):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 0
while i < 3:
    i += 1
    if i == 5:
        break
else:
    print("no break")
while True:
    i += 1
    if i % 2:
        continue
    if i > 7:
        break
print(i)
for x in []:
    print("never")
else:
    print("empty loop has its else too")
while 0:
    pass
else:
    print("so has this")
