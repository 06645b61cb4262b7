#!/bin/sh
# The image's own steps with no container engine: a clean Debian (debootstrap), Node 24 alone in it, what `npm run build` made
# copied in as root, everything read-only, and a plain user who walks a conversation. Needs root, debootstrap and the
# packages' registries; takes two or three minutes.
#   npm run build && npm run nodes && sh scripts/clean-root.sh
set -eu
cd "$(dirname "$0")/.."
step() { echo "clean root: $1" >&2; }
node=${NODE:-$(ls vendor/node/24.*/node)}
root=$(mktemp -d)
# A plain user is to walk into it.
chmod 755 "$root"
leave() {
  [ -z "${pid:-}" ] || { kill -KILL "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; } || true
  rm -rf --one-file-system "$root"
}
trap leave EXIT INT TERM

step "1 of 4: a clean Debian"
# 75: try again later. The packages could not be had, which says nothing of what is deployed.
debootstrap --variant=minbase --include=libstdc++6 bookworm "$root" >/dev/null || exit 75
step "2 of 4: Node and what is deployed"
install -m 755 "$node" "$root/usr/local/bin/node"
cp -r dist "$root/app"
chown -R 0:0 "$root/app" && chmod -R a+rX,go-w "$root/app"
mkdir -p "$root/proc"

step "3 of 4: start as a plain user, read-only"
port=${PORT:-3990}
# A namespace of its own: the whole root is mounted read-only in it, and it is gone with the process. Each program takes the
# place of the one before, so that what is ended is the server itself; nothing of it holds on to our output.
unshare --mount sh -c '
  mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit 90
  exec chroot --userspec=1000:1000 "$1" /usr/bin/env -i HOST=127.0.0.1 PORT="$2" NODE_ENV=production DRAIN_SECONDS=0 \
    sh -c "cd /app && ! touch written 2>/dev/null && ! touch /tmp/written 2>/dev/null && exec node main.js"
' sh "$root" "$port" >/dev/null 2>&1 &
pid=$!

step "4 of 4: a conversation"
"$node" scripts/walk.mjs "http://127.0.0.1:$port/"
step "it walked a conversation as a plain user, with nothing to write to"
