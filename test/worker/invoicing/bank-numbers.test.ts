import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  barcodeOf,
  epcQrOf,
  groupIban,
  groupReference,
  nationalReference,
  readInvoiceNumber,
  readReference,
  rfReference,
} from '../../../worker/invoicing/bank-numbers.ts'
import { bankingDayAfter, isBankingDay } from '../../../worker/invoicing/banking-days.ts'

const IBAN = 'FI2112345600000785'
const number = fc.integer({ min: 100_001, max: 999_999_999 })

describe('references', () => {
  it('have the check digits of the rules', () => {
    expect(nationalReference(123456)).toBe('1234561')
    expect(nationalReference(100001)).toBe('1000012')
    expect(rfReference('1234561')).toBe('RF341234561')
    expect(groupReference('12345678912345678917')).toBe('12345 67891 23456 78917')
    expect(groupReference('1234561')).toBe('12 34561')
    expect(groupReference('RF341234561')).toBe('RF34 1234 561')
    expect(groupIban(IBAN)).toBe('FI21 1234 5600 0007 85')
  })

  it('are read however they are written, and with one digit wrong they are none', () => {
    fc.assert(
      fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (invoice, at, change) => {
        const reference = nationalReference(invoice)
        const rf = rfReference(reference)
        for (const written of [
          ...[reference, groupReference(reference), reference.padStart(20, '0')],
          ...[rf, groupReference(rf), rf.toLowerCase(), `RF${rf.slice(2, 4)}${reference.padStart(20, '0')}`],
        ]) {
          expect(readReference(written)).toBe(reference)
        }
        const place = at % reference.length
        const wrong = [...reference]
        wrong[place] = String((Number(wrong[place]) + change) % 10)
        expect(readReference(`RF${rf.slice(2, 4)}${wrong.join('')}`)).toBeUndefined()
      }),
    )
    for (const none of ['', '123', '1234562', 'RF351234561', 'Lasku 100001']) {
      expect(readReference(none)).toBeUndefined()
    }
    expect(readInvoiceNumber(' 100 001 ')).toBe('100001')
    expect(readInvoiceNumber('100001abc')).toBeUndefined()
  })
})

describe('the bank-transfer barcode', () => {
  it('is the example of the rules', () => {
    expect(
      barcodeOf({
        ...{
          iban: 'FI7958101710000001',
          totalCents: 48_299,
          reference: '559582243294671',
          dueOn: '2012-01-31',
        },
        ...{ iban: 'FI5810171000000122' },
      }),
    ).toBe('458101710000001220004829900000000559582243294671120131')
  })

  it('has the very cents of each sum, and none of one that it has no room for', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 10_000_000_000 }), (invoice, totalCents) => {
        const reference = nationalReference(invoice)
        const code = barcodeOf({ iban: IBAN, totalCents, reference, dueOn: '2026-12-07' })
        expect(code).toMatch(/^\d{54}$/)
        const [, account, cents, reserve, sent, due] =
          /^4(\d{16})(\d{8})(\d{3})(\d{20})(\d{6})$/.exec(code) ?? []
        expect([account, reserve, due]).toEqual([IBAN.slice(2), '000', '261207'])
        expect(Number(sent)).toBe(Number(reference))
        expect(Number(cents)).toBe(totalCents <= 99_999_999 ? totalCents : 0)
      }),
    )
    for (const cents of [1, 29, 1999, 99_999_999, 100_000_000]) {
      const code = barcodeOf({ iban: IBAN, totalCents: cents, reference: '1000012', dueOn: '2026-12-07' })
      expect(Number(code.slice(17, 25))).toBe(cents === 100_000_000 ? 0 : cents)
    }
  })
})

describe('the EPC QR code', () => {
  const receiver = { name: 'Smartum Demo Oy', bic: 'NDEAFIHH' }
  const payable = { iban: IBAN, totalCents: 60_000, reference: '1000012', dueOn: '2026-12-07' }

  it('has its ten lines in their order', () => {
    expect(epcQrOf(payable, receiver)).toBe(
      `BCD\n002\n1\nSCT\nNDEAFIHH\nSmartum Demo Oy\n${IBAN}\nEUR600.00\n\n${rfReference('1000012')}`,
    )
  })

  it('has exact euros up to the largest that it may ask for, and a name of 70 characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (totalCents) => {
        const sum = epcQrOf({ ...payable, totalCents }, receiver).split('\n')[7]!
        const [, euros, cents] = /^EUR(\d+)\.(\d\d)$/.exec(sum)!
        expect(BigInt(euros!) * 100n + BigInt(cents!)).toBe(BigInt(totalCents))
      }),
    )
    const long = epcQrOf({ ...payable, totalCents: 100_000_000_000 }, { ...receiver, name: 'ä'.repeat(80) })
    expect(long.split('\n').slice(5, 8)).toEqual(['ä'.repeat(70), IBAN, ''])
  })
})

describe('banking days', () => {
  it.each([
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-25', 'Christmas Day'],
    ['2027-01-01', 'New Year'],
    ['2027-01-06', 'Epiphany'],
    ['2027-03-26', 'Good Friday'],
    ['2027-03-29', 'Easter Monday'],
    ['2027-05-06', 'Ascension Day'],
    ['2027-06-25', 'Midsummer Eve'],
    ['2027-12-06', 'Independence Day'],
    ['2026-11-28', 'a Saturday'],
    ['2026-11-29', 'a Sunday'],
  ])('are not %s, %s', (day) => {
    expect(isBankingDay(day)).toBe(false)
  })

  it('are what a due date is moved on to', () => {
    expect(bankingDayAfter('2026-11-23', 14)).toBe('2026-12-07')
    expect(bankingDayAfter('2026-11-22', 14)).toBe('2026-12-07') // a Sunday, and Independence Day
    expect(bankingDayAfter('2026-12-10', 14)).toBe('2026-12-28') // all of Christmas
    expect(bankingDayAfter('2027-03-12', 14)).toBe('2027-03-30') // all of Easter
  })
})
