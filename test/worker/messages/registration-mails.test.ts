import { describe, expect, it } from 'vitest'
import type { Language } from '../../../worker/platform/language.ts'
import { EVERY_KIND, LANGUAGES } from './mails.ts'
import { squeeze, urlsIn, writeMail as write } from './write-mail.ts'

describe('e-mails about registering', () => {
  it.each([
    ['registration-invitation', '/registration?lang=sv&link=7F3KQ2M9XW4TB6HD'],
    ['registration-received', '/registration?lang=sv&link=7F3KQ2M9XW4TB6HD'],
    ['user-id-known', '/registration?lang=sv&link=7F3KQ2M9XW4TB6HD'],
    ['registered', '/registration?lang=sv'],
    ['registration-rejected', '/guides/saldo/registration-help?lang=sv'],
    ['benefits-ready', '/wallet?lang=sv'],
    ['period-ends-tomorrow', '/employer?lang=sv&period=period_01k'],
    ['decisions-waiting', '/employer?lang=sv&period=period_01k'],
    ['invoice-issued', '/employer?lang=sv&invoice=100001'],
  ] as const)('lead, of a %s, first to %s', async (kind, address) => {
    const [first] = urlsIn((await write(EVERY_KIND[kind], 'sv')).text)
    expect(first).toBe(`https://smartum.example${address}`)
  })

  it.each([
    [
      'fi',
      [
        'Jos tämä on ensimmäinen kertasi Smartumissa',
        'Jos sinulla on ollut Smartumin etuja ennenkin, myös Plussassa, toisen työnantajan kautta tai toisella sähköpostiosoitteella,',
        'kirjaudu pankkitunnuksilla tai mobiilivarmenteella tai soita asiakaspalveluumme',
        'Etkö rekisteröitynyt',
      ],
    ],
    [
      'sv',
      [
        'Om det här är din första gång hos Smartum',
        'Om du har haft Smartum-förmåner förut, även i Plus, via en annan arbetsgivare eller med en annan e-postadress,',
        'logga in med bankkoder eller mobilcertifikat, eller ring vår kundtjänst',
        'Har du inte registrerat dig',
      ],
    ],
    [
      'en',
      [
        'If this is your first time with Smartum,',
        'If you have had Smartum benefits before, also in Plus, through another employer or with another e-mail address,',
        'sign in with your online banking credentials or mobile certificate, or call our customer service',
        'Did you not register',
      ],
    ],
  ] as const)(
    'to an address that anybody may have typed say in %s what to do if one is new, is known, cannot read the old address, or has not asked',
    async (language, parts) => {
      for (const kind of ['registration-received', 'first-password'] as const) {
        const said = squeeze((await write(EVERY_KIND[kind], language)).text)
        const places = parts.map((part) => said.indexOf(part))
        expect(Math.min(...places), said).toBeGreaterThan(0)
        expect(places).toEqual(places.toSorted((one, other) => one - other))
      }
    },
  )

  it('give the days of a period, or its single day, and say of a last day that it counts to its end', async () => {
    const invitation = EVERY_KIND['registration-invitation']
    const said = async (language: Language, startsOn: string) =>
      squeeze((await write({ ...invitation, startsOn }, language)).text)
    expect(await said('fi', '2026-12-01')).toContain('(Edut 2027) on 1.–15.12.2026. Viimeisenä päivänä')
    expect(await said('sv', '2026-12-15')).toContain('(Edut 2027) är 15.12.2026. Du kan registrera dig till')
    expect(await said('en', '2026-11-25')).toContain(
      'is 25 Nov – 15 Dec 2026. You can register until the end',
    )
    for (const language of LANGUAGES) {
      const { text } = await write(EVERY_KIND['benefits-ready'], language)
      expect(squeeze(text)).toMatch(/400[.,]00.*31[. ](12\.|Dec )2027/)
    }
  })

  it('hand on an employer’s reason as one paragraph without markup, and whom to ask where that is known', async () => {
    const rejected = EVERY_KIND['registration-rejected']
    const reason = ' Työsuhteesi\n\npäättyy <b>31.12.</b>\t'
    const { text, html } = await write({ ...rejected, reason })
    expect(squeeze(text)).toContain('Työnantajan antama syy: Työsuhteesi päättyy <b>31.12.</b> Kysy')
    expect(html).toContain('Työsuhteesi päättyy &lt;b&gt;31.12.&lt;/b&gt;</p>')
    expect(squeeze(text)).toContain('Kysy päätöksestä työnantajalta: hr@havuranta.example.')
    const unknown = await write({ ...rejected, contact: null })
    expect(squeeze(unknown.text)).toContain('Kysy päätöksestä työnantajaltasi.')
  })

  it('count people, one of them as one', async () => {
    for (const kind of ['period-ends-tomorrow', 'decisions-waiting'] as const) {
      for (const language of LANGUAGES) {
        const said = async (people: number) =>
          squeeze((await write({ ...EVERY_KIND[kind], people }, language)).text)
        expect(await said(12)).toMatch(/\b12 (people|rekist|registr)|rekisteröitynyt 12\./)
        expect(await said(1)).not.toMatch(/\b1 (people|rekist|registr)|rekisteröitynyt 1\./)
      }
    }
  })

  it('show an invoice’s sum, day and reference before its button', async () => {
    const { subject, text } = await write(EVERY_KIND['invoice-issued'], 'en')
    expect(squeeze(subject)).toBe('Smartum Saldo: invoice 100001, due on 31 Dec 2026')
    expect(squeeze(text)).toContain(
      'Total: €4,800.00 Due date: 31 Dec 2026 Reference number: 1000 01123 Open the invoice: https://',
    )
  })
})
