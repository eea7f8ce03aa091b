# -*- coding: latin-1 -*-
text = "grüße"
