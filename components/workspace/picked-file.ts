/** A file that was chosen or dropped, with its path in the folder that it came with. */
export interface PickedFile {
  readonly file: File
  readonly path: string
}

export function pickedFile(file: File): PickedFile {
  return { file, path: file.webkitRelativePath || file.name }
}
