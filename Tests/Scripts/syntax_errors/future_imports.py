# Where future imports may stand, and the place of errors in them.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


for source in ("from __future__ import braces", "from __future__ import nothing", "\nfrom __future__ import *", "'doc'\nfrom __future__ import division",
               "'doc'; from __future__ import division", "from __future__ import division; x = 1; from __future__ import division",
               "from __future__ import division; from __future__ import annotations", "x = 1\nfrom __future__ import division",
               "import x; from __future__ import division", "'a'\n'b'\nfrom __future__ import division", "if 1: from __future__ import division",
               "def f():\n from __future__ import division", "from __future__ import (division, nothing)", "from .__future__ import x"):
    show(source)
