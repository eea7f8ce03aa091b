print(hash(0), hash(1), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(2 ** 61 - 2), hash(-(2 ** 61)), hash(10 ** 30), hash(-(10 ** 30)))
print(hash(1.0), hash(0.5), hash(-0.0), hash(1e300), hash(float("inf")), hash(float("-inf")), hash(2.0 ** 70) == hash(2 ** 70))
print(hash(True), hash(False), hash(3 + 0j) == hash(3), hash(1 + 2j), hash(-1.5), hash(0.1))
