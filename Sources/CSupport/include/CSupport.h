// The few lines of C that Swift cannot say. Each function is documented where it is declared.
#pragma once
#include <stdint.h>
