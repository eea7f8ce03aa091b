log = []


class Box:
    def __setattr__(self, name, value):
        log.append((name, value))


def get(x):
    log.append(x)
    return x


box = Box()
box.a, box.b = get(1), get(2)
x = box.c = box.d = get(3)
items = [0, 0, 0]
items[get(0)], items[get(1)] = get("r1"), get("r2")
items[get(2)] = get("right first")
print(log, items)
