# shellcheck shell=bash
# Short lines on standard error: standard output belongs to what is run afterwards.

say() { printf 'bootstrap: %s\n' "$*" >&2; }

give_up() {
  say "$*"
  exit 1
}

# Networks and mirrors hiccup: three more tries before an install is given up.
again() {
  local pause
  for pause in 2 8 20; do
    "$@" && return 0
    say "that did not work; trying again in $pause s"
    sleep "$pause"
  done
  "$@"
}
