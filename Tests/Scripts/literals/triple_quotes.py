print("""one
two "quoted" ''three''
four""")
print('''it's "fine"''')
print(repr("""a
  b\
c
"""))
print(repr(""""x"""), repr('''''y'''))
print("" "", repr(""""""))
