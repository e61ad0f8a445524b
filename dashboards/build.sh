#!/bin/sh
# Builds, checks and tests the pages for Maven: does again only what changed since the last time.
set -eu
cd "$(dirname "$0")"

need_node() {
  if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo 'Zhengming needs Node.js 20.19 or newer with npm to build the web pages. Install it from your system'"'"'s packages.' >&2
    exit 1
  fi
  if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
    echo "Zhengming needs Node.js 20.19 or newer to build the web pages; this is $(node --version)." >&2
    exit 1
  fi
}

# node_modules keeps a copy of the lock file that it was made from.
install_packages() {
  if ! cmp -s package-lock.json node_modules/.made-from-lock; then
    echo 'Installing the packages of the web pages.'
    npm ci --no-audit --no-fund --loglevel=error
    cp package-lock.json node_modules/.made-from-lock
  fi
}

sources_changed() {
  [ ! -f dist/index.html ] || [ -n "$(find src public index.html openapi.json package.json package-lock.json \
    vite.config.ts tsconfig.json -newer dist/index.html -print | head -n 1)" ]
}

build_pages() {
  if sources_changed; then
    install_packages
    npm run --silent build -- --logLevel warn
    # Names of files carry a hash of their content: old ones would stay in the jar.
    rm -rf target/classes/dashboards
  fi
}

case "${1:-}" in
  pages)
    need_node
    build_pages
    ;;
  test)
    need_node
    install_packages
    npm run --silent check
    npm run --silent test
    ;;
  *)
    echo "usage: $0 pages|test" >&2
    exit 2
    ;;
esac
