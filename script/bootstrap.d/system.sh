# shellcheck shell=bash
# The system side, on Debian and Ubuntu: libraries and programs through apt-get, and only those that are not here.

# What PySide6's wheels load from the system: ldd over QtCore, QtGui, QtWidgets, QtOpenGLWidgets, QtNetwork, QtDBus, the xcb and
# Wayland platforms, and Mesa, which draws OpenGL 3.3 where there is no graphics card; libc6-dev
# is what gcc compiles mesh/native with. "a|b": the first that this release knows.
libraries=(
  libgl1 libegl1 libgl1-mesa-dri
  'libglib2.0-0t64|libglib2.0-0' libdbus-1-3 libfontconfig1 libfreetype6 libgssapi-krb5-2
  libx11-6 libx11-xcb1 libxkbcommon0 libxkbcommon-x11-0
  libxcb-cursor0 libxcb-glx0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render0 libxcb-render-util0
  libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1
  libwayland-client0 libwayland-cursor0 libwayland-egl1
  libc6-dev
)
# program=package; a program on PATH counts, whoever put it there.
programs=(prusa-slicer=prusa-slicer cc=gcc)
# admesh: a peer of the benchmarks; dbus and at-spi2-core: the bus on which a screen reader reads the window
if [[ $level == tests ]]; then
  programs+=(Xvfb=xvfb xdotool=xdotool git=git admesh=admesh dbus-daemon=dbus)
  libraries+=(at-spi2-core)
fi

# Prints the packages that are not here, one a line, each with its other names: "a|b".
absent_packages() {
  local entry name
  local -A here=()
  while read -r _ name; do here[$name]=1; done < <(
    # shellcheck disable=SC2046
    dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' $(tr '|' ' ' <<<"${libraries[*]}") 2>/dev/null | grep '^ii'
  )
  for entry in "${libraries[@]}"; do
    for name in ${entry//|/ }; do [[ -n ${here[$name]:-} ]] && continue 2; done
    printf '%s\n' "$entry"
  done
  for entry in "${programs[@]}"; do
    command -v "${entry%%=*}" >/dev/null || printf '%s\n' "${entry#*=}"
  done
  absent_python
}

absent_python() {
  local python
  if ! python=$(python_that_suits); then
    printf '%s\n' 'python3.11|python3.12|python3.13' 'python3.11-venv|python3.12-venv|python3.13-venv'
  elif ! uv_that_suits >/dev/null && ! "$python" -c 'import ensurepip' 2>/dev/null; then
    printf '%s|python3-venv\n' "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
  fi
}

# Prints the first of "a|b" that the package lists can install.
first_known() {
  local name
  for name in ${1//|/ }; do
    if [[ $(apt-cache policy "$name" 2>/dev/null) == *'Candidate: '[0-9]* ]]; then
      printf '%s\n' "$name"
      return 0
    fi
  done
  return 1
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif [[ -t 0 ]]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

install_system_packages() {
  local absent names=() entry name
  if ! command -v dpkg-query >/dev/null; then
    if [[ $(uname -s) == Linux ]]; then
      say 'not Debian or Ubuntu: PrusaSlicer, and what Qt needs of xcb and OpenGL, are yours to install'
    fi
    return 0
  fi
  mapfile -t absent < <(absent_packages)
  if ((${#absent[@]} == 0)); then return 0; fi
  if ((EUID != 0)) && ! command -v sudo >/dev/null; then
    for entry in "${absent[@]}"; do names+=("$(first_known "$entry" || printf '%s' "${entry##*|}")"); done
    give_up "these packages are missing and only root may install them: apt-get install ${names[*]}"
  fi

  local patient=(-qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300)
  say 'reading the package lists'
  again as_root apt-get update "${patient[@]}"
  for entry in "${absent[@]}"; do
    if name=$(first_known "$entry"); then
      names+=("$name")
    else
      say "no package is called ${entry//|/ or } here: install it by hand"
    fi
  done
  if ((${#names[@]} == 0)); then return 0; fi
  say "installing with apt-get: ${names[*]}"
  again as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends -o Dpkg::Use-Pty=0 "${patient[@]}" "${names[@]}" >/dev/null
}
