real = 1
def __getattr__(name):
    if name == "lazy":
        return "made on demand"
    if name == "broken":
        1 / 0
    raise AttributeError(f"module has no {name}")
def __dir__():
    return ["lazy", "real"]
