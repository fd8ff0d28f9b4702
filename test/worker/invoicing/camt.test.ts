import { describe, expect, it } from 'vitest'
import { groupReference, rfReference } from '../../../worker/invoicing/bank-numbers.ts'
import { BankFileError, readBankFile } from '../../../worker/invoicing/camt.ts'
import { type Credit, camt053, camt054, fileOf, IBAN } from './bank-files.ts'

const read = (xml: string) => readBankFile(fileOf(xml), IBAN)
const REFERENCE = '1000012'

/** What is wrong with a file, and where. */
function refusal(xml: string | ArrayBuffer): string {
  try {
    readBankFile(typeof xml === 'string' ? fileOf(xml) : xml, IBAN)
  } catch (error) {
    if (error instanceof BankFileError) return `${error.kind} ${error.detail}`.trim()
    throw error
  }
  return 'nothing'
}

describe('a file of the bank', () => {
  it('gives the credits that are booked, with exact cents, of either kind and version', () => {
    const notification = read(
      camt054([
        { euros: '600.00', reference: REFERENCE, id: 'A1', payer: 'Havuranta Oy' },
        { euros: '0.29', reference: '000000000000 10000 12', id: 'A2' },
        { euros: '1234567.1', reference: groupReference(rfReference(REFERENCE)), id: 'A3' },
        { euros: '12', message: 'Lasku 100001 131052-308T', payer: 'Aino 131052-308T', id: 'A4' },
        { euros: '5.00', reference: '1234562', id: 'A5' },
        { euros: '7.00', side: 'DBIT', id: 'A6' },
        { euros: '7.00', status: 'PDNG', id: 'A7' },
        { euros: '7.00', reversal: true, id: 'A8' },
      ]),
    )
    expect(notification.messageId).toBe('MSG-054')
    expect(notification.reversals).toBe(1)
    const seen = notification.payments.map(({ amountCents, reference, bookedOn }) => [
      ...[amountCents, reference, bookedOn],
    ])
    expect(seen).toEqual([
      [60_000, REFERENCE, '2026-11-23'],
      [29, REFERENCE, '2026-11-23'],
      [123_456_710, REFERENCE, '2026-11-23'],
      [1200, '', '2026-11-23'],
      [500, '1234562', '2026-11-23'],
    ])
    const free = notification.payments[3]!
    expect(free.message).toContain('Lasku 100001')
    expect(JSON.stringify(notification)).not.toContain('131052-308T')

    const statement = read(
      camt053([
        {
          id: 'S1',
          euros: '300.05',
          parts: [
            { euros: '100.00', reference: REFERENCE },
            { euros: '200.05', reference: 'RF341234561', payer: 'Kallionurkka Oy' },
          ],
        },
        { id: 'S2', euros: '900.00', countedOnly: 3 },
        { id: 'S3', euros: '8.00' },
      ]),
    )
    expect(statement.payments.map(({ amountCents, reference }) => [amountCents, reference])).toEqual([
      [10_000, REFERENCE],
      [20_005, '1234561'],
      [800, ''],
    ])
    expect(statement.sumsOnly).toBe(1)
    // Half past one at night in Finland, the day before elsewhere.
    expect(statement.payments[0]!.bookedOn).toBe('2026-11-23')
  })

  it('names a payment the same in whichever file it comes, and tells equals apart', () => {
    const names = (xml: string) => read(xml).payments.map(({ bankReference }) => bankReference)
    const one = { euros: '600.00', reference: REFERENCE, id: 'A1' }
    expect(names(camt054([one]))).toEqual(names(camt053([{ ...one, parts: [one] }])))
    // One file may lack the reference, and banks do not always agree on the day.
    expect(names(camt053([{ id: 'A1', euros: '600.00', day: '2026-11-24' }]))).toEqual(names(camt054([one])))
    // The parts of a sum come in another order in the other file.
    const parts = [
      { euros: '1.00', reference: REFERENCE },
      { euros: '2.00', reference: REFERENCE },
    ]
    const sum = (some: typeof parts) => names(camt053([{ id: 'S1', euros: '3.00', parts: some }]))
    expect(sum(parts).sort()).toEqual(sum(parts.toReversed()).sort())
    const nameless = { euros: '5.00', reference: REFERENCE }
    expect(new Set(names(camt054([nameless, nameless, one, { ...one, id: 'A2' }]))).size).toBe(4)
    expect(names(camt054([nameless, one]))[0]).toBe(names(camt054([one, nameless]))[1])
  })

  it('marks what came in one sum with money that went out', () => {
    const parts: Credit[] = [{ euros: '100.00' }, { euros: '30.00', side: 'DBIT' }]
    const { payments } = read(camt053([{ id: 'N1', euros: '70.00', parts }, { euros: '1.00' }]))
    expect(payments.map(({ amountCents, isNetted }) => [amountCents, isNetted])).toEqual([
      [10_000, true],
      [100, false],
    ])
    // More went out than came in; what is taken back whole has brought nothing.
    const more: Credit[] = [
      { euros: '100.00', reference: REFERENCE },
      { euros: '130.00', side: 'DBIT' },
    ]
    const debit = { euros: '30.00', side: 'DBIT', parts: more } as const
    const back = { euros: '100.00', side: 'DBIT', parts: [{ euros: '60.00' }, { euros: '40.00' }] } as const
    const out = read(
      camt053([
        { ...debit, id: 'N2' },
        { ...debit, id: 'N3', reversal: true },
        { ...back, id: 'N4', parts: [...back.parts] },
      ]),
    )
    expect(out.payments).toMatchObject([{ amountCents: 10_000, isNetted: true, reference: REFERENCE }])
    expect(out.reversals).toBe(3)
    expect(refusal(camt053([{ ...debit, euros: '31.00' }]))).toBe('sums-differ 1: TxDtls')
  })

  it('reads thousands of payments', () => {
    const many = Array.from({ length: 4000 }, (_, index) => ({ euros: '1.00', id: `A${index}` }))
    const xml = camt054(many)
    expect(xml.length).toBeGreaterThan(1_200_000)
    expect(read(xml).payments).toHaveLength(4000)
  })

  it('that is no whole file of ours is refused whole', () => {
    const good = camt054([{ euros: '600.00', reference: REFERENCE, id: 'A1' }])
    expect(refusal(good)).toBe('nothing')
    expect(refusal(good.slice(0, -200))).toBe('not-whole')
    expect(refusal('')).toBe('not-whole')
    expect(refusal('%PDF-1.7')).toBe('not-whole')
    expect(refusal(new Uint8Array([0x3c, 0x61, 0xff, 0xfe]).buffer)).toBe('not-whole')
    expect(refusal('<a>'.repeat(600_000))).toBe('not-whole')
    expect(refusal('<html><body/></html>')).toBe('not-camt html')
    expect(refusal('<Document><CstmrCdtTrfInitn/></Document>')).toBe('not-camt Document')
    const bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>'
    expect(refusal(good.replace('<Document', `${bomb}<Document`))).toBe('not-camt DOCTYPE')
    expect(refusal(camt054([], { iban: 'FI5810171000000122' }))).toBe('other-account …0122')
    expect(refusal(camt054([{ euros: '1.00', currency: 'SEK' }]))).toBe('not-euros 1')
    for (const euros of ['1.005', '1,00', '-1.00', '1e3', '']) {
      expect(refusal(camt054([{ euros }], { total: '1.00' }))).toBe('not-understood 1: Amt')
    }
    expect(refusal(good.replace(/<BookgDt>.*<\/BookgDt>/, ''))).toBe('not-understood 1: BookgDt')
    for (const never of [
      '2026-13-45T99:00:00Z',
      '2026-11-23T99:00:00Z',
      '2026-11-23T99:00:00',
      '2026-02-31T10:00:00+02:00',
      'yesterday',
    ]) {
      const written = `<BookgDt><DtTm>${never}</DtTm></BookgDt><ValDt><Dt>2026-11-23</Dt></ValDt>`
      expect(refusal(good.replace(/<BookgDt>.*<\/BookgDt>/, written))).toBe('not-understood 1: BookgDt')
    }
    expect(refusal(good.replace('2026-11-23', '2026-02-31'))).toBe('not-understood 1: BookgDt')
    expect(refusal(good.replace('CRDT', 'X'))).toBe('not-understood 1: CdtDbtInd')
    expect(refusal(camt054([{ euros: '1.00' }], { total: '2.00' }))).toBe('sums-differ TtlNtries')
    expect(refusal(camt054([{ euros: '1.00' }], { number: 2 }))).toBe('sums-differ TtlNtries')
    const parts = [{ euros: '1.00' }, { euros: '1.00' }]
    expect(refusal(camt053([{ euros: '3.00', parts }]))).toBe('sums-differ 1: TxDtls')
  })
})
