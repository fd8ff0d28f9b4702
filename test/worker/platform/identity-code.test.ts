import { describe, expect, it } from 'vitest'
import { withoutIdentityCodes } from '../../../worker/platform/identity-code.ts'

describe('an identity code', () => {
  it.each([
    ['131052-308T', 'with a hyphen'],
    ['131052+308t', 'in small letters'],
    ['131052–308T', 'with a dash'],
    ['131052—308T', 'with a long dash'],
    ['131052\u2012308T', 'with a figure dash'],
    ['131052\u2e3a308T', 'with a dash of two'],
    ['131052−308T', 'with a minus'],
    ['131052--308T', 'with two hyphens'],
    ['131052_308T', 'with an underscore'],
    ['131052/308T', 'with a slash'],
    ['131052:308T', 'with a colon'],
    ['131052.308T', 'with a dot'],
    ['290793V6787', 'with a letter'],
    ['020516C903K', 'of this century'],
    ['131052 - 308T', 'with spaces'],
    ['131052   –  308T', 'with more spaces'],
    ['131052-\n308T', 'broken after the hyphen'],
    ['131052\r\n-308T', 'broken before the hyphen'],
    ['13.10.52-308T', 'with dots'],
    ['13-10-52-308T', 'with hyphens'],
    ['13/10/52-308T', 'with slashes'],
    ['13 10 52 308T', 'in pairs'],
    ['13.10.1952-308T', 'with the whole year'],
    ['13. 10. 1952 - 308T', 'with the whole year and spaces'],
    ['13101952-308T', 'with the whole year and no dots'],
    ['1 3 1 0 5 2 - 3 0 8 T', 'one by one'],
    ['1 3 1 0 5 2 3 0 8 T', 'one by one without a separator'],
    ['131052-3O8T', 'with the letter O for a zero'],
    ['131O52-308T', 'with the letter O in the month'],
    ['131052\u00ad-308T', 'with a soft hyphen'],
    ['1310\u200b52-3\u200d08T\u2060', 'with characters that show nowhere'],
    ['１３１０５２－３０８Ｔ', 'in wide characters'],
    ['131052-308U', 'mistyped'],
    ['331352-308T', 'with a day that there is not'],
    ['131052-9994', 'of digits alone, mistyped'],
    ['131052308T', 'without a separator'],
    ['1310529993', 'of digits alone'],
  ])('is masked: %j, %s', (code) => {
    expect(withoutIdentityCodes(`Tunnus ${code}, kiitos`).replace('\u2060', '')).toBe(
      'Tunnus ••••••-••••, kiitos',
    )
    expect(withoutIdentityCodes(code)).toBe('••••••-••••')
  })

  it.each([
    ['hetu131052-308T', 'hetu••••••-••••'],
    ['131052-308Tja muuta', '••••••-••••ja muuta'],
    ['hetu290793V6787', 'hetu••••••-••••'],
    ['(131052-308T)', '(••••••-••••)'],
    ['20.10.2026-131052-308T', '20.10.2026-••••••-••••'],
    ['0401234567 131052-308T 290793V6787', '0401234567 ••••••-•••• ••••••-••••'],
  ])('is masked where it touches other things: %j', (text, masked) => {
    expect(withoutIdentityCodes(text)).toBe(masked)
  })
})

describe('whatever is no identity code', () => {
  it.each([
    'Puh. 0401234567 tai 040 123 4567 tai 045-678 9012.',
    'Ring +358401234567 or +358 40 123 4567 or +358 600 149 88.',
    '1.1.2026–31.12.2026, 01.01.2025-31.12.2025, 22.11.2026 klo 10.30',
    'Tilaus 12.10.2026: 1000 euroa, 12.10.25 - 100 e, 100,50 € ja 131052 euroa',
    '2026-11-22T07:06:40.000Z',
    'Tilausnumero 123456-7890, 2026-000123, 987654/321A',
    'Viite 12345678912345678917, RF18 5390 0754 7034',
    'FI2112345600000785 eli FI21 1234 5600 0007 85',
    'Y-tunnus 2077474-0, pyyntö P-7F3KQ2, tukikoodi 7F3KQ-21M0X',
    'Rivi 1 2 3 4 5 6 7 8 9 0',
    'e5f60718-2934-4b5c-9d6e-7f8091a2b3c4',
    '½ … ﬁ 👩\u200d👩\u200d👧 väliä\u00a0tässä',
    '',
  ])('stays as it is: %j', (text) => {
    expect(withoutIdentityCodes(text)).toBe(text)
  })
})
