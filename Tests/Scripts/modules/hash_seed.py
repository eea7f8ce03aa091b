# With a seed for hashes, text and bytes hash as everywhere: sets of them come out in the same order.
import os
import sys

program = "print(hash(''), hash('abc'), hash(b'abcdefghijk'), hash('ä∑'), {'one', 'two', 'three', 'four', b'five'})"
for seed in "0", "42", "4294967295":
    print(seed, flush=True)
    os.system(f'PYTHONHASHSEED={seed} "{sys.executable}" -c "{program}"')
print(hash(""), hash(b""))
