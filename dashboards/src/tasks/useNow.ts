import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** The time in milliseconds, going on every `every` milliseconds while the component is shown. */
export function useNow(every: number): Ref<number> {
  const now = ref(Date.now())
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(() => {
      now.value = Date.now()
    }, every)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
  })
  return now
}
