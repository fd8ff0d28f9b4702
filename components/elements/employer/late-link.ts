import type { RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { dayAfter, dayInFinland } from '../../parts/days.ts'
import { arePlaces, placesOf } from './draft.ts'
import type { SmartumEmployerPeriod } from './period.ts'

/** A link for latecomers lasts a week unless somebody chooses otherwise. */
const USUAL_DAYS = 7

/** Making a link for who comes late. */
export class LateLink {
  isOpen = false
  endsOn = ''
  places = ''
  wrong: { day?: 'lateDay' | 'lateTooLong'; places?: boolean } = {}
  readonly #host: SmartumEmployerPeriod

  constructor(host: SmartumEmployerPeriod) {
    this.#host = host
  }

  /** Opens the form with a suggestion, or closes it. */
  turn = (isOpen: boolean): void => {
    this.isOpen = isOpen
    this.wrong = {}
    this.endsOn = dayAfter(dayInFinland(), USUAL_DAYS)
    this.places = ''
    this.#host.requestUpdate()
  }

  change(changed: { endsOn?: string; places?: string }): void {
    Object.assign(this, changed)
    this.#host.requestUpdate()
  }

  make = async (): Promise<void> => {
    const host = this.#host
    const { endsOn } = this
    const expires =
      host.data?.packages
        .map(({ expires_on }) => expires_on)
        .sort()
        .at(-1) ?? ''
    this.wrong = {}
    if (!endsOn || endsOn < dayInFinland()) this.wrong.day = 'lateDay'
    else if (endsOn >= expires) this.wrong.day = 'lateTooLong'
    if (!arePlaces(this.places)) this.wrong.places = true
    host.requestUpdate()
    if (this.wrong.day || this.wrong.places) {
      await host.updateComplete
      host.renderRoot.querySelector<HTMLElement>('.late-form [aria-invalid]')?.focus()
      return
    }
    const known = new Set(host.data?.links.map(({ code }) => code))
    const body = { ends_on: endsOn, places: placesOf(this.places) }
    const made = await host.post<RegistrationPeriod>(`${host.path}/late-links`, body)
    if (!made) return
    this.turn(false)
    host.renew(made)
    host.tell(host.texts.lateMade)
    host.focusOn(`#link-${made.links.findIndex(({ code }) => !known.has(code))}`)
  }
}
