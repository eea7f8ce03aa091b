class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"<{spec or 'plain'}:{self.n}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


m = Money(5)
print(f"{m}", f"{m:a b}", f"{m!s}", f"{m!r:>6}", f"{m:{'x'}y}")
print(format(m), format(m, "z"), "{:q}".format(m), "{}".format(m), "%s" % m)
