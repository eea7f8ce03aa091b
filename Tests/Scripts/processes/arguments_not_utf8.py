# Arguments that are not UTF-8 arrive as surrogates.
import os
import sys

CODE = "import sys; print(ascii(sys.argv), ascii(sys.orig_argv[-4:]))"
command = [sys.executable, "-c", CODE, b"a\xff\xe9", "\u00e9", "\udc80z", "\ufffd"]
pid = os.posix_spawn(sys.executable, command, os.environ)
print(os.waitpid(pid, 0)[1])
