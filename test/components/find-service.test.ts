import { describe, expect, it } from 'vitest'
import {
  type Answers,
  findService,
  mayBecomeCustomerNumber,
  nextQuestion,
  readCustomerNumber,
} from '../../components/elements/service-finder/find-service.ts'

const employee = { role: 'employee' } as const
const employer = { role: 'employer' } as const

describe('the rules', () => {
  it.each<[string, Answers, string]>([
    ['nothing', {}, 'nothing'],
    ['a role', employee, 'nothing'],
    ['a flexible benefit, lunch or a bicycle', { ...employee, benefits: 'plus' }, 'plus certain'],
    ['sports, culture, massage or commuting', { ...employee, benefits: 'saldo' }, 'saldo likely'],
    ['some of both', { ...employee, benefits: 'both' }, 'plus both'],
    ['an invitation that was activated', { ...employee, signUp: 'invitation' }, 'plus likely'],
    ['a link and a choice', { ...employee, signUp: 'link' }, 'saldo likely'],
    ['sports by a link', { ...employee, benefits: 'saldo', signUp: 'link' }, 'saldo likely'],
    ['sports by an invitation', { ...employee, benefits: 'saldo', signUp: 'invitation' }, 'plus both'],
    ['no idea', { ...employee, benefits: 'unknown', signUp: 'unknown' }, 'nothing'],
    ['groups or percentages', { ...employer, groups: 'yes' }, 'plus certain'],
    ['no groups', { ...employer, groups: 'no' }, 'nothing'],
    ['sports with groups', { ...employer, benefits: 'saldo', groups: 'yes' }, 'plus both'],
    ['PLUS and Smartum Plus', { ...employer, invoice: 'plus', lines: 'plus' }, 'plus certain, of an invoice'],
    ['PLUS alone', { ...employer, invoice: 'plus' }, 'plus likely, of an invoice'],
    ['PLUS and other lines', { ...employer, invoice: 'plus', lines: 'other' }, 'plus likely, of an invoice'],
    [
      'PLUS and unknown lines',
      { ...employer, invoice: 'plus', lines: 'unknown' },
      'plus likely, of an invoice',
    ],
    ['Smartum Plus alone', { ...employer, invoice: 'other', lines: 'plus' }, 'plus likely, of an invoice'],
    ['neither', { ...employer, invoice: 'other', lines: 'other' }, 'saldo likely, of an invoice'],
    ['no invoice', { ...employer, invoice: 'unknown' }, 'nothing'],
  ])('make of %s', (_, answers, expected) => {
    const found = findService(answers)
    const said = found && `${found.service} ${found.certainty}${found.ofInvoice ? ', of an invoice' : ''}`
    expect(said ?? 'nothing').toBe(expected)
  })
})

describe('the questions', () => {
  it.each<[Answers, string | undefined]>([
    [{}, 'role'],
    [employee, 'benefits'],
    [{ role: 'unknown' }, 'benefits'],
    [{ ...employee, benefits: 'plus' }, undefined],
    [{ ...employee, benefits: 'saldo' }, 'signUp'],
    [{ ...employee, benefits: 'unknown' }, 'signUp'],
    [{ ...employee, benefits: 'unknown', signUp: 'unknown' }, undefined],
    [employer, 'invoice'],
    [{ ...employer, invoice: 'plus' }, 'lines'],
    [{ ...employer, invoice: 'other' }, 'lines'],
    [{ ...employer, invoice: 'plus', lines: 'unknown' }, undefined],
    [{ ...employer, invoice: 'unknown' }, 'benefits'],
    [{ ...employer, invoice: 'unknown', benefits: 'plus' }, undefined],
    [{ ...employer, invoice: 'unknown', benefits: 'saldo' }, 'groups'],
    [{ ...employer, invoice: 'unknown', benefits: 'saldo', groups: 'no' }, undefined],
  ])('after %j: %s', (answers, question) => {
    expect(nextQuestion(answers)).toBe(question)
  })
})

describe('a customer number', () => {
  it.each([
    ['PLUS10234', 'plus'],
    ['plus 10 234', 'plus'],
    ['\tPlus-10234\n', 'plus'],
    ['PLUS\u00a0123456', 'plus'],
    ['104857', 'other'],
    [' 10 48 57 ', 'other'],
    ['', undefined],
    ['PLUS', undefined],
    ['12', undefined],
    ['PLUSMIINUS', undefined],
    ['Havuranta Oy', undefined],
    ['2077474-0', undefined],
    ['FI2112345600000785', undefined],
    ['12345678901234567890', undefined],
  ])('“%s” is read as %s', (text, read) => {
    expect(readCustomerNumber(text)).toBe(read)
  })

  it.each(['', 'P', 'pl', 'PLU', 'plus', 'PLUS-', 'PLUS 1', '1', '104857'])('“%s” may become one', (text) => {
    expect(mayBecomeCustomerNumber(text)).toBe(true)
  })

  it.each(['H', 'PLAIN', '2077474-', '1A', 'PLUS1X'])('“%s” will not', (text) => {
    expect(mayBecomeCustomerNumber(text)).toBe(false)
  })
})
