print("\N{LATIN SMALL LETTER E WITH ACUTE}", "\N{greek small letter alpha}", "\N{BULLET}")
print("\N{SNOWMAN}", "\N{DIGIT ONE}" + "\N{EM DASH}", len("\N{PILE OF POO}"))
