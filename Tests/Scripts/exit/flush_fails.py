exec("class F:\n def flush(s): raise ValueError('nope')\n def write(s, x): pass\nimport sys\nsys.stdout = F()")
