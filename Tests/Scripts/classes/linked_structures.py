class Node:
    def __init__(self, value, *children):
        self.value, self.children, self.parent = value, list(children), None
        for c in children:
            c.parent = self

    def walk(self):
        yield self
        for c in self.children:
            yield from c.walk()

    def depth(self):
        return 0 if self.parent is None else 1 + self.parent.depth()

    def __iter__(self): return self.walk()
    def __len__(self): return sum(1 for _ in self)
    def __contains__(self, v): return any(n.value == v for n in self)
    def __str__(self): return f"{self.value}" + (f"({', '.join(map(str, self.children))})" if self.children else "")


t = Node("a", Node("b", Node("c"), Node("d")), Node("e", Node("f", Node("g"))))
print(t, len(t), [n.value for n in t], [n.depth() for n in t], "g" in t, "z" in t)


class Linked:
    def __init__(self, items=()):
        self.head = None
        for i in reversed(items):
            self.head = (i, self.head)

    def __iter__(self):
        n = self.head
        while n:
            yield n[0]
            n = n[1]


print(list(Linked([1, 2, 3])), sum(Linked(range(100))))
