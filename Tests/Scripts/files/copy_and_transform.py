import os
source, target = "tmp-copy_source.txt", "tmp-copy_target.txt"
with open(source, "w") as f:
    for word in ("delta", "alpha", "charlie", "bravo"):
        print(word, len(word), sep="\t", file=f)
with open(source) as a, open(target, "w") as b:
    for line in sorted(a):
        name, count = line.split()
        b.write(f"{name.title():<10}{int(count):>3}\n")
print(open(target).read(), end="")
counts = {}
with open(target) as f:
    for letter in f.read():
        if letter.isalpha():
            counts[letter] = counts.get(letter, 0) + 1
print(dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))))
for name in (source, target):
    os.remove(name)
