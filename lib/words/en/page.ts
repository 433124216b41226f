/** What the page itself says, by place. More places are added here, each with its Chinese in `zh/page.ts`. */
export const pageWords = {
  'footer.made': ({ files, attempts }: { readonly files: number; readonly attempts: number }) =>
    `${counted(files, 'file')} generated · ${counted(attempts, 'attempt')} planned`,
  'footer.private': () => 'Nothing you type leaves this browser unless you run the plan',
  'footer.about': () => 'About pullpath',
  'footer.rules': () => 'Rules',
  'footer.schema': () => 'Schema',
}

function counted(value: number, word: string): string {
  return `${value} ${word}${value === 1 ? '' : 's'}`
}
