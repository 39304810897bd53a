/** Entry of the application. */
import '@fontsource-variable/noto-naskh-arabic'
import '@fontsource-variable/noto-sans-arabic'
import '@fontsource-variable/source-serif-4'
import './theme.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

// The letters are fetched while there is no word yet: coming later they would have the whole page laid out a second time.
for (const family of ['Noto Sans Arabic Variable', 'Noto Naskh Arabic Variable', 'Source Serif 4 Variable'])
  void document.fonts.load(`1em "${family}"`, 'aا')

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
