from recursion import names
names.append("a begins")
import recursion.b
names.append("a ends")
