class Table:
    rows = 3
    cells = [[r * 10 + c for c in range(2)] for r in range(rows)]
    name = "t"

    def column(self, n):
        return [row[n] for row in self.cells]

    def labels(self):
        return {f"{self.name}{i}": [self.name for _ in range(i)] for i in range(self.rows)}


print(Table.cells, Table().column(1), Table().labels())


def outer(k):
    def inner(m):
        return [[k, m, i] for i in range(2) if (lambda z: z + k + m > 3)(i)]
    return inner


print(outer(1)(2), [f(1) for f in [outer(9)]])
