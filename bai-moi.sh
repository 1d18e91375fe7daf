#!/bin/sh
# Bấm đúp để bắt đầu một bài mới: trả lời vài câu hỏi. Viết tiếp bằng soan-bai.sh.
exec sh "$(dirname "$0")/scripts/open.sh" new bai "$@"
