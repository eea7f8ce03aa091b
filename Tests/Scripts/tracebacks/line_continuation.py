x = 1
result = x + \
    2 + \
    "three"
