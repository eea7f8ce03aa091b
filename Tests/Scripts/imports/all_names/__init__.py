__all__ = ["listed", "x"]
x = 1
y = 2
