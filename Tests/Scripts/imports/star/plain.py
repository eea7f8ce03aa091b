public = 1
_private = 2


def also():
    pass


also = "also"
