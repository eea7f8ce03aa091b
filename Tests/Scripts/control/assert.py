assert True
assert 1, "not shown"
for f in (lambda: exec("assert 0"), lambda: exec("assert [], 'message'"), lambda: exec("assert (1 == 2), {'a': 1}")):
    try:
        f()
    except AssertionError as e:
        print(repr(e), e.args, str(e))
