import { type SVGTemplateResult, svg } from 'lit'
import type { Benefit } from '../../worker/wallet/schemas.ts'

/** A path, and what it is painted with: a tint of the card, from faint to clear, or the one warm colour. */
type Shape = [paint: 'plain' | 'faint' | 'soft' | 'clear' | 'faint line' | 'soft line' | 'warm', path: string]
/** Shapes on a canvas of 320 by 202, the hindmost first; the warm one is where no words come. `bottom` is down to where a low strip shows them best. */
type Motif = { shapes: Shape[]; bottom: number }

const upper = (x: number, y: number, radius: number): string => half(x, y, radius, 1)
const lower = (x: number, y: number, radius: number): string => half(x, y, radius, 0)
const half = (x: number, y: number, radius: number, sweep: 0 | 1): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 0 ${sweep} ${2 * radius} 0z`
const disc = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 0 1 ${2 * radius} 0 ${radius} ${radius} 0 0 1 ${-2 * radius} 0`
/** A wave from edge to edge, and all that is under it. */
const water = (y: number, from: number): string => `M${from} ${y}${'q16-7 32 0t32 0'.repeat(7)}V212H${from}z`

const rings: Motif = {
  bottom: 202,
  shapes: [
    ...[176, 146, 116, 86, 56].map(
      (radius, index): Shape => [index % 2 ? 'soft line' : 'faint line', disc(286, 202, radius)],
    ),
    ['warm', upper(286, 202, 28)],
  ],
}
const masks: Motif = {
  bottom: 108,
  shapes: [
    ['faint', lower(178, 38, 24) + lower(230, 90, 24) + upper(282, 114, 24)],
    ['soft', upper(230, 62, 24) + lower(282, 142, 24)],
    ['warm', upper(282, 62, 24)],
  ],
}
const lake: Motif = {
  bottom: 102,
  shapes: [
    ['warm', disc(284, 58, 28)],
    ['soft', water(64, -62)],
    ['faint', water(98, -30)],
    ['plain', water(132, -62)],
    ['faint', water(166, -30)],
  ],
}
const blocks: Motif = {
  bottom: 98,
  shapes: [
    ['faint', 'M146 73l51-51v51zM254 76h51v51h-51zM254 181l51-51v51z'],
    ['soft', 'M200 22h51a51 51 0 0 1-51 51z'],
    ['clear', 'M200 127a51 51 0 0 1 51-51v51z'],
    ['warm', disc(283, 51, 22)],
  ],
}

/** The money that becomes cards; anything else has the picture of flexible money. */
const motifs: Partial<Record<Benefit, Motif>> = { sports: rings, 'sports-culture': masks, massage: lake }

/** The picture of a benefit's card: the whole of it, or a strip. */
export function motif(benefit: Benefit, isStrip: boolean): SVGTemplateResult {
  const { shapes, bottom } = motifs[benefit] ?? blocks
  return svg`<svg
    class="motif"
    viewBox=${isStrip ? `120 ${bottom - 100} 200 100` : '0 0 320 202'}
    preserveAspectRatio="xMaxYMax slice"
    aria-hidden="true"
  >${shapes.map(([paint, path]) => svg`<path class=${paint} d=${path} />`)}</svg>`
}
