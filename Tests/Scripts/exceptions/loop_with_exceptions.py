counts = {}
for item in [1, "a", None, 0, [], "3", {}, 2.5, "x1", (1,), b"4"] * 3:
    try:
        n = 10 // int(item)
    except ZeroDivisionError:
        kind = "zero"
    except ValueError:
        kind = "value"
    except TypeError:
        kind = "type"
    else:
        kind = "ok"
    counts[kind] = counts.get(kind, 0) + 1
print(counts)
total = 0
for i in range(300):
    try:
        if i % 3 == 0:
            raise ValueError(i)
        total += i
    except ValueError as e:
        total -= e.args[0]
print(total)
