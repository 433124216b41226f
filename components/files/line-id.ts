export function lineId(file: string, line: number): string {
  return `${file}:${line}`
}
