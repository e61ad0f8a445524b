import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

export interface ResultKeysOptions {
  count: () => number
  /** The list of the results. */
  list: () => HTMLElement | null
  focusBox: () => void
  /** Called when another result is the current one. */
  show: (index: number) => void
  open: (index: number) => void
}

const STEPS: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }

/** Moves through results by key: j or ↓ and k or ↑ for the next and the one before, Enter to open, / to the query box. */
export function useResultKeys(options: ResultKeysOptions): Ref<number> {
  const current = ref(-1)

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesText(event.target)) {
      return
    }
    const step = STEPS[event.key]
    if (event.key === '/') {
      event.preventDefault()
      options.focusBox()
    } else if (step !== undefined && (event.key.length === 1 || isFree(event.target))) {
      event.preventDefault()
      move(step)
    } else if (event.key === 'Enter' && current.value >= 0 && !isControl(event.target)) {
      options.open(current.value)
    }
  }

  /** Arrows belong to what has the focus, such as a slider; they are ours on a result and where nothing has it. */
  function isFree(target: EventTarget | null): boolean {
    return target === document.body || (target instanceof Node && options.list()?.contains(target) === true)
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
