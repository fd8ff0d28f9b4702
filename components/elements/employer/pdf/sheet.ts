import { type Color, PageSizes, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'
import type { Modules } from '../../../parts/modules.ts'
import { printable } from './printable.ts'

const [WIDTH, HEIGHT] = PageSizes.A4
/** 18 mm. */
export const LEFT = 51
export const RIGHT = WIDTH - LEFT
/** Where the last line of a page's content may stand. */
export const BOTTOM = HEIGHT - 66

const BLACK = rgb(0, 0, 0)
const TEXT = rgb(0.08, 0.13, 0.12)
const MUTED = rgb(0.32, 0.38, 0.36)
const LINE = rgb(0.8, 0.83, 0.82)

type Style = {
  x: number
  /** The base line, from the top of the page. */
  y: number
  size?: number
  isBold?: boolean
  isMuted?: boolean
  /** Whether `x` is where the text ends. */
  isRight?: boolean
}

/** Pages of paper, written from the top to the bottom; all measures are in points. */
export class Sheet {
  readonly document: PDFDocument
  readonly #fonts: { plain: PDFFont; bold: PDFFont }
  readonly #characters: Set<number>
  #page!: PDFPage

  static async begin(): Promise<Sheet> {
    const document = await PDFDocument.create({ updateMetadata: false })
    const [plain, bold] = await Promise.all(
      [StandardFonts.Helvetica, StandardFonts.HelveticaBold].map((font) => document.embedFont(font)),
    )
    return new Sheet(document, { plain: plain!, bold: bold! })
  }

  private constructor(document: PDFDocument, fonts: { plain: PDFFont; bold: PDFFont }) {
    this.document = document
    this.#fonts = fonts
    this.#characters = new Set(fonts.plain.getCharacterSet())
    this.turn()
  }

  /** Goes on with a new page. */
  turn(): void {
    this.#page = this.document.addPage(PageSizes.A4)
  }

  write(text: string, { x, y, size = 9.5, isBold = false, isMuted = false, isRight = false }: Style): void {
    const font = this.#font(isBold)
    const written = this.#printable(text)
    const start = isRight ? x - font.widthOfTextAtSize(written, size) : x
    this.#page.drawText(written, { x: start, y: HEIGHT - y, size, font, color: isMuted ? MUTED : TEXT })
  }

  /** Writes a text in as many lines as it needs; tells where the next line would stand. */
  writeLines(text: string, width: number, { y, size = 9.5, ...style }: Style): number {
    const lines = this.#linesOf(this.#printable(text), width, size, this.#font(style.isBold))
    lines.forEach((line, at) => {
      this.write(line, { ...style, size, y: y + at * size * 1.35 })
    })
    return y + lines.length * size * 1.35
  }

  rule(y: number, from = LEFT, to = RIGHT): void {
    this.#page.drawLine({
      start: { x: from, y: HEIGHT - y },
      end: { x: to, y: HEIGHT - y },
      thickness: 0.75,
      color: LINE,
    })
  }

  /** Draws an SVG path whose upper left corner is at `x`, `y`. */
  draw(path: string, { x, y, scale, color }: { x: number; y: number; scale: number; color: Color }): void {
    this.#page.drawSvgPath(path, { x, y: HEIGHT - y, scale, color, borderWidth: 0 })
  }

  /** Draws a code that machines read, `module` being the width of its thinnest bar. */
  drawCode({ path }: Modules, x: number, y: number, module: number): void {
    this.draw(path, { x, y, scale: module, color: BLACK })
  }

  /** Writes the foot of every page, now that it is known how many there are. */
  foot(write: (page: number, of: number, y: number) => void): void {
    const pages = this.document.getPages()
    pages.forEach((page, at) => {
      this.#page = page
      this.rule(HEIGHT - 50)
      write(at + 1, pages.length, HEIGHT - 36)
    })
  }

  #font = (isBold = false): PDFFont => (isBold ? this.#fonts.bold : this.#fonts.plain)

  #printable(text: string): string {
    return printable(text, (codePoint) => this.#characters.has(codePoint))
  }

  #linesOf(text: string, width: number, size: number, font: PDFFont): string[] {
    const fits = (line: string) => font.widthOfTextAtSize(line, size) <= width
    const lines: string[] = []
    let line = ''
    for (const word of text.split(' ')) {
      const longer = line ? `${line} ${word}` : word
      if (fits(longer)) {
        line = longer
        continue
      }
      if (line) lines.push(line)
      line = ''
      // A word that is wider than the column goes on in the next line.
      for (const character of word) {
        if (!fits(line + character)) {
          lines.push(line)
          line = ''
        }
        line += character
      }
    }
    return [...lines, line]
  }
}
