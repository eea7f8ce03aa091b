for i in range(3):
    try:
        if i == 2:
            raise ValueError(i)
    except ValueError as e:
        raise TypeError("wrapped", i, e)
