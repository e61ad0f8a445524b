import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

export interface ResultKeysOptions {
  count: () => number
  focusBox: () => void
  /** Called when another result is the current one. */
  show: (index: number) => void
  open: (index: number) => void
}

/** Moves through results by key: j and k for the next and the one before, Enter to open, / to the query box. */
export function useResultKeys(options: ResultKeysOptions): Ref<number> {
  const current = ref(-1)

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesText(event.target)) {
      return
    }
    if (event.key === '/') {
      event.preventDefault()
      options.focusBox()
    } else if (event.key === 'j') {
      move(1)
    } else if (event.key === 'k') {
      move(-1)
    } else if (event.key === 'Enter' && current.value >= 0 && !isControl(event.target)) {
      options.open(current.value)
    }
  }

  function move(step: number): void {
    const last = options.count() - 1
    if (last >= 0) {
      current.value = Math.min(Math.max(current.value + step, 0), last)
      options.show(current.value)
    }
  }

  watch(options.count, (count) => {
    if (current.value >= count) {
      current.value = -1
    }
  })
  onMounted(() => {
    window.addEventListener('keydown', press)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', press)
  })
  return current
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
  )
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, [role="button"]') !== null
}
