from recursion import names
names.append("b begins")
import recursion.c
names.append("b ends")
