with as x:
    pass
