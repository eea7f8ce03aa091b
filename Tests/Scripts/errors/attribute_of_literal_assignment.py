None.x = 1
"a".b = 2
1.c = 3
