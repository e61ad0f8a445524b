import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import '@/theme/element'
import '@/theme/tokens.css'
import '@/theme/base.css'
import '@/theme/table.css'
import { apiKey, createApi, type Api } from '@/api/api'
import { ApiProblem } from '@/api/problem'
import App from '@/App.vue'
import { createPagesRouter } from '@/frame/router'
import { keepTitles } from '@/frame/titles'
import { createMessages, rememberedLanguage, switchLanguage } from '@/i18n/i18n'
import { createSession, sessionKey } from '@/session/session'
import { createTheme, themeKey } from '@/theme/theme'

const theme = createTheme()
const i18n = createMessages()
const session = createSession(() => api)
const router = createPagesRouter(session)
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (failures, problem) => failures < 1 && problem instanceof ApiProblem && problem.passing,
    },
  },
})
const api: Api = createApi({
  language: () => i18n.global.locale.value,
  onSignedOut() {
    const here = router.currentRoute.value
    session.forget()
    queries.clear()
    if (!here.meta.open) {
      void router.replace({ name: 'sign-in', query: { returnTo: here.fullPath, expired: 'yes' } })
    }
  },
})

keepTitles(router, i18n)
await switchLanguage(i18n, rememberedLanguage())

createApp(App)
  .use(i18n)
  .use(router)
  .use(VueQueryPlugin, { queryClient: queries })
  .provide(apiKey, api)
  .provide(sessionKey, session)
  .provide(themeKey, theme)
  .mount('#app')
