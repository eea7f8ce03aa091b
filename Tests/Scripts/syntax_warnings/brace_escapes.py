import warnings

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    for text in (r"f'\{{'", r"f'\}}'", r"f'a\{{b\}}c'", r"f'\z{1}\y'", r"f'\{1}'", r"rf'\{{'", r"f'\{1:\{2}}'"):
        try:
            print(repr(eval(text)), [str(w.message) for w in log])
        except Exception as e:
            print(text, type(e).__name__, [str(w.message) for w in log])
        log.clear()
