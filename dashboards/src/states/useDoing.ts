import { ref, shallowRef, type Ref } from 'vue'

/** What a page does when its reader says so. */
export interface Doing<What> {
  busy: Ref<boolean>
  /** What the page is busy with, where that was told. */
  busyWith: Ref<What | undefined>
  /** What the last work failed with, null while it runs and when it succeeded. */
  failure: Ref<unknown>
  /** Does the work; what it fails with is kept in `failure` and never thrown. */
  doing: (work: () => Promise<unknown>, what?: What) => Promise<void>
}

/** Keeps whether a page is busy and what its last work failed with. */
export function useDoing<What = undefined>(): Doing<What> {
  const busy = ref(false)
  const busyWith = shallowRef<What>()
  const failure = shallowRef<unknown>(null)

  async function doing(work: () => Promise<unknown>, what?: What): Promise<void> {
    busy.value = true
    busyWith.value = what
    failure.value = null
    try {
      await work()
    } catch (problem) {
      failure.value = problem
    } finally {
      busy.value = false
      busyWith.value = undefined
    }
  }

  return { busy, busyWith, failure, doing }
}
