class Picky(Exception):
    def __init__(self, a, b):
        pass


raise Picky
