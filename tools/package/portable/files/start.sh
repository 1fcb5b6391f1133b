#!/bin/sh
# Starts First Account in the browser of this computer. Nothing is installed.
case $0 in
  */*) here=${0%/*} ;;
  *) here=. ;;
esac
here=$(CDPATH='' cd -- "$here" && pwd -P) || exit 2
node=$here/runtime/node

# Some programs that unpack a zip file forget what is a program.
[ -x "$node" ] || chmod u+x "$node" 2> /dev/null
if [ ! -x "$node" ]; then
  echo "Programs cannot be started in $here. Copy the folder into your home folder and start it there." >&2
  exit 2
fi

unset NODE_OPTIONS NODE_PATH
exec "$node" "$here/app/start.mjs" "$@"
