/** Entry of the application. */
import '@fontsource-variable/noto-naskh-arabic'
import '@fontsource-variable/noto-sans-arabic'
import '@fontsource-variable/source-serif-4'
import './theme.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
