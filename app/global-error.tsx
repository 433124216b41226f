'use client'

import { useSay } from '@/components/words/use-say'
/** Shown when even the layout fails: offers a way to continue; the text is still in the file it came from. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  const say = useSay()
  return (
    <html lang={say.tag}>
      <body>
        <main
          role="alert"
          style={{ font: '16px/1.5 system-ui, sans-serif', margin: '15vh auto', maxWidth: '32rem', padding: '0 1rem' }}
        >
          <h1>{say('Something on this page broke')}</h1>
          <p>{say('Nothing was sent anywhere. Try again; if it breaks again, reload the page.')}</p>
          <button type="button" onClick={reset}>
            {say('Try again')}
          </button>
        </main>
      </body>
    </html>
  )
}
