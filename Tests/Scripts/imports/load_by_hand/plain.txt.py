value = "loaded"
name = __name__
