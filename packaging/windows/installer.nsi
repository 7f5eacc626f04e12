; SPDX-FileCopyrightText: 2026 The Tradebook authors
; SPDX-License-Identifier: GPL-3.0-or-later
;
; The installer for Windows: for the person who starts it, without an administrator. Made by `./dev package --windows`, which says VERSION,
; SETUP (the file to make), ICON and MADE (the folder of deploy.py's, with the picture). /S installs without a question, /D=FOLDER (last) somewhere else.
; Exit codes: 0 done, 1 cancelled, 2 not done: Tradebook is open, a file could not be written, or Windows is too old.

Target amd64-unicode ; the x86 stub does nothing under a Wine without 32 bits, and says it did
Unicode true
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include "${MADE}/files.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Tradebook"
!define CLASSES "Software\Classes"

Name "Tradebook"
OutFile "${SETUP}"
BrandingText "Tradebook ${VERSION}"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
CRCCheck force
AllowSkipFiles off
InstallDir "$LOCALAPPDATA\Programs\Tradebook"
InstallDirRegKey HKCU "${UNINSTALL}" InstallLocation

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${MADE}/installer.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${MADE}/installer.bmp"
!define MUI_WELCOMEPAGE_TEXT "$(Welcome)"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\tradebook.exe"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(StaysHere)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first one is for everybody whose language is neither.
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE German

LangString Welcome ${LANG_ENGLISH} "$(WhatItIs), in one file on your own disk.$\r$\n$\r$\nIt is installed for you alone, \
and needs no administrator. A version that is here already is replaced; your books stay as they are."
LangString Welcome ${LANG_GERMAN} "$(WhatItIs), in einer Datei auf Ihrem eigenen Datenträger.$\r$\n$\r$\nEs wird nur für Sie \
installiert und braucht keine Administratorrechte. Eine vorhandene Version wird ersetzt; Ihre Bücher bleiben, wie sie sind."
LangString IsOpen ${LANG_ENGLISH} "Tradebook is open. Close it, then choose Retry."
LangString IsOpen ${LANG_GERMAN} "Tradebook ist geöffnet. Schließen Sie es und wählen Sie dann „Wiederholen“."
LangString TooOld ${LANG_ENGLISH} "Tradebook needs Windows 10, version 1809, or newer."
LangString TooOld ${LANG_GERMAN} "Tradebook braucht Windows 10, Version 1809, oder neuer."
LangString StaysHere ${LANG_ENGLISH} "Tradebook will be removed. Your books, their backups and your settings stay where they are."
LangString StaysHere ${LANG_GERMAN} "Tradebook wird entfernt. Ihre Bücher, deren Sicherungen und Ihre Einstellungen bleiben, wo sie sind."
LangString BookType ${LANG_ENGLISH} "Tradebook book"
LangString BookType ${LANG_GERMAN} "Tradebook-Buch"
LangString BackupType ${LANG_ENGLISH} "Tradebook backup"
LangString BackupType ${LANG_GERMAN} "Tradebook-Sicherung"
LangString WhatItIs ${LANG_ENGLISH} "A shop's book of customers, products and orders"
LangString WhatItIs ${LANG_GERMAN} "Das Buch eines Ladens: Kunden, Produkte und Bestellungen"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro VersionWords language
  VIAddVersionKey /LANG=${language} ProductName "Tradebook"
  VIAddVersionKey /LANG=${language} ProductVersion "${VERSION}"
  VIAddVersionKey /LANG=${language} FileVersion "${VERSION}"
  VIAddVersionKey /LANG=${language} FileDescription "Tradebook Setup"
  VIAddVersionKey /LANG=${language} CompanyName "The Tradebook authors"
  VIAddVersionKey /LANG=${language} LegalCopyright "2026 The Tradebook authors, GPL-3.0-or-later"
!macroend
!insertmacro VersionWords ${LANG_ENGLISH}
!insertmacro VersionWords ${LANG_GERMAN}

; Windows lets nobody write to a program that runs. Asks until it is closed; a silent run ends instead.
!macro LookWhetherOpen program
  ${If} ${FileExists} "$INSTDIR\${program}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${program}" a
    ${If} ${Errors}
      StrCpy $1 open
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro WaitUntilClosed
  ${Do}
    StrCpy $1 ""
    !insertmacro LookWhetherOpen tradebook.exe
    !insertmacro LookWhetherOpen tradebook-cli.exe
    ${If} $1 == ""
      ${Break}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsOpen)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 2
      Abort
    ${EndIf}
  ${Loop}
!macroend

; Everything starts a double click: the book or backup is opened by the program, which tells the two apart.
!macro PutType extension id words
  WriteRegStr HKCU "${CLASSES}\${id}" "" "${words}"
  WriteRegStr HKCU "${CLASSES}\${id}\DefaultIcon" "" "$INSTDIR\tradebook.exe,0"
  WriteRegStr HKCU "${CLASSES}\${id}\shell\open\command" "" '"$INSTDIR\tradebook.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\${extension}" "" "${id}"
  WriteRegStr HKCU "${CLASSES}\${extension}\OpenWithProgids" "${id}" ""
!macroend

; Another program that has taken the extension since keeps it.
!macro RemoveType extension id
  DeleteRegKey HKCU "${CLASSES}\${id}"
  DeleteRegValue HKCU "${CLASSES}\${extension}\OpenWithProgids" "${id}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${extension}\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\${extension}" ""
  ${If} $0 == "${id}"
    DeleteRegValue HKCU "${CLASSES}\${extension}" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\${extension}"
!macroend

!macro TellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
!macroend

Function .onInit
  ${IfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  !insertmacro WaitUntilClosed
  ; What an older version has and this one has not goes with the older one.
  ReadRegStr $1 HKCU "${UNINSTALL}" InstallLocation
  ${If} $1 != ""
  ${AndIf} ${FileExists} "$1\uninstall.exe"
    ExecWait '"$1\uninstall.exe" /S _?=$1' $0
    ${If} $0 != 0
      SetErrorLevel 2
      Abort
    ${EndIf}
    Delete "$1\uninstall.exe"
    RMDir "$1"
  ${EndIf}

  ClearErrors
  !insertmacro PutFiles
  SetOutPath "$INSTDIR" ; where the shortcut starts the program
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Tradebook.lnk" "$INSTDIR\tradebook.exe" "" "$INSTDIR\tradebook.exe" 0 SW_SHOWNORMAL "" "$(WhatItIs)"

  !insertmacro PutType .tradebook Tradebook.Book "$(BookType)"
  !insertmacro PutType .tradebook-backup Tradebook.Backup "$(BackupType)"
  !insertmacro TellShell

  WriteRegStr HKCU "${UNINSTALL}" DisplayName "Tradebook"
  WriteRegStr HKCU "${UNINSTALL}" DisplayVersion "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" DisplayIcon "$INSTDIR\tradebook.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" Publisher "The Tradebook authors"
  WriteRegStr HKCU "${UNINSTALL}" URLInfoAbout "https://github.com/tradebook/tradebook"
  WriteRegStr HKCU "${UNINSTALL}" InstallLocation "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" EstimatedSize ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" NoModify 1
  WriteRegDWORD HKCU "${UNINSTALL}" NoRepair 1
  ${If} ${Errors}
    SetErrorLevel 2
    Abort
  ${EndIf}
SectionEnd

Section Uninstall
  SetShellVarContext current
  !insertmacro WaitUntilClosed
  !insertmacro RemoveFiles
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP" ; nobody removes the folder he stands in
  RMDir "$INSTDIR" ; stays where somebody has put a file of his own
  RMDir "$LOCALAPPDATA\Programs" ; others have theirs in it, as a rule
  RMDir /r "$LOCALAPPDATA\cache\tradebook" ; the program's own, and nothing that anybody needs again
  RMDir "$LOCALAPPDATA\cache"
  Delete "$SMPROGRAMS\Tradebook.lnk"
  !insertmacro RemoveType .tradebook Tradebook.Book
  !insertmacro RemoveType .tradebook-backup Tradebook.Backup
  !insertmacro TellShell
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
