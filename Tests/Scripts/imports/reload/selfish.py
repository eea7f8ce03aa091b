after = 1
if globals().get("fail"):
    after = 2
    1 / 0
