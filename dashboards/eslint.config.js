import i18n from '@intlify/eslint-plugin-vue-i18n'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import typescript from 'typescript-eslint'

export default typescript.config(
    { ignores: ['dist/', 'target/', 'node_modules/', 'generated/schema.d.ts', '**/*.json'] },
    ...typescript.configs.strict,
    ...vue.configs['flat/recommended'],
    ...i18n.configs.recommended,
    {
        files: ['**/*.{ts,vue}'],
        languageOptions: { globals: globals.browser, parserOptions: { parser: typescript.parser } },
        settings: { 'vue-i18n': { localeDir: './src/i18n/messages/*.json', messageSyntaxVersion: '^11.0.0' } },
        rules: {
            '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
            // Every word a reader sees comes from the messages; punctuation and figures may stand in a template.
            '@intlify/vue-i18n/no-raw-text': ['error', { ignorePattern: '^[\\s\\d.,:;·/|()+%–—…→×-]+$' }],
            '@intlify/vue-i18n/no-missing-keys': 'error',
            // Text of posts is never trusted as markup.
            'vue/no-v-html': 'error',
            // The Content-Security-Policy blocks style attributes in markup.
            'vue/no-static-inline-styles': ['error', { allowBinding: true }],
            'vue/multi-word-component-names': 'off',
            'vue/block-lang': ['error', { script: { lang: 'ts' } }],
            'vue/component-api-style': ['error', ['script-setup']],
        },
    },
    {
        files: ['tests/**/*.ts'],
        rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'vue/one-component-per-file': 'off' },
    },
    prettier,
)
