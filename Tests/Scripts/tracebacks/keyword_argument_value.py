def f(**kw):
    return kw


f(a=1, b=f(x=1)["y"], c=3)
