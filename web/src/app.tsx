/** The application: its screens by address. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Refused } from './api.ts'
import { Boundary, Unknown } from './parts/problem.tsx'
import { Shell } from './parts/shell.tsx'
import { isRegister } from './register.tsx'
import { SettingsProvider } from './settings.tsx'
import { useWords, WordsProvider } from './words.tsx'

const Brief = lazy(() => import('./screens/brief/index.tsx'))
const Library = lazy(() => import('./screens/library/index.tsx'))
const Mechanisms = lazy(() => import('./screens/mechanisms/index.tsx'))
const Mechanism = lazy(() => import('./screens/mechanism/index.tsx'))
const Matrix = lazy(() => import('./screens/matrix/index.tsx'))
const Compare = lazy(() => import('./screens/compare/index.tsx'))
const Search = lazy(() => import('./screens/search/index.tsx'))
const Calendar = lazy(() => import('./screens/calendar/index.tsx'))
const People = lazy(() => import('./screens/people/index.tsx'))
const Reader = lazy(() => import('./screens/reader/index.tsx'))

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
                <Route path="/">
                  <Redirect to="/own/library" replace />
                </Route>
                {!isRegister(path.split('/')[1]) && <Route component={Unknown} />}
                <Route path="/:register/library" component={Library} />
                <Route path="/:register/brief/:id" component={Brief} />
                <Route path="/:register/mechanisms" component={Mechanisms} />
                <Route path="/:register/mechanism/:id" component={Mechanism} />
                <Route path="/:register/matrix/:id" component={Matrix} />
                <Route path="/:register/compare" component={Compare} />
                <Route path="/:register/search" component={Search} />
                <Route path="/:register/calendar" component={Calendar} />
                <Route path="/:register/people" component={People} />
                <Route path="/:register/document/:sha" component={Reader} />
                <Route component={Unknown} />
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
