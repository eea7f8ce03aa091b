from circular.d import y
x = 1
