import type { Metadata } from 'next'

export const metadata: Metadata = {
  title: 'Not found · pullpath',
  description: 'There is no page of pullpath at this address. 这个地址没有 pullpath 的页面。',
}

/**
 * Nothing is at this address. In both languages, of which the style sheet shows one, and without scripts: what it needs
 * would be in the first script of every page.
 */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl px-4 py-[18vh] sm:px-6">
      <p className="text-[13.5px] font-semibold text-muted">404</p>
      <NothingHere
        lang="en"
        title="There is no such page"
        why="The address may be mistyped, or be that of a rule that has another name now."
        editor="To the editor"
        rules="To the rules"
      />
      <NothingHere
        lang="zh-Hans"
        title="没有这个页面"
        why="地址可能有误，或者它是一条已改名的规则的地址。"
        editor="前往编辑器"
        rules="查看规则"
      />
    </main>
  )
}

interface NothingHereProps {
  readonly lang: 'en' | 'zh-Hans'
  readonly title: string
  readonly why: string
  readonly editor: string
  readonly rules: string
}

const LINK = 'text-accent underline underline-offset-2'

function NothingHere({ lang, title, why, editor, rules }: NothingHereProps) {
  return (
    <div lang={lang} className="in-both">
      <h1 className="mt-1 text-2xl font-bold tracking-tight">{title}</h1>
      <p className="mt-3 text-[15px]">{why}</p>
      <p className="mt-5 flex flex-wrap gap-x-5 gap-y-2 text-[15px]">
        {/* oxlint-disable-next-line next/no-html-link-for-pages -- needs no script */}
        <a href="/" className={LINK}>
          {editor}
        </a>
        {/* oxlint-disable-next-line next/no-html-link-for-pages -- needs no script */}
        <a href={lang === 'en' ? '/rules' : '/zh/rules'} className={LINK}>
          {rules}
        </a>
      </p>
    </div>
  )
}
