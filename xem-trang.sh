#!/bin/sh
# Bấm đúp để dựng rồi xem trang trên máy này, chưa công bố gì. Đóng cửa sổ này là dừng.
exec sh "$(dirname "$0")/scripts/open.sh" start --open
