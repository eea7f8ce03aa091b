class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result @= base
            base @= base
            n >>= 1
        return result

    def __eq__(self, other):
        return self.rows == other.rows

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum((-1) ** j * x * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).determinant() for j, x in enumerate(self.rows[0]))

    def __repr__(self):
        return "\n".join(" ".join(f"{x:>6}" for x in r) for r in self.rows)


m = Matrix([[2, 1, 0], [1, 3, 2], [0, 5, 4]])
print(m @ m, m.T, m.determinant(), m @ Matrix.identity(3) == m, (Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], sep="\n")
