# shellcheck shell=bash
# The Python side: uv, our packages in .venv, and each test peer in an environment of its own.

export UV_PYTHON_DOWNLOADS=never UV_PYTHON_PREFERENCE=only-system UV_PROJECT_ENVIRONMENT=.venv
export UV_HTTP_TIMEOUT="${UV_HTTP_TIMEOUT:-120}" UV_LINK_MODE="${UV_LINK_MODE:-copy}"
unset VIRTUAL_ENV

uv_version=0.13.9 # only where no uv is on PATH
uv=

python_works() { "$1/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# Prints the path of the first Python that our packages have wheels for.
python_that_suits() {
  local name
  for name in python3.11 python3.12 python3.13 python3; do
    "$name" -c 'import sys; sys.version_info >= (3, 11) or sys.exit(1); print(sys.executable)' 2>/dev/null && return 0
  done
  return 1
}

# Prints the path of a uv that reads our lock file: 0.8 or newer.
uv_that_suits() {
  local candidate
  for candidate in "$(command -v uv || true)" .venv-uv/bin/uv; do
    [[ -n $candidate ]] || continue
    "$candidate" --version 2>/dev/null | awk '{ split($2, v, "."); exit !(v[1] > 0 || v[2] >= 8) }' || continue
    printf '%s\n' "$candidate"
    return 0
  done
  return 1
}

install_uv() {
  local python
  python=$(python_that_suits) || give_up 'no Python 3.11 or newer is on PATH: install one and run this again'
  if ! uv=$(uv_that_suits); then
    say "installing uv $uv_version into .venv-uv"
    "$python" -m venv --clear .venv-uv
    again .venv-uv/bin/python -m pip install --quiet --disable-pip-version-check "uv==$uv_version"
    uv=.venv-uv/bin/uv
  fi
  if ! python_works .venv; then
    say "making .venv with $python"
    "$uv" venv --quiet --clear --python "$python" .venv
  fi
}

sync_ours() {
  # Without the checkers in runtime, but never taking away what --tests has put there.
  local which=(--no-dev --inexact) told
  if [[ $level == tests ]]; then which=(); fi
  told=$("$uv" sync --locked --quiet --compile-bytecode "${which[@]}" 2>&1) && return 0
  printf '%s\n' "$told" >&2
  if [[ $told == *'needs to be updated'* ]]; then
    give_up 'uv.lock does not fit pyproject.toml: run "uv lock" and commit both'
  fi
  return 1
}

install_ours() {
  say 'installing the Python packages of uv.lock into .venv'
  again sync_ours
}

install_octoprint() {
  say 'installing OctoPrint, which the tests talk to, into .peers/octoprint'
  python_works .peers/octoprint || "$uv" venv --quiet --clear --python .venv/bin/python .peers/octoprint
  again "$uv" pip sync --quiet --compile-bytecode --require-hashes --python .peers/octoprint/bin/python tests/peers/octoprint.txt
}
