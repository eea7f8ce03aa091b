class Trie:
    def __init__(self):
        self.children, self.end = {}, False

    def add(self, word):
        node = self
        for c in word:
            node = node.children.setdefault(c, Trie())
        node.end = True

    def __contains__(self, word):
        node = self.find(word)
        return node is not None and node.end

    def find(self, prefix):
        node = self
        for c in prefix:
            if (node := node.children.get(c)) is None:
                return None
        return node

    def __iter__(self, prefix=""):
        if self.end:
            yield prefix
        for c in sorted(self.children):
            yield from self.children[c].__iter__(prefix + c)

    def complete(self, prefix):
        node = self.find(prefix)
        return [] if node is None else [prefix + rest for rest in node]


t = Trie()
for w in "tea ten to inn in i teapot tens".split():
    t.add(w)
print(list(t), "tea" in t, "te" in t, "x" in t, t.complete("te"), t.complete("z"), len(list(t)))
