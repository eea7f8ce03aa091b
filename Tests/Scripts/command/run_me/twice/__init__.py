import run_me.twice.__main__
