import type { Values, Words } from './mail-text.ts'

/** The words of the e-mails about registering for Saldo, in one language: to people, and to the contact people of employers. */
export type RegistrationTexts = {
  phrases: {
    /** How many have registered so far. */
    registered: { one: string; other: (people: number) => string }
    /** How many wait for a decision. */
    waiting: { one: string; other: (people: number) => string }
    /** Whom to ask about a decision: somebody who is known, or the employer. */
    ask: { contact: (contact: string) => string; employer: string }
  }
  words: {
    'registration-invitation': (values: Values<'employer' | 'period' | 'days' | 'lastDay'>) => Words
    'registration-received': (values: Values<'employer' | 'period'>) => Words
    'first-password': (values: Values<'time'>) => Words
    'user-id-known': (values: Values<'employer' | 'period'>) => Words
    registered: (values: Values<'employer' | 'period'>) => Words
    'registration-rejected': (
      values: Values<'employer' | 'period' | 'benefit' | 'amount' | 'reason' | 'ask'>,
    ) => Words
    'benefits-ready': (values: Values<'employer' | 'period' | 'lastDay'>) => Words
    'period-ends-tomorrow': (values: Values<'employer' | 'period' | 'lastDay' | 'registered'>) => Words
    'decisions-waiting': (values: Values<'employer' | 'period' | 'waiting'>) => Words
    'invoice-issued': (values: Values<'employer' | 'period' | 'number' | 'dueDay'>) => Words
  }
}
