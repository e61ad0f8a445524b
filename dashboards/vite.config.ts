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

export default defineConfig({
  plugins: [
    vue(),
    compressedCopies(),
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
