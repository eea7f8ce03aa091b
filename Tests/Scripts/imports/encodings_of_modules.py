# modules in other encodings, with a byte order mark, with other line ends
import encodings_of_modules.latin as latin
import encodings_of_modules.mark as mark
print(ascii(latin.text), mark.text, mark.second)
from importlib.util import find_spec, decode_source
print(ascii(find_spec("encodings_of_modules.latin").loader.get_source("encodings_of_modules.latin")))
print(repr(find_spec("encodings_of_modules.mark").loader.get_source("encodings_of_modules.mark")))
print(repr(decode_source(b"a\r\nb\rc\n")))
try:
    import encodings_of_modules.bad
except SyntaxError as e:
    print(type(e).__name__)
try:
    import encodings_of_modules.unknown
except SyntaxError as e:
    print(type(e).__name__, e.msg)
try:
    import encodings_of_modules.nul
except SyntaxError as e:
    print(type(e).__name__, e.msg)
print("encodings_of_modules.bad" in __import__("sys").modules)
