@echo off
rem Bam dup vao tep nay de bat dau mot bai moi: tra loi vai cau hoi.
chcp 65001 >nul
title Khiên: bài mới
call "%~dp0scripts\open.cmd" new bai %*
