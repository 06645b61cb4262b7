#!/usr/bin/env bash
# The browser of the tests is a development package; it needs a few libraries of the system. Quick when they are there.
set -uo pipefail
cd "$(dirname "$0")/.."

chrome="${CHROME_PATH:-$(node --input-type=module -e \
  'import chromium from "@sparticuz/chromium"; process.stdout.write(await chromium.executablePath());')}"
runs() { "$chrome" --version >/dev/null 2>&1 && fc-list 2>/dev/null | grep -q .; }

runs && exit 0
packages=(libnss3 libexpat1 fontconfig fonts-dejavu-core)
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
  runs && exit 0
fi
echo "The browser does not run here: every test under test/browser/ is left out." >&2
echo "Install ${packages[*]}, or set CHROME_PATH to a Chromium, and run again." >&2
