@echo off
rem Bam dup vao tep nay de kiem tra, dung va cong bo trang. Noi dat trang: content\publish.yaml
chcp 65001 >nul
cd /d "%~dp0"
if exist "%~dp0node\node.exe" set "PATH=%~dp0node;%PATH%"
call npm run --silent publish-site
echo.
pause
