#pragma once
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>

// Readline's settings are C variables, which Swift takes for shared mutable state.
static inline void prompt_set_up(const char *name, const char *word_breaks, rl_compentry_func_t *complete) {
  rl_catch_signals = 0;
  rl_catch_sigwinch = 1;
  rl_readline_name = name;
  rl_basic_word_break_characters = word_breaks;
  rl_completion_append_character = 0;
  rl_completion_suppress_append = 1;
  rl_completion_entry_function = complete;
}
