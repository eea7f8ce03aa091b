from circular.c import x
y = 2
