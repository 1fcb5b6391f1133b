; What the Windows installer does besides copying files. Windows knows a file by what stands after its last dot, so
; ".scenario.json" can have no program of its own there, and taking over every ".json" would be wrong. First Account
; therefore puts itself under "Open with" for them and leaves the choice of a program as it is.

!define SCENARIO_CLASS "FirstAccount.Scenario"

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${SCENARIO_CLASS}" "" "First Account scenario"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${SCENARIO_CLASS}\DefaultIcon" "" "$INSTDIR\resources\scenario.ico"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${SCENARIO_CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "${SCENARIO_CLASS}" ""
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "${SCENARIO_CLASS}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${SCENARIO_CLASS}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend
