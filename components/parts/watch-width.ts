/**
 * Tells at once, before anything is painted, and whenever it changes, whether an element has so many px. Its `.ruler` has
 * no height, so that what is told does not change it again.
 */
export function watchWidth(root: ParentNode, width: number, tell: (isWide: boolean) => void): void {
  const ruler = root.querySelector('.ruler')!
  const measure = () => tell(ruler.clientWidth >= width)
  measure()
  new ResizeObserver(measure).observe(ruler)
}
