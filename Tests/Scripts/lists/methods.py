a = [1, 2]
print(a.append(3), a, a.extend("xy"), a, a.insert(0, "first"), a.insert(100, "last"), a.insert(-1, "nearly"), a)
print(a.pop(), a.pop(0), a.pop(-2), a, a.remove(2), a, a.index("x"), a.count(1), a.reverse(), a, a.copy() is a, a.copy() == a)
print(a.clear(), a, [1, 2, 1, 2].index(2, 2), [1, 2, 1].index(1, 1, 3), [1, 1.0, True].count(1), [1, 2, 3].index(3, -1))
for bad in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2].index(1, 1), lambda: [].append(), lambda: [].extend(5), lambda: [].insert(1), lambda: [].pop("x"), lambda: [].insert("a", 1), lambda: [].nosuch, lambda: [].sort(5), lambda: [].sort(keys=1), lambda: [].append(1, 2), lambda: [1].pop(-2), lambda: [].index()):
    try:
        print(bad())
    except (IndexError, ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
