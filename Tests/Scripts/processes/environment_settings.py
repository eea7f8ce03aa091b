# What the environment says about streams, optimization, warnings and digits.
import os
import sys


def run(code, *switches, **environment):
    sys.stdout.flush()
    os.spawnve(os.P_WAIT, sys.executable, [sys.executable, *switches, "-c", code], {"PATH": os.environ["PATH"], **environment})


streams = "import sys; print([(f.encoding, f.errors) for f in (sys.stdin, sys.stdout, sys.stderr)])"
for wish in (":ignore", "utf-8:", "ascii", "ascii:replace", "ascii:backslashreplace"):
    run(streams, PYTHONIOENCODING=wish)
run("print('caf\\xe9 \\u20ac')", PYTHONIOENCODING="ascii:replace")
run("print('caf\\xe9 \\u20ac')", PYTHONIOENCODING="ascii:xmlcharrefreplace")
run("print('x')", "-E", PYTHONIOENCODING="ascii")
run("import sys; print(sys.stdout.write_through, sys.stdout.line_buffering)", PYTHONUNBUFFERED="1")
for level in ("1", "2", "x", ""):
    run("import sys; assert __debug__; print(sys.flags.optimize)", PYTHONOPTIMIZE=level)
run("import sys; assert 0; print(sys.flags.optimize, __debug__)", PYTHONOPTIMIZE="2")
options = "import sys; print(sys.warnoptions, sys.flags.bytes_warning, sys.flags.dev_mode)"
run(options, PYTHONWARNINGS="once,ignore::UserWarning")
run(options, "-W", "error::DeprecationWarning", PYTHONWARNINGS="once")
run(options, "-b")
run(options, "-bb", "-X", "dev")
run(options, PYTHONDEVMODE="1")
run("import warnings; warnings.warn('w', UserWarning); print('quiet')", PYTHONWARNINGS="ignore")
digits = "import sys; print(sys.flags.int_max_str_digits, sys.get_int_max_str_digits())"
run(digits, PYTHONINTMAXSTRDIGITS="800")
run(digits, "-X", "int_max_str_digits=700", PYTHONINTMAXSTRDIGITS="800")
run(digits, "-X", "int_max_str_digits=0")
flags = "import sys; f = sys.flags; print(f.debug, f.no_user_site, f.no_site, f.ignore_environment, f.isolated, f.safe_path)"
for switch in ("-d", "-s", "-S", "-I", "-E", "-P"):
    run(flags, switch)
for seed in ("0", "5", "random"):
    run("import sys; print(sys.flags.hash_randomization)", PYTHONHASHSEED=seed)
