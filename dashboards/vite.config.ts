import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, URL } from 'node:url'
import { constants, gzipSync } from 'node:zlib'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const source = fileURLToPath(new URL('./src', import.meta.url))

/** Puts a compressed copy beside every text of the pages, for the server to send as it is. */
function compressedCopies(): Plugin {
  return {
    name: 'compressed-copies',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      readdirSync(dir, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(js|css|svg|html)$/.test(name))
        .map((name) => join(dir, name))
        .forEach((file) =>
          writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: constants.Z_BEST_COMPRESSION })),
        )
    },
  }
}

/** Most that comes compressed before the first page is there, for an office network. Charts come when they are shown. */
const MOST_AT_FIRST = 400 * 1024

/** Fails the build when the entry, the frame and the first page, with all they need, come to more than that. */
function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    writeBundle({ dir = 'dist' }, bundle) {
      const files = new Set<string>()
      const need = (name: string) => {
        const chunk = bundle[name]
        if (chunk?.type === 'chunk' && !files.has(name)) {
          files.add(name)
          chunk.viteMetadata?.importedCss.forEach((style) => files.add(style))
          chunk.imports.forEach(need)
        }
      }
      Object.values(bundle)
        .filter((chunk) => chunk.type === 'chunk')
        .filter(({ isEntry, facadeModuleId }) => isEntry || /(AppFrame|OverviewPage)\.vue$/.test(facadeModuleId ?? ''))
        .forEach(({ fileName }) => need(fileName))
      const size = [...files].reduce((sum, name) => sum + gzipSync(readFileSync(join(dir, name))).length, 0)
      if (files.size < 3 || size > MOST_AT_FIRST) {
        throw new Error(`The first page takes ${files.size} files of ${size} bytes; ${MOST_AT_FIRST} may be`)
      }
      this.info(`the first page takes ${size} bytes compressed`)
    },
  }
}

export default defineConfig({
  plugins: [
    vue(),
    compressedCopies(),
    firstLoad(),
    // Messages become functions at build time: the pages' Content-Security-Policy forbids compiling them at run time.
    vueI18n({
      include: [`${source}/i18n/messages/*.json`],
      runtimeOnly: true,
      compositionOnly: true,
      strictMessage: false,
    }),
  ],
  resolve: { alias: { '@': source } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Only the chart library is near this size, and it loads when a chart is shown.
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    restoreMocks: true,
    server: { deps: { inline: ['element-plus'] } },
  },
})
