import { css, html, type TemplateResult } from 'lit'
import { encode } from 'uqr'
import { drawModules, type Modules } from './modules.ts'

/** How many modules stay white around the code, for a reader to find it. */
const QUIET = 4

/** The code of a text, with the white around it. */
export const qrModules = (text: string): Modules =>
  drawModules(encode(text, { ecc: 'M', border: QUIET }).data)

/** A code that a till reads from the screen. It is black on white whatever the page looks like: readers want it so. */
export function qrCode(text: string, label: string): TemplateResult {
  const { width, height, path } = qrModules(text)
  return html`<svg
    class="qr"
    viewBox="0 0 ${width} ${height}"
    shape-rendering="crispEdges"
    role="img"
    aria-label=${label}
  ><path d=${path} /></svg>`
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
