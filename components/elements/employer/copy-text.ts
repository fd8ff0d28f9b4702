/** Copies what a field holds; false where the browser refuses, and the field is then selected for the person to copy. */
export async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    // Where a page is not allowed the clipboard, such as in a frame, the old way may do.
    return document.execCommand('copy')
  }
}
