'a' "b" '''c''' """d"""
r'\n' R"\d"
b'\n\x00\xff' rb'\x' Br'\y'
u'x' U'y' 'z'
'\a\b\f\n\r\t\v\\\'\"\0\12\123\x41\u00e9\U0001f600\N{LATIN SMALL LETTER A}\
joined'
'\ud800 and \udfff'
'é' '日本語' '😀'
'''a
b\
c
'''
b'a' b'b'
'a' 'b' \
  'c'
x = ('a'
     'b'
     u'c')
'' ''
