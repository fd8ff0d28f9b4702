import { css, html, type TemplateResult } from 'lit'
import { encode } from 'uqr'

/** How many modules stay white around the code, for a reader to find it. */
const QUIET = 4

/** A code that a till reads from the screen. It is black on white whatever the page looks like: readers want it so. */
export function qrCode(text: string, label: string): TemplateResult {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET })
  const rows = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
    role="img"
    aria-label=${label}
  ><path d=${rows.join('')} /></svg>`
}

export const qrStyles = css`
  .qr {
    width: 100%;
    max-width: 240px;
    border-radius: 4px;
    background: #ffffff;
    fill: #000000;
    forced-color-adjust: none;
  }
`
