import { decodePDFRawStream, PDFArray, PDFDocument, type PDFRawStream } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { invoicePdf } from '../../components/elements/employer/pdf/invoice-pdf.ts'
import { printable } from '../../components/elements/employer/pdf/printable.ts'
import { en } from '../../components/localize/en.ts'
import { fi } from '../../components/localize/fi.ts'
import { formatsOf } from '../../components/localize/formats.ts'
import { sv } from '../../components/localize/sv.ts'
import { barcodeModules } from '../../components/parts/barcode.ts'
import type { Invoice } from '../../worker/invoicing/schemas.ts'
import { BARCODE, invoice } from './employer-money.ts'

const messages = { fi, sv, en }
const make = (of: Invoice, language: keyof typeof messages = 'fi') =>
  invoicePdf(of, { language, formats: formatsOf(language, messages[language]) })

/** The pages of a PDF: what is drawn on each, and the text of it in order. */
async function read(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = document.getPages().map((page) => {
    const contents = page.node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
    const drawn = streams
      .map((each) => document.context.lookup(each) as PDFRawStream)
      .map((stream) => new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode()))
      .join('\n')
    const text = [...drawn.matchAll(/<([0-9A-F]*)> Tj/g)].map(([, hex]) => fromHex(hex!)).join('\n')
    return { drawn, text: text.replace(/\u00a0/g, ' ') }
  })
  return { document, pages }
}

const fromHex = (hex: string) =>
  new TextDecoder('windows-1252').decode(
    Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
  )

/** The widths of bars and spaces of each symbol of Code 128, from the standard: data, starts, and the stop. */
const SYMBOLS = (
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221' +
  '223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321' +
  '112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131' +
  '311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114' +
  '122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141' +
  '214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232'
).match(/.{6}/g)!

/** The digits of a barcode, from where its bars begin and end; throws where it is none. */
function decode(bars: readonly [start: number, end: number][]): string {
  const edges = bars.flat()
  const widths = edges.slice(1).map((edge, at) => edge - edges[at]!)
  const values = Array.from({ length: Math.floor(widths.length / 6) }, (_, at) =>
    SYMBOLS.indexOf(widths.slice(at * 6, at * 6 + 6).join('')),
  )
  const [start, ...rest] = values.slice(0, -1)
  const [check, ...data] = rest.reverse()
  const digits = data.reverse()
  expect(widths.slice(-7).join('')).toBe('2331112')
  expect(start).toBe(105) // set C
  expect(check).toBe(digits.reduce((sum, value, at) => sum + value * (at + 1), start!) % 103)
  return digits.map((value) => String(value).padStart(2, '0')).join('')
}

describe('a barcode', () => {
  it.each([
    BARCODE,
    '458101710000001220004829900000000559582243294671120131',
    '0'.repeat(54),
    '9'.repeat(54),
  ])('says %s', (digits) => {
    const { path, width } = barcodeModules(digits)
    const bars = [...path.matchAll(/M(\d+) 0h(\d+)v40/g)].map(([, start, length]): [number, number] => [
      Number(start),
      Number(start) + Number(length),
    ])
    // White on both sides, and 332 modules between.
    expect([bars[0]![0], width - bars.at(-1)![1]]).toEqual([10, 10])
    expect(width).toBe(352)
    expect(decode(bars)).toBe(digits)
  })
})

describe('an invoice as a PDF', () => {
  it('has on one page what an accountant looks for, in the language of the reader', async () => {
    const { document, pages } = await read(await make(invoice()))
    expect(pages).toHaveLength(1)
    expect(document.getTitle()).toBe('Lasku 100001')
    expect(document.getPage(0).getSize()).toEqual({ width: 595.28, height: 841.89 })
    for (const text of [
      ...[
        'Smartum Demo Oy',
        'Elimäenkatu 5',
        'Y-tunnus 1057825-2',
        'Havuranta Oy',
        'Rantatie 4 B',
        '2077474-0',
      ],
      ...['100001', 'SALDO-10001', 'HR 4711', '17.12.2026', '31.12.2026', '31.12.2027'],
      ...[
        'Smartum Saldo: liikunta ja kulttuuri',
        '31',
        '200,00 €',
        '6 200,00 €',
        '9 205,00 €',
        'arvonlisäveroa',
      ],
      ...['FI21 1234 5600 0007 85', 'NDEAFIHH', '10 00014', 'RF39 1000 014', BARCODE, 'Sivu 1/1'],
    ]) {
      expect(pages[0]!.text).toContain(text)
    }
    expect((await read(await make(invoice(), 'sv'))).pages[0]!.text).toContain('Att betala')
    expect((await read(await make(invoice(), 'en'))).pages[0]!.text).toContain('€9,205.00')
  })

  it('has the barcode drawn, bar by bar', async () => {
    const { pages } = await read(await make(invoice()))
    // A bar begins at the top, goes along it, and is 40 modules high.
    const bars = [...pages[0]!.drawn.matchAll(/(\d+) 0 m\n(\d+) 0 l\n\2 40 l/g)]
    expect(decode(bars.map(([, start, end]): [number, number] => [Number(start), Number(end)]))).toBe(BARCODE)
  })

  it('is the same file each time', async () => {
    expect(await make(invoice())).toEqual(await make(invoice()))
  })

  it('goes on over as many pages as it needs, and says on each which one it is', async () => {
    const [line] = invoice().lines
    const many = invoice({
      lines: Array.from({ length: 60 }, (_, at) => ({ ...line!, people: 1000 + at })),
    })
    const { pages } = await read(await make(many))
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach(({ text }, at) => {
      expect(text).toContain(`Sivu ${at + 1}/${pages.length}`)
    })
    const people = pages.flatMap(({ text }) => [...text.matchAll(/^10\d\d$/gm)].map(([count]) => count))
    expect(people).toEqual(many.lines.map((each) => String(each.people)))
    expect(pages.at(-1)!.text).toContain('FI21 1234 5600 0007 85')
  })

  it('asks for what is still open once a part has been paid', async () => {
    const { pages } = await read(await make(invoice({ paid_cents: 900_000 })))
    expect(pages[0]!.text).toMatch(/Maksamatta\n205,00 €/)
    expect(pages[0]!.text).toMatch(/Summa\n205,00 €/)
  })

  it('asks for no payment once it is paid or cancelled', async () => {
    const { pages } = await read(await make(invoice({ state: 'paid' })))
    expect(pages[0]!.text).toContain('on maksettu')
    expect(pages[0]!.text).not.toContain(BARCODE)
    const cancelled = await read(await make(invoice({ state: 'cancelled' })))
    expect(cancelled.pages[0]!.text).toContain('on peruttu')
    expect(cancelled.pages[0]!.text).not.toContain(BARCODE)
  })

  it('writes what the font does not have as well as it can', async () => {
    const { buyer } = invoice()
    const name = 'Łódź Ćevap Őr − Жуков 株式会社 🙂 \u0007 Ltd'
    const long = 'x'.repeat(60)
    const { pages } = await read(await make(invoice({ buyer: { ...buyer, name, reference: long } })))
    expect(pages[0]!.text).toContain('Lódz Cevap Or - ????? ???? ?')
    const has = (codePoint: number) => codePoint < 256
    expect(printable('A\u030a ščőł\u202f\n€', has)).toBe('Å scol  ?')
  })
})
