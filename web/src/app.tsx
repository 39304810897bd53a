/** The application: its screens by address. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Refused } from './api.ts'
import { Boundary } from './parts/problem.tsx'
import { Shell } from './parts/shell.tsx'
import { SettingsProvider } from './settings.tsx'
import { useWords, WordsProvider } from './words.tsx'

const Brief = lazy(() => import('./screens/brief/index.tsx'))
const Library = lazy(() => import('./screens/library/index.tsx'))

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => !(error instanceof Refused) && count < 2,
      throwOnError: true,
    },
  },
})

export function App() {
  return (
    <QueryClientProvider client={client}>
      <SettingsProvider>
        <Boundary>
          <Suspense fallback={null}>
            <WordsProvider>
              <Screens />
            </WordsProvider>
          </Suspense>
        </Boundary>
      </SettingsProvider>
    </QueryClientProvider>
  )
}

function Screens() {
  const { code } = useWords()
  const [path, navigate] = useLocation()
  return (
    <I18nProvider locale={code}>
      <RouterProvider navigate={navigate}>
        <Shell>
          <Boundary key={path}>
            <Suspense fallback={<Waiting />}>
              <Switch>
                <Route path="/:register/library" component={Library} />
                <Route path="/:register/brief/:id" component={Brief} />
                <Route>
                  <Redirect to="/own/library" replace />
                </Route>
              </Switch>
            </Suspense>
          </Boundary>
        </Shell>
      </RouterProvider>
    </I18nProvider>
  )
}

function Waiting() {
  const { t } = useWords()
  return (
    <p className="waiting" role="status">
      {t('waiting')}
    </p>
  )
}
