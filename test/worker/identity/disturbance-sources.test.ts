import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { identityProviders } from '../../../worker/identity/broker-profiles.ts'
import {
  embeddedUiForm,
  namedIn,
  oneLineForm,
  readAnnouncement,
} from '../../../worker/identity/disturbance-sources.ts'

const ADDRESS = 'https://broker.example/status?client=us'

/** What the broker answers, by language where it is asked in one. */
function publish(answer: (language: string | null) => Response): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) =>
    answer(new URL(String(url)).searchParams.get('lang')),
  )
}

let logged: MockInstance
beforeEach(() => {
  logged = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

describe('an announcement in one line', () => {
  const read = () => readAnnouncement(oneLineForm, ADDRESS)

  it('is in three languages', async () => {
    publish(() => new Response('Huoltokatko 3.11. | Serviceavbrott 3.11. | Maintenance on 3 Nov\n'))
    expect(await read()).toEqual({
      fi: 'Huoltokatko 3.11.',
      sv: 'Serviceavbrott 3.11.',
      en: 'Maintenance on 3 Nov',
    })
  })

  it.each([
    ['is empty', '\n', 200],
    ['is not there', 'Not found', 404],
  ])('that %s says that nothing is disturbed', async (_, body, status) => {
    publish(() => new Response(body, { status }))
    expect(await read()).toBeNull()
  })

  it.each([
    ['an error', new Response('a|b|c', { status: 500 })],
    ['a redirect', new Response(null, { status: 302, headers: { Location: 'https://elsewhere.example/' } })],
    ['the page of something in between', new Response('<html>a|b|c</html>')],
    ['another number of languages', new Response('a|b')],
    ['a language without a text', new Response('a||c')],
    ['a novel', new Response(`a|b|${'x'.repeat(1001)}`)],
    ['more than anybody reads', new Response('x'.repeat(100_000))],
  ])('that is %s says nothing', async (_, answer) => {
    publish(() => answer.clone())
    expect(await read()).toBeUndefined()
    expect(logged).toHaveBeenCalledOnce()
  })

  it('is not asked for where the broker has none, or no address is set', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    expect(await readAnnouncement(oneLineForm, '')).toBeNull()
    expect(await readAnnouncement(null, ADDRESS)).toBeNull()
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('an announcement beside the list of banks', () => {
  const read = () => readAnnouncement(embeddedUiForm, ADDRESS)

  it('is asked for in each language', async () => {
    publish((language) =>
      Response.json({ identityProviders: [], disturbanceInfo: { header: 'x', text: `text in ${language}` } }),
    )
    expect(await read()).toEqual({ fi: 'text in fi', sv: 'text in sv', en: 'text in en' })
  })

  it('is absent when nothing is disturbed', async () => {
    publish(() => Response.json({ identityProviders: [] }))
    expect(await read()).toBeNull()
  })

  it.each([
    ['no JSON', new Response('<html>')],
    ['another JSON', Response.json([])],
    ['a text that is none', Response.json({ disturbanceInfo: { text: 12 } })],
    ['nothing, because we are not known there', new Response('', { status: 404 })],
  ])('that is %s says nothing', async (_, answer) => {
    publish(() => answer.clone())
    expect(await read()).toBeUndefined()
  })
})

describe('the banks that an announcement names', () => {
  const named = (fi: string, sv = 'x', en = 'x') => [...namedIn({ fi, sv, en }, identityProviders)].sort()

  it.each([
    ['Nordea', ['nordea']],
    ['Nordean ja S-Pankin tunnistuksessa on häiriö', ['nordea', 's-pankki']],
    ['Häiriö: OP, Danske Bank.', ['danske', 'op']],
    ['OP:n tunnistus', ['op']],
    ['Mobiilivarmenteella ei voi tunnistautua', ['mobile-certificate']],
    ['Säästöpankissa on huoltokatko', ['saastopankki']],
    ['Oma Säästöpankissa on huoltokatko', ['oma-saastopankki']],
    ['POP Pankin tunnukset eivät toimi', ['pop']],
    ['Hightrust.id ei vastaa', ['hightrust']],
    ['Operaattorin huoltokatko', []],
    ['Kaikki pankit toimivat', []],
  ])('are in "%s" found in any form: %j', (text, banks) => {
    expect(named(text)).toEqual(banks)
  })

  it('are found in each language', () => {
    expect(named('x', 'Störning hos S-Bankens och Oma Sparbanks kunder', 'Savings Bank is down')).toEqual([
      'oma-saastopankki',
      's-pankki',
      'saastopankki',
    ])
  })
})
