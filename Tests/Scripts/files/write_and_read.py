import os
name = "tmp-write_and_read.txt"
with open(name, "w") as f:
    print(f.write("one\n"), f.write("two é\n"), f.writable(), f.readable(), f.name, f.mode, f.closed, f.encoding.lower())
    print("three", 3, file=f)
    f.writelines(["four\n", "five"])
print(f.closed)
with open(name) as f:
    print(repr(f.read()), repr(f.read()))
with open(name) as f:
    print(repr(f.readline()), repr(f.read(5)), repr(f.readline()), f.readlines(), repr(f.readline()))
with open(name) as f:
    for number, line in enumerate(f, 1):
        print(number, repr(line))
print([line.rstrip() for line in open(name)], list(open(name))[-1], sum(1 for _ in open(name)), open(name, encoding="utf-8").read().count("\n"))
with open(name, "a") as f:
    f.write("\nappended")
print(open(name).read().splitlines()[-1], os.path.getsize(name))
os.remove(name)
