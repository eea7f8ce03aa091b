from recursion import names
names.append("c begins")
import recursion.a
names.append("c ends")
