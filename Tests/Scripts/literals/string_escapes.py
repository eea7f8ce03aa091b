print("a\tb\\c\'d\"e")
print(repr("\a\b\f\n\r\t\v\0"))
print(repr("\x41\101\u00e9\U0001F600\7\07\377"))
print("line \
continued")
print(len("\\"), len("\""), len('\''))
print("caf\u00e9", "\u4e2d\u6587", "\U0001f40d")
print(repr("\x7f\x80\xa0\xad\u200b\ud800\uffff"))
