import { onBeforeUnmount, onMounted } from 'vue'

/** Chooses by number, 1 for the first, wherever no text is being typed; Escape goes back from anywhere. */
export function useDecisionKeys(options: { count: number; choose: (index: number) => void; back: () => void }): void {
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return
    }
    if (event.key === 'Escape') {
      options.back()
    } else if (/^[1-9]$/.test(event.key) && Number(event.key) <= options.count && !takesText(event.target)) {
      event.preventDefault()
      options.choose(Number(event.key) - 1)
    }
  }

  onMounted(() => {
    window.addEventListener('keydown', press)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', press)
  })
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
