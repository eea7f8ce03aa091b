s = "a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l\n"
print(s.splitlines(), s.splitlines(True))
print("".splitlines(), "\n".splitlines(), "\n\n".splitlines(), "a".splitlines(), "a\n".splitlines(keepends=True), "\r\n\r".splitlines(True))
