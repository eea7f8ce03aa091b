apply = lambda f, x: f(x)
apply(lambda x: x.missing, 5)
