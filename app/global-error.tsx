'use client'

/**
 * Shown when even the layout fails: offers a way to continue; the text is still in the file it came from. In both languages at
 * once: it is in the first script of every page, and what knows the language may be what failed.
 */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main
          role="alert"
          style={{ font: '16px/1.5 system-ui, sans-serif', margin: '15vh auto', maxWidth: '32rem', padding: '0 1rem' }}
        >
          <h1>Something on this page broke</h1>
          <p>Nothing was sent anywhere. Try again, or reload the page.</p>
          <p lang="zh-Hans">本页面出错了。没有发送任何内容。请重试，或重新加载页面。</p>
          <button type="button" onClick={reset}>
            Try again · <span lang="zh-Hans">重试</span>
          </button>
        </main>
      </body>
    </html>
  )
}
