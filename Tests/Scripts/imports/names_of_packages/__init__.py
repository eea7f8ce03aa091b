told = __name__, __package__
_private = 1
