import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../test/support/host-browser.ts'

// The pictures of the installed wallet, drawn from the mark: after a change to it, `npm run icons` makes them again.
const STATIC = fileURLToPath(new URL('../worker/static/', import.meta.url))
const ICONS = [
  { name: 'wallet-192.png', size: 192 },
  { name: 'wallet-512.png', size: 512 },
  // Phones cut these to a shape of their own, so that the ground has to reach the edges.
  { name: 'wallet-maskable-512.png', size: 512, isFull: true },
  { name: 'wallet-180.png', size: 180, isFull: true },
]

const mark = readFileSync(`${STATIC}favicon.svg`, 'utf8')
const browser = await launchBrowser()
try {
  mkdirSync(`${STATIC}icons`, { recursive: true })
  for (const { name, size, isFull = false } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const drawn = isFull ? mark.replace(' rx="7"', '') : mark
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawn}`)
    const picture = await page.screenshot({ omitBackground: true })
    writeFileSync(`${STATIC}icons/${name}`, picture)
    await page.close()
  }
  console.log('worker/static/icons are made.')
} finally {
  await browser.close()
}
