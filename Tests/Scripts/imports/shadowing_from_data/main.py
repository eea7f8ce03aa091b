import os
import fractions, numpy

here = os.path.dirname(__file__) + "/"


def show(e):
    print(str(e).replace(here, ""), "|", getattr(e, "path", None) and os.path.basename(e.path))


for m in fractions, numpy:
    def both():
        try:
            m.zip
        except AttributeError as e:
            show(e)
        try:
            exec(f"from {m.__name__} import zip")
        except ImportError as e:
            show(e)
    both()
    m.__spec__ = None
    both()
    m.__file__ = 5
    both()
    del m.__file__
    both()
