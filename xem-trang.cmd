@echo off
chcp 65001 >nul
title Khiên: xem trang
call "%~dp0scripts\open.cmd" start --open
