# SPDX-License-Identifier: Apache-2.0
# Shared by packaging/quickstart and packaging/test; sourced, not run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '\n== %s\n' "$*"; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    echo "This needs root or sudo: $*" >&2
    exit 1
  fi
}

install_missing() {
  local missing=() package
  while read -r package; do
    case $package in '' | '#'*) continue ;; esac
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done <packaging/packages.debian
  if [ ${#missing[@]} -gt 0 ]; then
    say "Installing ${#missing[@]} missing packages: ${missing[*]}"
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
  fi
}

# build PRESET [TARGET ...]
build() {
  local preset=$1
  shift
  if [ ! -f "build/$preset/build.ninja" ]; then
    say "Configuring ($preset)"
    cmake --preset "$preset"
  fi
  say "Building ($preset)"
  cmake --build --preset "$preset" ${1:+--target "$@"}
}
