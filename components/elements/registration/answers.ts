import type { ReactiveControllerHost } from 'lit'
import { type Draft, keepDraft } from './draft.ts'
import { Form } from './form.ts'
import { isFormStep, type Place } from './steps.ts'

/** All that somebody has filled in and chosen. */
export class Answers {
  readonly form: Form
  /** The id of the package. */
  package = ''
  /** The version of the terms that was accepted. */
  terms = ''
  /** Whether somebody goes on as whom they have signed in as, and who that was. */
  isKnown = false
  person = ''
  /** Whether an identity code was typed before, in a page that is gone. */
  isCodeGone = false

  constructor(host: ReactiveControllerHost) {
    this.form = new Form(host)
  }

  /** Takes up what was kept. */
  take(draft: Draft): void {
    this.form.fill(draft.values)
    this.package = draft.package
    this.terms = draft.terms
    this.isKnown = draft.isKnown
    this.person = draft.person
    this.isCodeGone = !draft.isKnown && isFormStep(draft.step)
  }

  /** Keeps it for this tab, with the link that it is for and the step that somebody is at. */
  keep(link: string, { step, from }: Place): void {
    const { identity_code: _, ...values } = this.form.values
    const { package: chosen, terms, isKnown, person } = this
    keepDraft({ link, step, from, values, package: chosen, terms, isKnown, person })
  }

  /** Goes on as somebody who has signed in; what somebody else has filled in is not theirs. */
  belongTo(person: string, phone: string): void {
    if (this.person && person !== this.person) this.forget()
    this.isKnown = true
    this.person = person
    if (!this.form.values.phone) this.form.type('phone', phone)
  }

  /** It is sent. Names and number stay for somebody who has mistyped the address, until this page is gone. */
  areSent(): void {
    const { given_names, family_name, phone } = this.form.values
    this.form.fill({ given_names, family_name, phone })
    this.isCodeGone = false
  }

  forget(): void {
    this.form.fill({})
    this.package = ''
    this.terms = ''
    this.isKnown = false
    this.person = ''
    this.isCodeGone = false
  }
}
