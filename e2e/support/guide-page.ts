import { expect, type Locator, type Page } from '@playwright/test'

/** A page of the guide, as somebody reads it and tries its examples. */
export class GuidePage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to a page, and waits until its examples can be edited. */
  async visit(path: string): Promise<void> {
    await this.page.goto(path)
    await expect(this.page.getByRole('searchbox')).toBeEnabled()
  }

  example(id: string): Example {
    return new Example(this.page.locator(`#example-${id}`))
  }
}

class Example {
  readonly file: Locator
  readonly image: Locator
  readonly release: Locator
  readonly result: Locator
  readonly open: Locator
  readonly reset: Locator
  private readonly section: Locator

  constructor(section: Locator) {
    this.section = section
    this.file = section.getByRole('textbox', { name: 'registries.yaml, to be edited' })
    this.image = section.getByRole('textbox', { name: 'Image' })
    this.release = section.getByRole('combobox', { name: 'Release' })
    this.result = section.getByRole('group', { name: 'What follows' })
    this.open = section.getByRole('link', { name: 'Open in pullpath' })
    this.reset = section.getByRole('button', { name: 'Reset' })
  }

  /** Of the plan, from 1. */
  attempt(number: number): Locator {
    return this.result
      .getByRole('list', { name: 'Plan' })
      .getByRole('listitem')
      .nth(number - 1)
  }

  /** What attempt `number` is supposed to answer. */
  answer(number: number): Locator {
    return this.attempt(number).getByRole('combobox')
  }

  flag(name: string): Locator {
    return this.section.getByRole('checkbox', { name })
  }
}
