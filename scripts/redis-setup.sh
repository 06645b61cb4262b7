#!/usr/bin/env bash
# Some tests start a Redis of their own: one of the system, or (as root on Debian and Ubuntu) a new one.
set -uo pipefail

for redis in /usr/bin/redis-server /usr/local/bin/redis-server; do
  [ -x "$redis" ] && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  # RUNLEVEL: the tests need the program, and no service that runs on after them.
  apt-get update -qq >/dev/null &&
    RUNLEVEL=1 apt-get install -y -qq --no-install-recommends redis-server >/dev/null 2>&1 && exit 0
fi
echo "No redis-server here: the tests of Redis in test/sessions/ and test/channels/direct-line/redis.test.ts" >&2
echo "are left out (they are counted as skipped). Install redis-server and run again." >&2
