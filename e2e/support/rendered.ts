import type { Page } from '@playwright/test'

declare global {
  interface Window {
    renderedFields: string[]
  }
}

/** The part of React's own structure that its developer tools read. */
interface Fiber {
  readonly type: unknown
  readonly memoizedProps: { readonly 'data-path'?: string } | null
  readonly alternate: Fiber | null
  readonly child: Fiber | null
  readonly sibling: Fiber | null
}

/**
 * Lets the page note which fields of the form React renders, in the place where its developer tools would listen. To be
 * called before the page is visited.
 */
export async function noteRendered(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.renderedFields = []
    const visit = (fiber: Fiber | null): void => {
      for (let each = fiber; each !== null; each = each.sibling) {
        const { alternate: before, memoizedProps: props, type } = each
        const path = props?.['data-path']
        if (type === 'input' && path !== undefined && before?.memoizedProps !== props) window.renderedFields.push(path)
        // What is below was not touched when it is the same as before.
        if (before?.child !== each.child) visit(each.child)
      }
    }
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        checkDCE: () => undefined,
        onCommitFiberUnmount: () => undefined,
        onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => visit(root.current.child),
      },
    })
  })
}

/** The paths of the fields of the form that were rendered since it was asked last, each as often as it was. */
export async function takeRendered(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.renderedFields.splice(0))
}
