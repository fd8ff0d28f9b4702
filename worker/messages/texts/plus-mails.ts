import type { Values, Words } from './mail-text.ts'

/** The words of the e-mails about Plus, in one language: to people, to orderers and to the address of an employer. */
export type PlusTexts = {
  phrases: {
    /** What comes after accepting: the employer has yet to order, or the money is on its way. */
    next: { waits: string; ordered: string }
  }
  words: {
    'plus-invitation': (values: Values<'employer' | 'time'>) => Words
    'plus-address': (values: Values<'employer' | 'time'>) => Words
    'plus-address-changed': (values: Values<'employer' | 'newAddress'>) => Words
    'plus-accepted': (values: Values<'employer' | 'next'>) => Words
    'plus-benefits-ready': (values: Values<'employer'>) => Words
    'plus-ending': (values: Values<'employer' | 'lastDay'>) => Words
    /** Of an order or more, while that of `invoice-issued` is for Saldo. */
    'plus-invoice-issued': (values: Values<'employer' | 'period' | 'number' | 'dueDay'>) => Words
    'orderer-invitation': (values: Values<'employer' | 'invitedBy' | 'time'>) => Words
    'lunch-topped-up': (values: Values<'employer' | 'amount'>) => Words
    'lunch-short': (values: Values<'employer' | 'month' | 'needed' | 'missing' | 'reference'>) => Words
  }
}
