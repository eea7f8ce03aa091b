text = """name: Ada
born:  1815

# a comment
field = mathematics : engines
"""
record = {}
for number, line in enumerate(text.splitlines(), start=1):
    line = line.strip()
    if not line or line.startswith("#"):
        continue
    for mark in ":=":
        key, found, value = line.partition(mark)
        if found:
            record[key.strip()] = (number, value.strip())
            break
print(record)
print("|".join(f"{k:<8}{v!r:>40}" for k, v in record.items()))
