#!/bin/sh
# The unit and its journal as they are, in a systemd of their own: a machine within this one, over a throw-away copy of its
# files, with a network of its own. Two instances start, one walks a conversation, takes a reload, and stops with 0; what it
# said is in its own journal. Needs root and systemd; takes some 15 seconds. NODE names another Node than the one in the path.
#   npm run build && sh scripts/under-systemd.sh
set -eu

# Within: the first process of the new machine, until systemd takes its place.
if [ "${1:-}" = within ]; then
  machine=$2
  mount --make-rprivate /
  mount -t tmpfs tmpfs "$machine"
  root=$machine/root
  mkdir "$machine/written" "$machine/work" "$root"
  mount -t overlay overlay -o "lowerdir=/,upperdir=$machine/written,workdir=$machine/work" "$root"
  for place in run tmp dev; do mount -t tmpfs tmpfs "$root/$place"; done
  mount -t proc proc "$root/proc" && mount -t sysfs sysfs "$root/sys" && mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
  for device in null zero full random urandom tty; do
    : >"$root/dev/$device" && mount --bind "/dev/$device" "$root/dev/$device"
  done
  mkdir "$root/dev/pts" "$root/dev/shm"
  mount -t devpts devpts "$root/dev/pts" -o newinstance,ptmxmode=0666 && mount -t tmpfs tmpfs "$root/dev/shm"
  ln -s /proc/self/fd "$root/dev/fd" && ln -s pts/ptmx "$root/dev/ptmx"
  ip link set lo up
  # Nothing of this machine's own services begins in it.
  rm -rf "$root/etc/systemd/system" "$root/opt/guide" "$root/etc/guide"
  mkdir -p "$root/etc/systemd/system" "$root/opt/guide" "$root/etc/guide"
  printf '[Unit]\nRequires=basic.target\nAfter=basic.target\n' >"$root/etc/systemd/system/default.target"
  for one in systemd-udevd.service systemd-udev-trigger.service systemd-udevd-kernel.socket systemd-udevd-control.socket \
    systemd-modules-load.service systemd-sysctl.service systemd-remount-fs.service; do
    ln -s /dev/null "$root/etc/systemd/system/$one"
  done
  install -m 755 "$3" "$root/usr/bin/node"
  cp -r dist "$root/opt/guide/current" && chown -R 0:0 "$root/opt/guide" && chmod -R a+rX "$root/opt/guide"
  cp scripts/walk.mjs "$root/run/walk.mjs"
  cp 'deploy/systemd/guide@.service' "$root/etc/systemd/system/"
  cp 'deploy/systemd/journald@guide.conf' "$root/etc/systemd/"
  key=$("$3" -e "console.log(require('crypto').randomBytes(32).toString('base64url'))")
  # As IT may fill it in: the example with its HOST and PORT, which are those of no instance. A second of draining, since two
  # lines of one moment stand in the journal in either order.
  cp .env.example "$root/etc/guide/env"
  printf 'PUBLIC_URL=https://guide.example.gov.uk/\nTRUSTED_PROXIES=loopback\nDRAIN_SECONDS=1\nSEAL_KEYS=%s\n' "$key" \
    >>"$root/etc/guide/env"
  for port in 3978 3979; do echo "METRICS_PORT=1$port" >"$root/etc/guide/env-$port"; done
  chmod 600 "$root/etc/guide/env" "$root/etc/guide/env-"*
  mkdir -p "$root/outside" && cd "$root" && pivot_root . outside && umount -l /outside
  exec env -i container=lxc PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system --show-status=no
fi

cd "$(dirname "$0")/.."
step() { echo "under systemd: $1" >&2; }
node=${NODE:-$(command -v node)}
machine=$(mktemp -d)
leave() {
  # The whole machine ends with its first process.
  [ -z "${first:-}" ] || kill -KILL "$first" 2>/dev/null || true
  [ -z "${outer:-}" ] || wait "$outer" 2>/dev/null || true
  rm -rf --one-file-system "$machine"
}
trap leave EXIT INT TERM

step "1 of 4: a machine of its own"
unshare --mount --pid --uts --ipc --net --cgroup --fork sh "$0" within "$machine" "$node" </dev/null >"$machine.log" 2>&1 &
outer=$!
first=
inside() { nsenter -t "$first" -a env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin SYSTEMD_PAGER= "$@"; }
tries=0
until first=$(cat "/proc/$outer/task/$outer/children" 2>/dev/null | tr -d ' ') && [ -n "$first" ] &&
  [ "$(inside systemctl is-system-running 2>/dev/null)" = running ]; do
  tries=$((tries + 1))
  # 75: try another machine. Here systemd cannot be started, which says nothing of the unit.
  if [ "$tries" -gt 100 ] || ! kill -0 "$outer" 2>/dev/null; then
    cat "$machine.log" >&2
    rm -f "$machine.log"
    exit 75
  fi
  sleep 0.2
done
rm -f "$machine.log"

step "2 of 4: start of two, and a conversation"
inside systemctl start guide@3979
inside systemctl start guide@3978
inside node /run/walk.mjs http://127.0.0.1:3978/ || {
  inside systemctl status --no-pager guide@3978 >&2
  exit 1
}
inside node /run/walk.mjs http://127.0.0.1:3979/
inside node -e "
  for (const port of [13978, 13979])
    fetch('http://127.0.0.1:' + port + '/metrics').then((answer) => console.log('figures', answer.status));
"
step "3 of 4: reload, a conversation, stop"
inside systemctl reload guide@3978
inside node /run/walk.mjs http://127.0.0.1:3978/
inside systemctl stop guide@3978
inside systemctl show -p Result -p ExecMainStatus -p NRestarts guide@3978
step "4 of 4: what its journal holds"
inside journalctl --namespace=guide --sync
inside journalctl --namespace=guide --no-pager -o cat -u guide@3978
