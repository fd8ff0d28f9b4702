import { identityCodeProblem } from '../../../common/identity-code.ts'
import { keepText, keptText } from '../../client/kept-text.ts'
import type { FieldName } from './form.ts'
import type { Place } from './steps.ts'

/** How long what has been filled in is kept, in milliseconds. */
const LIFETIME = 24 * 60 * 60_000

const NAME = 'registration'

/** What somebody has filled in. An identity code is kept nowhere. */
export type Draft = Place & {
  link: string
  values: Partial<Record<Exclude<FieldName, 'identity_code'>, string>>
  package: string
  /** The version of the terms that was accepted. */
  terms: string
  /** Whether they go on as somebody who has signed in. */
  isKnown: boolean
  /** Who that is. */
  person: string
}

/** Keeps a draft for this tab, over reloads and visits to a bank, without a field that an identity code has strayed into. */
export function keepDraft(draft: Draft): void {
  const kept = Object.entries(draft.values).filter(([, text]) => !holdsCode(text))
  const values = Object.fromEntries(kept)
  keepText('sessionStorage', NAME, JSON.stringify({ ...draft, values, at: Date.now() }))
}

const holdsCode = (text: string): boolean =>
  (text.match(/\d{6}[-+A-FU-Y]\d{3}\w/gi) ?? []).some((stray) => !identityCodeProblem(stray))

export const forgetDraft = (): void => keepText('sessionStorage', NAME, '')

/** What was filled in here within a day. With another link, only what is about the person holds for this one. */
export function keptDraft(link: string): Draft {
  const nothing: Draft = {
    ...{ link, step: 'start', from: undefined, values: {} },
    ...{ package: '', terms: '', isKnown: false, person: '' },
  }
  try {
    const draft = JSON.parse(keptText('sessionStorage', NAME)) as Draft & { at: number }
    if (!(draft.at > Date.now() - LIFETIME)) return nothing
    return draft.link === link ? draft : { ...nothing, values: draft.values }
  } catch {
    return nothing
  }
}
