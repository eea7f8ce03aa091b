# of equal elements on both sides of &, which one the result has
def show(s): return sorted(map(repr, s))
for d in ({1: 0}, {True: 0, 2.0: 1}, {1.0: 0, 2: 1, 3: 2}):
    for other in ({True}, {1.0}, {1, 2.0}, {1, 5, 6, 7}, frozenset({True, 9}), [1.0, 2.0], {1: 3, 5: 6}.keys(), {True: 0, 2: 3, 7: 8, 9: 9}.keys()):
        print(show(d.keys() & other), end=" ")
        try:
            print(show(other & d.keys()))
        except TypeError as e:
            print(e)
print(show({1: "a"}.items() & {(1.0, "a")}), show({(True, "a"), 3} & {1: "a"}.items()))
