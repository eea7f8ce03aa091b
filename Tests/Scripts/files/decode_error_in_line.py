# Text behind which something stands that is no text: the line that has begun is dropped, what follows is read on.
import os

name = f"/tmp/decode-{os.getpid()}"
try:
    with open(name, "wb") as f:
        f.write(b"A\nB\n" + b"123456789\n" * 1000 + b"tail \x80")
    with open(name, encoding="ascii") as f:
        print(repr(f.readline()))
        try:
            for line in f:
                pass
        except UnicodeDecodeError as e:
            print(e.encoding, e.start, e.end, len(e.object), e.reason)
        print(repr(f.readline()), repr(f.read()), repr(f.readline()))
    with open(name, encoding="ascii", errors="replace") as f:
        print(repr(f.readlines()[-1]))
finally:
    os.unlink(name)
