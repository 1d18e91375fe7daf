@echo off
rem Bam dup vao tep nay de kiem tra, dung va cong bo trang. Noi dat trang: content\publish.yaml
chcp 65001 >nul
title Khiên: công bố
call "%~dp0scripts\open.cmd" publish-site %*
