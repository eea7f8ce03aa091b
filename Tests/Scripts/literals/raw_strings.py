print(r"\n\t\\", R'\x', r"\"", r'\'')
print(len(r"\n"), rb"\x00", bR'\d', Br"\d")
print(r"""a\
b""")
