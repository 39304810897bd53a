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

const SCREENS = {
  library: () => import('./screens/library/index.tsx'),
  mechanisms: () => import('./screens/mechanisms/index.tsx'),
  mechanism: () => import('./screens/mechanism/index.tsx'),
  matrix: () => import('./screens/matrix/index.tsx'),
  compare: () => import('./screens/compare/index.tsx'),
  brief: () => import('./screens/brief/index.tsx'),
  search: () => import('./screens/search/index.tsx'),
  calendar: () => import('./screens/calendar/index.tsx'),
  people: () => import('./screens/people/index.tsx'),
  document: () => import('./screens/reader/index.tsx'),
}

// The screen that the page opens on comes while the words do, and not after them.
const [, , opening = 'library'] = location.pathname.split('/')
if (opening in SCREENS) void SCREENS[opening as keyof typeof SCREENS]()

const Brief = lazy(SCREENS.brief)
const Library = lazy(SCREENS.library)
const Mechanisms = lazy(SCREENS.mechanisms)
const Mechanism = lazy(SCREENS.mechanism)
const Matrix = lazy(SCREENS.matrix)
const Compare = lazy(SCREENS.compare)
const Search = lazy(SCREENS.search)
const Calendar = lazy(SCREENS.calendar)
const People = lazy(SCREENS.people)
const Reader = lazy(SCREENS.document)

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
