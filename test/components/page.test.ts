import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { define } from '../../components/parts/define.ts'
import { find, inside, mount, settle, signIn, until } from './harness.ts'

describe('on pages that are not ours', () => {
  it('does not mind being loaded twice', async () => {
    const first = customElements.get('smartum-login')
    // The query makes the browser load the module once more, as another version of the script would be.
    const address = new URL('../../components/elements/login/login.ts?second', import.meta.url).href
    const second = await import(/* @vite-ignore */ address)
    expect(second.SmartumLogin).not.toBe(first)
    define('smartum-login', second.SmartumLogin)
    expect(customElements.get('smartum-login')).toBe(first)
  })

  it('looks the same whatever the page does to its own text', async () => {
    const look = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      const [name] = inside(element, '.name')
      const { fontSize, lineHeight, letterSpacing, textTransform, textAlign } = getComputedStyle(name!)
      return { width, height, fontSize, lineHeight, letterSpacing, textTransform, textAlign }
    }
    const element = await mount('smartum-balance')
    await signIn(element)
    await settle(element)
    const before = look(element)
    const style = document.head.appendChild(document.createElement('style'))
    style.textContent = `
      html { font-size: 62.5% }
      * { margin: 0; padding: 0; box-sizing: border-box; border: 0; line-height: 3 }
      body { letter-spacing: 4px; text-transform: uppercase; text-align: right; word-spacing: 9px;
        text-indent: 40px; font-size: 30px; font-weight: 900; font-style: italic; white-space: pre; color: red }
      button, p, li, h2, svg { all: unset; display: block }`
    document.body.style.margin = '8px'
    expect(look(element)).toEqual(before)
    style.remove()
    document.body.removeAttribute('style')
  })

  it('takes the colours, the corners and the font of the page', async () => {
    document.documentElement.style.cssText =
      '--smartum-accent: rgb(1, 2, 3); --smartum-surface: rgb(4, 5, 6); --smartum-radius: 0px; --smartum-font: monospace'
    const element = await mount('smartum-balance')
    const main = await find(element, '.button.main')
    const frame = inside(element, '.frame')[0]!
    expect(getComputedStyle(main).backgroundColor).toBe('rgb(1, 2, 3)')
    expect(getComputedStyle(frame).backgroundColor).toBe('rgb(4, 5, 6)')
    expect(getComputedStyle(main).borderRadius).toBe('0px')
    expect(getComputedStyle(main).fontFamily).toBe('monospace')
  })

  it('is dark where the page is, and may be told otherwise', async () => {
    const surface = (element: Element) => getComputedStyle(inside(element, '.frame')[0]!).backgroundColor
    document.documentElement.style.colorScheme = 'dark'
    const element = await mount('smartum-balance')
    expect(surface(element)).toBe('rgb(21, 31, 30)')
    element.style.colorScheme = 'light'
    expect(surface(element)).toBe('rgb(255, 255, 255)')
  })

  it('goes away when it is hidden, and shrinks where there is less room', async () => {
    const row = document.body.appendChild(document.createElement('div'))
    row.style.cssText = 'display: flex; width: 400px'
    const element = await mount('smartum-balance', { parent: row })
    expect(element.getBoundingClientRect().width).toBe(400)
    element.hidden = true
    expect(element.getBoundingClientRect().width).toBe(0)
  })
})

describe('for hands and eyes', () => {
  it('has targets of 44 px at least', async () => {
    const element = await mount('smartum-balance')
    await signIn(element)
    await settle(element)
    document.body.style.width = '280px'
    for (const each of inside(element, 'button')) {
      const { width, height } = each.getBoundingClientRect()
      expect(Math.min(width, height), each.outerHTML).toBeGreaterThanOrEqual(44)
    }
    document.body.removeAttribute('style')
  })

  it('shows where the focus is', async () => {
    const element = await mount('smartum-balance')
    const main = await find(element, '.button.main')
    await userEvent.keyboard('{Tab}')
    expect(element.shadowRoot!.activeElement).toBe(main)
    expect(getComputedStyle(main)).toMatchObject({
      outlineStyle: 'solid',
      outlineWidth: '3px',
      outlineOffset: '2px',
    })
  })

  it('says aloud what changes', async () => {
    const element = await mount('smartum-balance')
    const spoken = () => inside(element, '[role=status]').map(({ textContent }) => textContent.trim())
    await signIn(element)
    await settle(element)
    expect(spoken()).toEqual([expect.stringContaining('Updated today')])
  })
})

describe('under a strict policy', () => {
  it('breaks no rule of style or trusted types', async () => {
    const frame = document.createElement('iframe')
    const script = new URL('../../components/sdk.ts', import.meta.url).href
    frame.srcdoc = `<!doctype html>
      <meta http-equiv="Content-Security-Policy" content="style-src 'self'; require-trusted-types-for 'script'">
      <script>
        window.broken = []
        document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective))
      </script>
      <smartum-balance client="policy"></smartum-balance>
      <smartum-login client="policy"></smartum-login>
      <script type="module" src="${script}"></script>`
    document.body.append(frame)
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    const page = frame.contentWindow as Window & typeof globalThis & { broken: string[] }
    const [balance, login] = page.document.querySelectorAll('smartum-balance, smartum-login')
    await find(balance!, '.button.main')
    await find(login!, '.notice, .ways:not([inert])')
    expect(page.broken).toEqual([])
    page.document.body.setAttribute('style', 'color: red')
    await until(() => expect(page.broken).toEqual(['style-src-attr']))
  })
})
