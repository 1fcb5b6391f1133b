@echo off
rem Starts First Account in the browser of this computer. Nothing is installed.
setlocal
title First Account
set NODE_OPTIONS=
set NODE_PATH=
"%~dp0runtime\node.exe" "%~dp0app\start.mjs" %*
if errorlevel 1 pause
