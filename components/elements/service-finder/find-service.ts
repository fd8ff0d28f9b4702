import type { Service } from '../../../worker/wallet/schemas.ts'

/** What can be asked, and the answers that there are; `unknown` is always one. */
export const answersTo = {
  role: ['employee', 'employer'],
  /** Benefits that only Plus has, or that people of Saldo usually have. */
  benefits: ['plus', 'saldo', 'both'],
  /** How an employee got their benefits. */
  signUp: ['invitation', 'link'],
  /** Whether an employer has groups or benefit percentages. */
  groups: ['yes', 'no'],
  /** How the customer number of the last invoice begins; typed rather than chosen. */
  invoice: ['plus', 'other'],
  /** How the product lines of that invoice begin. */
  lines: ['plus', 'other'],
} as const

export type Question = keyof typeof answersTo
export type Answer<Q extends Question = Question> = (typeof answersTo)[Q][number] | 'unknown'
export type Answers = { [Q in Question]?: Answer<Q> }

/** Which service it is: certainly, likely, or both of them, with the one to go on with. */
export type Finding = {
  service: Service
  certainty: 'certain' | 'likely' | 'both'
  /** Whether it speaks of one invoice only; other benefits may be elsewhere. */
  ofInvoice: boolean
}

type Evidence = { for: Service; certain?: true }

const SURELY_PLUS: Evidence = { for: 'plus', certain: true }
const LIKELY_PLUS: Evidence = { for: 'plus' }
const LIKELY_SALDO: Evidence = { for: 'saldo' }

/** What each answer speaks for; an answer that is not named speaks for nothing. */
const evidence: { [Q in Question]?: Partial<Record<Answer<Q>, Evidence[]>> } = {
  benefits: { plus: [SURELY_PLUS], saldo: [LIKELY_SALDO], both: [SURELY_PLUS, LIKELY_SALDO] },
  signUp: { invitation: [LIKELY_PLUS], link: [LIKELY_SALDO] },
  groups: { yes: [SURELY_PLUS] },
}

/** The question to ask next; undefined when no more answers would help. */
export function nextQuestion(answers: Answers): Question | undefined {
  const { role, invoice, lines } = answers
  if (!role) return 'role'
  if (role !== 'employer')
    return isOpen(answers) ? firstUnanswered(['benefits', 'signUp'], answers) : undefined
  if (!invoice) return 'invoice'
  if (invoice !== 'unknown') return lines ? undefined : 'lines'
  return isOpen(answers) ? firstUnanswered(['benefits', 'groups'], answers) : undefined
}

const firstUnanswered = (questions: Question[], answers: Answers): Question | undefined =>
  questions.find((question) => !answers[question])

const isOpen = (answers: Answers): boolean => {
  const finding = findService(answers)
  return !finding || finding.certainty === 'likely'
}

/** What the answers so far say; undefined as long as they say nothing. */
export function findService(answers: Answers): Finding | undefined {
  const { invoice, lines } = answers
  if (invoice && invoice !== 'unknown') {
    const isPlus = invoice === 'plus' || lines === 'plus'
    return {
      service: isPlus ? 'plus' : 'saldo',
      certainty: invoice === 'plus' && lines === 'plus' ? 'certain' : 'likely',
      ofInvoice: true,
    }
  }
  const found = (Object.keys(answers) as Question[]).flatMap((question) => {
    const bySaying: Partial<Record<string, Evidence[]>> = evidence[question] ?? {}
    return bySaying[answers[question]!] ?? []
  })
  const plus = found.filter((each) => each.for === 'plus')
  const isSaldo = found.some((each) => each.for === 'saldo')
  if (!plus.length && !isSaldo) return undefined
  const certain = plus.some((each) => each.certain)
  return {
    service: plus.length ? 'plus' : 'saldo',
    certainty: plus.length && isSaldo ? 'both' : certain ? 'certain' : 'likely',
    ofInvoice: false,
  }
}

/** How a customer number begins, however it was copied: with spaces, in any case. Undefined where it is none. */
export function readCustomerNumber(text: string): 'plus' | 'other' | undefined {
  const number = text.replace(/\s/g, '')
  if (/^PLUS-?\d{2,12}$/i.test(number)) return 'plus'
  return /^\d{4,12}$/.test(number) ? 'other' : undefined
}

/** Whether what has been typed so far may still become a customer number. */
export const mayBecomeCustomerNumber = (text: string): boolean =>
  /^(P|PL|PLU|PLUS-?)?\d{0,12}$/i.test(text.replace(/\s/g, ''))
