import code128 from 'jsbarcode/bin/barcodes/CODE128/CODE128C.js'
import { drawModules, type Modules } from './modules.ts'

/** How many modules stay white on either side, for a reader to find the code. */
const QUIET = 10
/** How high the bars are, in modules: some 12 mm where a module is 0.3 mm wide, as on paper. */
const BAR_HEIGHT = 40

/** Digits, two by two, as Code 128 in its set C: with the white beside it. */
export function barcodeModules(digits: string): Modules {
  const quiet = Array<boolean>(QUIET).fill(false)
  const bars = [...new code128.default(digits, {}).encode().data].map((bar) => bar === '1')
  return drawModules([[...quiet, ...bars, ...quiet]], BAR_HEIGHT)
}
