from star.plain import *
from star.chosen import *
print(public, also, "_private" in globals(), chosen, "left_out" in globals(), _listed)
