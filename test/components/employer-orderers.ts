import { vi } from 'vitest'
import { SmartumEmployerInvitation } from '../../components/elements/employer/plus/invitation.ts'
import { SmartumEmployerLog } from '../../components/elements/employer/plus/log.ts'
import { SmartumEmployerOrderers } from '../../components/elements/employer/plus/orderers.ts'
import { define } from '../../components/parts/define.ts'
import type { EmployerActs, Orderers } from '../../worker/employers/schemas.ts'
import { employer } from './employer-answers.ts'
import { showAlone } from './employer-view.ts'
import { type AnyElement, settle } from './harness.ts'

define('smartum-employer-orderers', SmartumEmployerOrderers)
define('smartum-employer-log', SmartumEmployerLog)
define('smartum-employer-invitation', SmartumEmployerInvitation)

const since = '2026-01-07T08:00:00.000Z'
export const orderers = (values: Partial<Orderers> = {}): Orderers => ({
  orderers: [
    { person: 'person_1', name: 'Leena Mäkelä', role: 'admin', since, is_you: true, can_be_removed: false },
    {
      ...{ person: 'person_2', name: 'Maximilian-Alexander Hämäläinen-Korkeakoski', role: 'orderer', since },
      ...{ is_you: false, can_be_removed: true },
    },
  ],
  invitations: [
    {
      ...{ id: 'invitation_1', name: 'Kaisa Niemi', email: 'kaisa.niemi@havuranta.example', role: 'orderer' },
      ...{ sent_at: '2026-11-20T08:00:00.000Z', state: 'valid' },
    },
    {
      ...{ id: 'invitation_2', name: 'Omar Haddad', email: 'omar.haddad@havuranta.example', role: 'admin' },
      ...{ sent_at: '2026-09-20T08:00:00.000Z', state: 'expired' },
    },
  ],
  can_change: true,
  ...values,
})
export const log = (values: Partial<EmployerActs> = {}): EmployerActs => ({
  acts: (
    [
      ['confirm-order', { name: 'Joulu', people: 41, total_cents: 720_000, invoice: null }],
      ['remove-users', { people: 1, grace: '3-months', last_day: '2027-02-22' }],
      ['accept-orderer', { role: 'admin' }],
    ] as const
  ).map(([act, details], index) => ({
    ...{ sequence: 9 - index, at: '2026-11-20T08:00:00.000Z', by: 'Leena Mäkelä', act, subject: 'x' },
    details,
  })),
  next: 7,
  ...values,
})

/** Shows a view, whose session answers so; `values` is what it is given otherwise. */
export async function visit(
  name: 'orderers' | 'log' | 'invitation',
  answers: { get?: (path: string) => unknown; post?: (path: string, body: unknown) => unknown },
  values: object = {},
): Promise<AnyElement> {
  const session = {
    get: vi.fn(async (path: string) => answers.get?.(path)),
    post: vi.fn(async (path: string, body: unknown) => answers.post?.(path, body)),
    ...{ personName: 'Leena Mäkelä', assurance: 'strong' },
  }
  const view = showAlone(name, {
    ...{ session, employer: employer({ services: ['plus'], roles: ['admin'] }) },
    ...{ client: 'client', api: location.origin, place: { view: name }, go: vi.fn(), ...values },
  }) as AnyElement
  await settle(view)
  return view
}
