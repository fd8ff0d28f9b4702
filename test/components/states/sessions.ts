import { expect } from 'vitest'
import { backend, json, never, problem, sessions } from '../backend.ts'
import { type AnyElement, find, inside, mount, signIn, until } from '../harness.ts'
import { type State, settled } from './state.ts'

const opened = async (): Promise<AnyElement> => {
  const element = await mount('smartum-login')
  await signIn(element)
  ;(await find(element, '.helper')).click()
  await until(() => expect(inside(element, '.helper')).toEqual([]))
  return element
}
const list = async (): Promise<AnyElement> => settled(await opened())

export const sessionsStates: State[] = [
  {
    name: 'several',
    reach: list,
    says: ({ sessions, shared }) => [
      sessions.title,
      'Havuranta',
      sessions.thisBrowser,
      shared.signOut,
      'Safari, iPad',
      shared.emailAndPassword,
      sessions.signOutThere,
      sessions.signOutEverywhere,
    ],
  },
  {
    name: 'on their way',
    reach: async () => {
      backend.sessions = never
      return opened()
    },
    says: ({ sessions }) => [sessions.title, sessions.loading],
  },
  {
    name: 'only this one',
    reach: async () => {
      backend.sessions = () => json({ sessions: sessions().slice(0, 1) })
      return list()
    },
    says: ({ sessions }) => [sessions.thisBrowser, sessions.onlyHere],
  },
  {
    name: 'failed',
    reach: async () => {
      backend.sessions = () => problem(503, 'unavailable', true)
      return list()
    },
    says: ({ sessions, shared }) => [sessions.failed, shared.tryLater, shared.tryAgain, 'req_7f3k21'],
  },
  {
    name: 'one fewer',
    reach: async () => {
      const element = await list()
      inside(element, 'li:nth-child(2) .button')[0]!.click()
      await until(() => expect(inside(element, 'li')).toHaveLength(2))
      return element
    },
    says: ({ sessions }) => [sessions.thisBrowser, 'Kallionurkka'],
  },
  {
    name: 'one that did not end',
    reach: async () => {
      backend.endSession = () => problem(503, 'unavailable', true)
      const element = await list()
      inside(element, 'li:nth-child(2) .button')[0]!.click()
      await find(element, '.notice')
      return settled(element)
    },
    says: ({ sessions, shared }) => [sessions.endFailed, shared.tryLater, 'Safari, iPad'],
  },
  {
    name: 'used in two places',
    reach: async () => {
      backend.sessions = () => problem(401, 'token-not-valid')
      const element = await mount('smartum-login')
      await signIn(element)
      backend.token = () => problem(401, 'session-reused')
      ;(await find(element, '.helper')).click()
      await find(element, '.bank')
      return settled(element)
    },
    says: ({ shared }) => [shared.reused, 'Nordea'],
  },
]
