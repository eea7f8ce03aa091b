# float() and int() read what a class written in Python gives as its buffer.
class Text:
    def __init__(self, data):
        self.data = data

    def __buffer__(self, flags):
        return memoryview(self.data)


print(float(Text(b" 3.5 ")), int(Text(b" 42 ")))
for f in (float, int):
    try:
        f(Text(b"no"))
    except ValueError as e:
        print(str(e).split(":")[0])
