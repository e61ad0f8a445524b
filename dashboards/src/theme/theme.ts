import { inject, readonly, ref, type InjectionKey, type Ref } from 'vue'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Light or dark, as the reader chose, or as their system says. */
export interface ThemeStore {
  readonly chosen: Readonly<Ref<Theme>>
  /** What is shown now. */
  readonly dark: Readonly<Ref<boolean>>
  choose(theme: Theme): void
}

export const themeKey: InjectionKey<ThemeStore> = Symbol('theme')

export function useTheme(): ThemeStore {
  const theme = inject(themeKey)
  if (!theme) {
    throw new Error('No ThemeStore was provided')
  }
  return theme
}

const REMEMBERED_AS = 'zhengming.theme'

export function createTheme(): ThemeStore {
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
  const paper = window.matchMedia('print')
  const chosen = ref<Theme>(remembered())
  const dark = ref(false)

  function apply(): void {
    const wanted = chosen.value === 'dark' || (chosen.value === 'system' && systemDark.matches)
    // Paper is light.
    dark.value = wanted && !paper.matches
    document.documentElement.classList.toggle('dark', dark.value)
  }

  systemDark.addEventListener('change', apply)
  paper.addEventListener('change', apply)
  apply()

  return {
    chosen: readonly(chosen),
    dark: readonly(dark),
    choose(theme) {
      chosen.value = theme
      localStorage.setItem(REMEMBERED_AS, theme)
      apply()
    },
  }
}

function remembered(): Theme {
  const saved = localStorage.getItem(REMEMBERED_AS)
  return themes.find((theme) => theme === saved) ?? 'system'
}
