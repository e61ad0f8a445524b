#!/bin/sh
# Puts the font of the documents into dist/, once.
set -eu
cd "$(dirname "$0")"

font=node_modules/@expo-google-fonts/noto-serif-sc

if [ ! -f dist/NotoSerifSC-Regular.ttf ] || [ package-lock.json -nt dist/NotoSerifSC-Regular.ttf ]; then
  if ! command -v npm >/dev/null 2>&1; then
    echo 'Zhengming needs Node.js 20.19 or newer with npm to build. Install it from your system'"'"'s packages.' >&2
    exit 1
  fi
  echo 'Fetching the font of the documents.'
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  mkdir -p dist
  cp "$font/LICENSE_FONT" dist/NotoSerifSC-LICENSE.txt
  cp "$font/400Regular/NotoSerifSC_400Regular.ttf" dist/NotoSerifSC-Regular.ttf
  touch dist/NotoSerifSC-Regular.ttf
  rm -rf node_modules
fi
