@echo off
rem Bam dup vao tep nay de quay lai ban cong bo truoc.
call "%~dp0cong-bo.cmd" --undo
