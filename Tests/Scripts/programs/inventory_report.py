ROWS = """apple,3,0.25
pear,10,0.4
# comment
fig,x,1
plum,7
cherry,120,0.05
"""


def parse(text):
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            name, count, price = line.split(",")
            yield name, int(count), float(price)
        except ValueError as e:
            errors.append(f"line {number}: {e}")


errors = []
rows = sorted(parse(ROWS), key=lambda row: row[1] * row[2], reverse=True)
print(f"{'item':<10}|{'count':>6}|{'price':>7}|{'value':>8}")
print("-" * 10, "-" * 6, "-" * 7, "-" * 8, sep="+")
for name, count, price in rows:
    print(f"{name:<10}|{count:>6,}|{price:>7.2f}|{count * price:>8.2f}")
print("total %.2f" % sum(c * p for _, c, p in rows), *errors, sep="\n")
