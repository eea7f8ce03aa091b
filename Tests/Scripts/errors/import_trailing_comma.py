from math import a, b,
