#!/bin/sh
# Kiểm tra, dựng và công bố trang. Nơi đặt trang: content/publish.yaml
exec sh "$(dirname "$0")/scripts/open.sh" publish-site "$@"
