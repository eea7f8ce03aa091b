# PYTHONFAULTHANDLER in the environment turns faulthandler on, but not under -E.
import os
import sys

code = "import faulthandler; print(faulthandler.is_enabled())"
for name, switches in (("PYTHONFAULTHANDLER", []), ("PYTHONFAULTHANDLER", ["-E"]), ("OTHER", []), ("OTHER", ["-X", "dev"])):
    sys.stdout.flush()
    argv = [sys.executable, *switches, "-c", code]
    os.waitpid(os.posix_spawn(sys.executable, argv, dict(os.environ, **{name: "1"})), 0)
