a = [3, 1, 2]


def meddle(x):
    a.append(x)
    return x


try:
    a.sort(key=meddle)
except ValueError as e:
    print(e)
seen = []


def look(x):
    seen.append(len(a))
    return x


a = [3, 1, 2]
a.sort(key=look)
print(seen, a)
