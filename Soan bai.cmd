@echo off
chcp 65001 >nul
title Khiên: soạn bài
call "%~dp0scripts\open.cmd" soan --open
