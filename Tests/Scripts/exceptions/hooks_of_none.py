# sys.unraisablehook of None is the default one; sys.stderr of None takes no report.
import sys


class Record:
    def __del__(self):
        raise ValueError("from del")


def hook(u):
    print(type(u), u.err_msg, u.exc_type)


sys.unraisablehook = hook
r = Record()
del r
sys.unraisablehook = None


class Out:
    text = ""

    def write(self, text):
        Out.text += text

    def flush(self):
        pass


sys.stderr = Out()
r = Record()
del r
sys.stderr = None
r = Record()
del r
print([line.partition(" at 0x")[0] for line in Out.text.split("\n")])
1 / 0
