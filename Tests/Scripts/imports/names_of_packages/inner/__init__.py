told = __name__, __package__
