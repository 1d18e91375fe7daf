#!/bin/sh
# Bấm đúp để quay lại bản công bố trước.
exec "$(dirname "$0")/cong-bo.sh" --undo
