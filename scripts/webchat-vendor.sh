#!/usr/bin/env bash
# Fetches Microsoft Web Chat's one dist file from its npm package into vendor/, for the page at /webchat and its tests.
# As a dependency the package would bring 400 others and half a gigabyte, none of which a browser needs.
set -euo pipefail
cd "$(dirname "$0")/.."

VERSION=4.18.1
SHA512=fd01dd3f5e1005120e1f0f200447dfcbb5695aad1c4da1a4afbd1283771ea3a28ed2068738859b0bb397074466aa9eec57573f3d4e730e1f29db7bb3f0bf3cf8
TO=vendor/webchat/webchat.js

right() { echo "$SHA512  $1" | sha512sum --check --status 2>/dev/null; }

[ -f "$TO" ] && right "$TO" && exit 0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if npm pack "botframework-webchat@$VERSION" --silent --ignore-scripts --pack-destination "$scratch" >/dev/null 2>&1 &&
  tar -xzf "$scratch"/*.tgz -C "$scratch" package/dist/webchat.js && right "$scratch/package/dist/webchat.js"; then
  mkdir -p "$(dirname "$TO")"
  mv "$scratch/package/dist/webchat.js" "$TO"
else
  echo "Web Chat $VERSION could not be fetched from npm, or was not the file we know." >&2
  echo "/webchat has no bundle, and its tests in test/browser/ are left out (they are counted as skipped)." >&2
  exit 1
fi
