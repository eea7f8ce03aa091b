items = [1, 2]
pritn(items)
