#!/usr/bin/env bash
# The tests of the page need a Chromium: CHROME_PATH, or one of the system, or (as root on Debian and Ubuntu) a new one.
set -uo pipefail

for chrome in "${CHROME_PATH:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  [ -n "$chrome" ] && [ -x "$chrome" ] && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null &&
    apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null 2>&1 && exit 0
fi
echo "No Chromium here: every test in test/browser/ is left out (they are counted as skipped)." >&2
echo "Install Chromium, or set CHROME_PATH to one, and run again." >&2
