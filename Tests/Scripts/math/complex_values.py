
def t(f, *a):
    try:
        r = f(*a)
        print(type(r).__name__, repr(r))
    except Exception as e:
        print(type(e).__name__, e)
C=[0j, 1j, -1j, complex(1,2), complex(-1.5,2.5), complex(0.0,-0.0), complex(-0.0,0.0), complex(-0.0,-0.0), complex(1e300,1e300), complex(1e-300,1), complex(float("inf"),1), complex(1,float("-inf")), complex(float("nan"),1), complex(float("nan"),float("inf")), complex(3,4), complex(1e16,1e-5), complex(2,0), complex(0.1,0.2), complex(-1,0), complex(-5e-324,1e308), complex(float("-inf"),2), complex(float("inf"),float("inf")), complex(float("-inf"),float("-inf")), complex(2,float("nan")), complex(float("inf"),float("nan")), complex(float("-inf"),float("nan")), complex(0,float("inf")), complex(0,float("nan")), complex(float("nan"),0), complex(float("nan"),float("nan")), complex(float("inf"),0.0), complex(float("inf"),-0.0), complex(float("-inf"),0.0), complex(710,1), complex(-710,1), complex(1,710), complex(1500,2), complex(0.5,1e-9), complex(1,1e-320), complex(1e-320,1e-320), complex(1,0), complex(1,1e-10), complex(-1,-0.0), complex(1e200,-1e200), complex(1e-170,1e-170)]

import cmath
for n in ('acos','acosh','asin','asinh','atan','atanh','cos','cosh','exp','isfinite','isinf','isnan','log','log10','phase','polar','sin','sinh','sqrt','tan','tanh'):
    f = getattr(cmath, n)
    for x in C + [0.0, -1.5, 1e300] + [1, 10**400, 'a', None]: print(n, x if not isinstance(x,int) else 0, end=' '); t(f, x)
for r in (0.0,-0.0,1.0,-2.5,float('inf'),float('-inf'),float('nan'),1e308):
    for p in (0.0,-0.0,1.0,3.14,-2,1e10,float('inf'),float('nan')): t(cmath.rect, r, p)
for x in C[:12]:
    for y in C[:12]: t(cmath.log, x, y); t(cmath.isclose, x, y)
t(lambda: cmath.isclose(1,1+0.1j, rel_tol=0.2)); t(lambda: cmath.isclose(1,1.1, abs_tol=-1))
t(cmath.log, 5, 0); t(cmath.log, 0); t(cmath.log, 1j, 1); t(cmath.sqrt, -1); t(cmath.log10, 0)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
print(sorted(n for n in dir(cmath) if not n.startswith('_')))
