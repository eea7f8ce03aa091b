# a module beside the script wins over nothing but itself
import shadowing_stdlib.math as m
import math
print(m.who, math.floor(1.5))
