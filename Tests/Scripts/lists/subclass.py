class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]

    def __contains__(self, x):
        return x == "anything"


s = Stack([1, 2])
s.push(3)
s.note = "attribute"
print(s, s.peek(), len(s), type(s), "anything" in s, 1 in s, s == [1, 2, 3], s.note, type(s[:1]).__name__, type(s + [1]).__name__, isinstance(s, list))
s += [4]
print(type(s).__name__, s, sorted(s, reverse=True), Stack(), Stack("ab"))


class Padded(list):
    def __getitem__(self, i):
        return super().__getitem__(i) if i < len(self) else 0

    def __len__(self):
        return super().__len__()


p = Padded([1])
print(p[0], p[5], list(p), p.__len__())
