#!/usr/bin/env bash
# Prints the path of a promtool: the one of this machine, else one out of Debian's package, fetched once and kept outside of
# the checkout. Nothing is installed and no service is started. Needs apt-get and dpkg, or a promtool.
set -euo pipefail

if [ -n "${PROMTOOL:-}" ]; then
  echo "$PROMTOOL"
  exit 0
fi
if command -v promtool; then exit 0; fi

cache="${XDG_CACHE_HOME:-$HOME/.cache}/postmortem-kit/prometheus"
promtool="$cache/usr/bin/promtool"
if [ ! -x "$promtool" ]; then
  command -v apt-get >/dev/null && command -v dpkg >/dev/null || {
    echo 'No promtool, and no apt-get to fetch it with. Install Prometheus, or name a promtool with PROMTOOL.' >&2
    exit 1
  }
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cd "$work"
  apt-get download -q prometheus >&2 2>/dev/null || {
    # The lists of packages may be missing on a fresh machine.
    apt-get update -q >&2 && apt-get download -q prometheus >&2
  }
  dpkg -x prometheus_*.deb unpacked
  mkdir -p "$cache/usr/bin"
  # Moved into place in one step, so that a run that was cut off leaves no half of it.
  mv unpacked/usr/bin/promtool "$promtool.$$"
  mv "$promtool.$$" "$promtool"
fi
echo "$promtool"
