# What __hash__ returns counts as it is when it fits 64 bits; beyond, it is hashed like any int.
class H:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value

    def __eq__(self, other):
        return self.value == hash(other)


for value in 0, -1, -2, 2**61 - 1, 2**61, 2**62, -(2**62), 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64, True:
    print(value, hash(H(value)))

for text in "key", "another", (), (1, 2), 1.5, "ab" * 50:
    like = H(hash(text))
    print(hash(like) == hash(text), {text: "found"}.get(like), like in {text}, {like: "too"}.get(text))
