#!/bin/sh
# Bấm đúp để soạn bài. Đóng cửa sổ này là dừng.
exec sh "$(dirname "$0")/scripts/open.sh" soan --open
