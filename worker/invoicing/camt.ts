import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { helsinkiDate } from '../platform/clock.ts'
import { withoutIdentityCodes } from '../platform/identity-code.ts'
import { sha256 } from '../platform/secrets.ts'
import { readReference } from './bank-numbers.ts'

/**
 * Reads the bank's files of incoming payments: account statements (ISO 20022 camt.053) and notifications (camt.054), of
 * whichever version. A file that is not whole, or not ours, is refused whole.
 */

/** What is wrong with a file. `detail`: where, or what was found; it names nobody. */
export class BankFileError extends Error {
  readonly kind: BankFileProblem
  readonly detail: string
  constructor(kind: BankFileProblem, detail = '') {
    super(`${kind} ${detail}`)
    this.kind = kind
    this.detail = detail
  }
}
export type BankFileProblem =
  | 'not-whole'
  | 'not-camt'
  | 'other-account'
  | 'sums-differ'
  | 'not-euros'
  | 'not-understood'

/** Money that came in. */
export type BankPayment = {
  /** The same for the same payment, in whichever file it comes; without an id of the bank's, for all that look alike. */
  bankReference: string
  /** Whether the bank gave it an id, so that another one cannot be called the same. */
  hasBankId: boolean
  /** Whether no other in the file is called the same but for its place. */
  isAlone: boolean
  /** Whether it came in one sum with money that went out, which has to be looked at. */
  isNetted: boolean
  amountCents: number
  bookedOn: string
  /** The national reference where there is a valid one of either kind, else what was written; empty for none. */
  reference: string
  payer: string
  message: string
}
export type BankFile = {
  messageId: string
  payments: BankPayment[]
  /** How many sums of several payments the file names without these, which another file has. */
  sumsOnly: number
  /** How many entries take something back, whichever way. */
  reversals: number
}

const LONGEST = { reference: 35, payer: 140, message: 280, messageId: 35 }

/** Reads a file of the account `iban`. Throws BankFileError. */
export function readBankFile(bytes: ArrayBuffer, iban: string): BankFile {
  const document = parse(bytes)
  const body = only(document, 'BkToCstmrStmt') ?? only(document, 'BkToCstmrDbtCdtNtfctn')
  if (nameOf(document) !== 'Document' || !body) throw new BankFileError('not-camt', nameOf(document))
  const reports = [...all(body, 'Stmt'), ...all(body, 'Ntfctn')]
  if (!reports.length) throw new BankFileError('not-camt', nameOf(body))
  const entries = reports.flatMap((report) => {
    const account = textOf(report, 'Acct', 'Id', 'IBAN').replace(/\s/g, '')
    if (account !== iban) throw new BankFileError('other-account', `…${account.slice(-4)}`)
    const inReport = all(report, 'Ntry').map(readEntry)
    checkTotals(report, inReport)
    return inReport
  })
  const booked = entries.filter((entry) => entry.isBooked)
  const credits = booked.filter((entry) => entry.isCredit && !entry.isReversal)
  const sums = credits.filter(isSumOnly)
  const withPayments = [...credits.filter((entry) => !isSumOnly(entry)), ...booked.filter(isNettedDebit)]
  const payments = withPayments.flatMap(paymentsOf)
  return {
    messageId: tidy(textOf(body, 'GrpHdr', 'MsgId'), LONGEST.messageId),
    payments: named(payments.filter(({ amountCents }) => amountCents > 0)),
    sumsOnly: sums.length,
    reversals: booked.filter(takesBack).length,
  }
}

function parse(bytes: ArrayBuffer): XmlElement {
  const declared = /^.{0,40}encoding=["']([\w-]+)["']/s.exec(
    new TextDecoder('latin1').decode(bytes.slice(0, 100)),
  )
  let text: string
  let root: XmlElement | null
  try {
    text = new TextDecoder(declared?.[1] ?? 'utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    throw new BankFileError('not-whole')
  }
  // No bank sends one; it is what files that do harm are made of.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new BankFileError('not-camt', 'DOCTYPE')
  try {
    root = parseXml(text).root
  } catch {
    // Its message shows the text around the place, which may be anybody's.
    throw new BankFileError('not-whole')
  }
  if (!root) throw new BankFileError('not-whole')
  return root
}

// Elements by their names, whatever prefix the bank gives them.

const nameOf = ({ name }: XmlElement) => name.slice(name.indexOf(':') + 1)
const all = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && nameOf(child) === name,
  )
const only = (parent: XmlElement, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((found, name) => found && all(found, name)[0], parent)
const textOf = (parent: XmlElement, ...path: string[]): string => only(parent, ...path)?.text.trim() ?? ''
const tidy = (text: string, longest: number): string =>
  [...withoutIdentityCodes(text.replace(/\s+/g, ' ').trim())].slice(0, longest).join('')

/** One line of a statement, with the payments that it is the sum of. */
type Entry = {
  /** From 1, to tell where something is wrong. */
  place: number
  isCredit: boolean
  isBooked: boolean
  isReversal: boolean
  amountCents: number
  bookedOn: string
  element: XmlElement
  parts: XmlElement[]
}

function readEntry(element: XmlElement, index: number): Entry {
  const place = index + 1
  const side = textOf(element, 'CdtDbtInd')
  if (side !== 'CRDT' && side !== 'DBIT') throw new BankFileError('not-understood', `${place}: CdtDbtInd`)
  const isBooked = (textOf(element, 'Sts', 'Cd') || textOf(element, 'Sts')) === 'BOOK'
  return {
    ...{ place, element, isBooked, isCredit: side === 'CRDT' },
    isReversal: /^(true|1)$/.test(textOf(element, 'RvslInd')),
    amountCents: centsOf(only(element, 'Amt'), place),
    bookedOn: isBooked ? dayOf(element, place) : '',
    parts: all(element, 'NtryDtls').flatMap((details) => all(details, 'TxDtls')),
  }
}

/** Exact cents, from the digits as they are written. */
function centsOf(amount: XmlElement | undefined, place: number): number {
  if (amount?.attributes.Ccy !== 'EUR') throw new BankFileError('not-euros', String(place))
  return decimalCents(amount.text) ?? refuse(`${place}: Amt`)
}

function decimalCents(written: string): number | undefined {
  const [, euros, cents = ''] = /^0*(\d{1,11})(?:\.(\d{0,2})0*)?$/.exec(written.trim()) ?? []
  return euros === undefined ? undefined : Number(euros) * 100 + Number(cents.padEnd(2, '0'))
}

function refuse(where: string): never {
  throw new BankFileError('not-understood', where)
}

function dayOf(element: XmlElement, place: number): string {
  for (const name of ['BookgDt', 'ValDt']) {
    const written = textOf(element, name, 'Dt') || textOf(element, name, 'DtTm')
    if (written) return dayIn(written) ?? refuse(`${place}: ${name}`)
  }
  return refuse(`${place}: BookgDt`)
}

/** The day in Finland of a day or an instant; undefined when there is no such day or time. */
function dayIn(written: string): string | undefined {
  const [, day = ''] = /^(\d{4}-\d\d-\d\d)(?![\d-])/.exec(written) ?? []
  const midnight = new Date(`${day}T00:00:00Z`)
  // Of the 31st of February, the engine makes the 3rd of March.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return undefined
  if (!written.includes('T')) return day
  const instant = new Date(written)
  if (Number.isNaN(instant.getTime())) return undefined
  return /(Z|[+-]\d\d:\d\d)$/.test(written) ? helsinkiDate(instant) : day
}

/** Holds the totals that a bank gives against the entries: they differ when some were lost on the way. */
function checkTotals(report: XmlElement, entries: Entry[]): void {
  const summary = only(report, 'TxsSummry')
  if (!summary) return
  const booked = entries.filter((entry) => entry.isBooked)
  const sum = (some: Entry[]) => some.reduce((cents, { amountCents }) => cents + amountCents, 0)
  const isTotal = (total: XmlElement, some: Entry[]) => {
    const [number, cents] = [textOf(total, 'NbOfNtries'), textOf(total, 'Sum')]
    return (!number || Number(number) === some.length) && (!cents || decimalCents(cents) === sum(some))
  }
  const sides: [string, (entry: Entry) => boolean][] = [
    ['TtlNtries', () => true],
    ['TtlCdtNtries', ({ isCredit }) => isCredit],
    ['TtlDbtNtries', ({ isCredit }) => !isCredit],
  ]
  for (const [name, isOn] of sides) {
    const total = only(summary, name)
    // Some banks count what is not booked yet, and some do not.
    if (total && ![entries, booked].some((counted) => isTotal(total, counted.filter(isOn)))) {
      throw new BankFileError('sums-differ', name)
    }
  }
}

/** Whether a part came in; where it does not say, its entry does. */
const isCreditPart = (part: XmlElement, { isCredit }: Entry) =>
  isCredit ? textOf(part, 'CdtDbtInd') !== 'DBIT' : textOf(part, 'CdtDbtInd') === 'CRDT'

/** Whether an entry takes something back, or less came in with it than went out. */
const takesBack = (entry: Entry) =>
  entry.isReversal || (!entry.isCredit && entry.parts.some((part) => isCreditPart(part, entry)))

/** Whether more went out with an entry than came in. One whose parts all came in takes back what they are. */
const isNettedDebit = (entry: Entry) =>
  !entry.isCredit &&
  !entry.isReversal &&
  new Set(entry.parts.map((part) => isCreditPart(part, entry))).size === 2

const isSumOnly = ({ element, parts }: Entry) =>
  !parts.length && all(element, 'NtryDtls').some((details) => Number(textOf(details, 'Btch', 'NbOfTxs')) > 1)

type Unnamed = Omit<BankPayment, 'bankReference' | 'isAlone'> & {
  /** What the bank calls it; or, where it has no name, all that is known of it. */
  known: string[]
}

function paymentsOf(entry: Entry): Unnamed[] {
  const { element, parts, amountCents, isCredit } = entry
  const isNetted = parts.some((part) => !isCreditPart(part, entry))
  if (parts.length <= 1) return [paymentOf(entry, parts[0] ?? element, amountCents, isNetted)]
  const signed = parts.map((part) => {
    const cents = centsOf(only(part, 'Amt') ?? only(part, 'AmtDtls', 'TxAmt', 'Amt'), entry.place)
    return { part, cents: isCreditPart(part, entry) ? cents : -cents }
  })
  if (signed.reduce((sum, { cents }) => sum + cents, 0) !== (isCredit ? amountCents : -amountCents)) {
    throw new BankFileError('sums-differ', `${entry.place}: TxDtls`)
  }
  return signed
    .filter(({ cents }) => cents > 0)
    .map(({ part, cents }) => paymentOf(entry, part, cents, isNetted))
}

function paymentOf(
  { element, bookedOn }: Entry,
  part: XmlElement,
  amountCents: number,
  isNetted: boolean,
): Unnamed {
  const written = all(part, 'RmtInf')
    .flatMap((remittance) => all(remittance, 'Strd'))
    .map((structured) => textOf(structured, 'CdtrRefInf', 'Ref'))
    .filter(Boolean)
  const valid = written.map(readReference).find((found) => found !== undefined)
  const reference = valid ?? tidy(written[0] ?? '', LONGEST.reference)
  const payer = textOf(part, 'RltdPties', 'Dbtr', 'Nm') || textOf(part, 'RltdPties', 'Dbtr', 'Pty', 'Nm')
  const message = all(part, 'RmtInf')
    .flatMap((remittance) => all(remittance, 'Ustrd'))
    .map(({ text }) => text)
    .join(' ')
  const id = [textOf(element, 'AcctSvcrRef'), textOf(part, 'Refs', 'AcctSvcrRef')].find(
    (written) => written && written !== 'NOTPROVIDED',
  )
  return {
    ...{ amountCents, bookedOn, reference, isNetted, hasBankId: id !== undefined },
    payer: tidy(payer, LONGEST.payer),
    message: tidy(message, LONGEST.message),
    // One file may have the day and the reference that another has not.
    known:
      id === undefined ? [bookedOn, reference, payer, message, textOf(part, 'Refs', 'EndToEndId')] : [id],
  }
}

/**
 * Gives each payment a name that another file has for it too. Those that look the same, as parts of one entry can, are
 * told apart by their place among them, in whatever order the rest comes.
 */
function named(payments: Unnamed[]): BankPayment[] {
  const looks = payments.map(({ known, hasBankId, amountCents }) =>
    sha256(JSON.stringify([hasBankId, amountCents, ...known])),
  )
  const alike = new Map<string, number>()
  const places = looks.map((look) => {
    const place = (alike.get(look) ?? 0) + 1
    alike.set(look, place)
    return place
  })
  return payments.map(({ known: _, ...payment }, index) => ({
    ...payment,
    bankReference: `${looks[index]} ${places[index]}`,
    isAlone: alike.get(looks[index]!) === 1,
  }))
}
