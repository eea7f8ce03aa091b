try:
    exec("from star_missing.bad import *")
except AttributeError as e:
    print(e)
