/** How long a browser may take to begin with a download, in milliseconds. */
const KEPT_FOR = 60_000

/** Saves a file where the browser keeps downloads. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR)
}
