import os
name = "tmp-large.txt"
with open(name, "w") as f:
    for i in range(3000):
        f.write(f"line {i} {'é' if i % 100 == 0 else 'e'}\n")
print(os.path.getsize(name))
with open(name) as f:
    print(sum(len(line) for line in f))
with open(name) as f:
    head = f.read(10000)
    rest = f.read()
    print(len(head), len(rest), head[-5:], repr(rest[:5]), rest.endswith("2999 e\n"))
with open(name, "rb") as f:
    total = 0
    while chunk := f.read(4096):
        total += len(chunk)
    print(total)
with open(name) as f:
    for i, line in enumerate(f):
        if i == 1500:
            print(repr(line), repr(f.readline()))
            break
os.remove(name)
