import { vi } from 'vitest'
import { log, orderers, visit } from '../employer-orderers.ts'
import { type AnyElement, find } from '../harness.ts'
import { type State, settled } from './state.ts'

const problemOf = (code: string) =>
  Object.assign(new Error(code), { code, status: 409, requestId: '7F3KQ-21M0X' })

/** Somebody who opens the link of an invitation, which is as said. */
async function invited(state: string, values: object = {}, post?: () => unknown): Promise<AnyElement> {
  const body = { state, employer: 'Havuranta Oy', name: state === 'valid' ? 'Leena' : null }
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(body))
  return settled(await visit('invitation', { post: post ?? (() => ({})) }, { token: 'token', ...values }))
}

export const employerOrderersStates: State[] = [
  {
    name: 'orderers, one of whom is about to be removed',
    reach: async () => {
      const element = await settled(await visit('orderers', { get: () => orderers() }))
      ;(await find(element, '.row .danger')).click()
      return settled(element)
    },
    says: ({ orderers }) => [
      orderers.title,
      orderers.roles.admin,
      orderers.lastAdmin,
      orderers.removeText,
      orderers.invitations,
      orderers.expired,
      orderers.inviteTitle,
    ],
  },
  {
    name: 'orderers, seen by one who may not change them, and a form that is wrong',
    reach: async () =>
      settled(await visit('orderers', { get: () => orderers({ can_change: false, invitations: [] }) })),
    says: ({ orderers }) => [orderers.onlyAdmins, orderers.log],
  },
  {
    name: 'a form for an orderer that is not filled in',
    reach: async () => {
      const element = await settled(await visit('orderers', { get: () => orderers() }))
      ;((await find(element, 'form')) as HTMLFormElement).requestSubmit()
      return settled(element)
    },
    says: ({ orderers }) => Object.values(orderers.wrong),
  },
  {
    name: 'the log',
    reach: async () => settled(await visit('log', { get: () => log() })),
    says: ({ log }) => [log.title, log.acts['confirm-order'], log.acts['accept-orderer'], log.more],
  },
  {
    name: 'an empty log',
    reach: async () => settled(await visit('log', { get: () => log({ acts: [], next: null }) })),
    says: ({ log }) => [log.emptyTitle, log.empty],
  },
  {
    name: 'an invitation, signed in',
    reach: () => invited('valid', { isSignedIn: true }),
    says: ({ invitation }) => [invitation.ready, invitation.accept('Leena Mäkelä'), invitation.other],
  },
  {
    name: 'an invitation for another name',
    reach: async () => {
      const element = await invited('valid', { isSignedIn: true }, () => {
        throw problemOf('name-differs')
      })
      ;(await find(element, '.button.main')).click()
      return settled(element)
    },
    says: ({ invitation }) => [invitation.nameTitle],
  },
  {
    name: 'an invitation that has expired',
    reach: () => invited('expired'),
    says: ({ invitation }) => [invitation.overTitle.expired, invitation.over.expired, invitation.leave],
  },
]
