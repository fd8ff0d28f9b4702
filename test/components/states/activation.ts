import { activationTexts } from '../../../components/elements/activation/texts.ts'
import { acceptTerms, visitActivation } from '../activation-visit.ts'
import { backend, json, never, ownEmployer, plusInvitation, problem, signInOptions } from '../backend.ts'
import { type AnyElement, button, chooseBank, find } from '../harness.ts'
import { type State, settled } from './state.ts'

const EMPLOYER = 'Havuranta Oy'
const texts = activationTexts.en

const visit = async (how?: Parameters<typeof visitActivation>[0]): Promise<AnyElement> =>
  settled(await visitActivation(how))

/** Signed in with a bank, and pressed the button. */
const afterAccepting = async (appears: string): Promise<AnyElement> => {
  const element = await visitActivation({ as: 'strong' })
  await acceptTerms(element)
  await find(element, appears)
  return settled(element)
}

/** At the banks, all that there is to say of them beside. */
const atBanks = async (): Promise<AnyElement> => {
  const element = await visitActivation()
  await acceptTerms(element)
  await find(element, '.ways:not([inert]) .bank')
  return settled(element)
}

const refusal = (code: keyof typeof texts.refused): State => ({
  name: code,
  reach: () => {
    backend.checkPlusInvitation = () => json(plusInvitation({ full_name: 'Aino Korhonen-Lindqvist' }))
    backend.acceptPlusInvitation = () => problem(409, code)
    return afterAccepting('.advice')
  },
  says: ({ activation }) => {
    const { title, text, advice } = activation.refused[code]
    const who = { listed: 'Aino Korhonen-Lindqvist', name: 'Aino Virtanen', employer: EMPLOYER }
    return [title, text(who), advice[0]![0], activation.otherIdentity, activation.help]
  },
})

const ended = (state: 'used' | 'voided'): State => ({
  name: `a link that is ${state}`,
  reach: () => {
    backend.checkPlusInvitation = () => json({ state, employer: EMPLOYER })
    return visit()
  },
  says: ({ activation }) => [
    activation.ended[state].title,
    activation.ended[state].text(EMPLOYER),
    activation[state === 'used' ? 'usedAdvice' : 'endedAdvice'][0]![0],
    activation.benefits,
  ],
})

/** Everything about accepting benefits of Plus. */
export const activationStates: State[] = [
  {
    name: 'loading',
    reach: async () => {
      backend.checkPlusInvitation = never
      const element = document.createElement('smartum-activation')
      history.replaceState(null, '', `${location.pathname}#token=loading`)
      Object.assign(element, { client: `client_${crypto.randomUUID()}`, api: location.origin })
      document.body.append(element)
      await find(element, '.loading')
      return element
    },
    says: ({ activation }) => [activation.title],
  },
  {
    name: 'the terms, not accepted',
    reach: async () => {
      const element = await visitActivation()
      ;(await button(element, texts.goOn)).click()
      await find(element, '.field-error')
      return settled(element)
    },
    says: ({ activation, benefits }) => [
      activation.welcome('Aino'),
      activation.gives(EMPLOYER),
      benefits['sports-culture'],
      activation.points[2],
      activation.readTerms,
      activation.accept,
      activation.acceptProblem,
      activation.goOn,
    ],
  },
  {
    name: 'the terms of somebody who is signed in, and no answer',
    reach: () => {
      backend.acceptPlusInvitation = () => problem(503, 'unexpected', true)
      return afterAccepting('.notice')
    },
    says: ({ activation }) => [
      activation.acceptAs('Aino Virtanen'),
      activation.otherIdentity,
      activation.noAnswerTitle,
    ],
  },
  {
    name: 'a new address',
    reach: () => {
      backend.checkPlusInvitation = () => json(plusInvitation({ purpose: 'confirm-address' }))
      return visit({ as: 'strong' })
    },
    says: ({ activation }) => [
      activation.address('Havuranta Oy', 'aino.virtanen@havuranta.example'),
      activation.confirmAs('Aino Virtanen'),
    ],
  },
  {
    name: 'the banks',
    reach: atBanks,
    says: ({ activation, login }) => [activation.identify, 'Nordea', login.allOperators],
  },
  {
    name: 'a bank that does not work, after a password',
    reach: async () => {
      backend.signIn = () => json(signInOptions({ disturbed: ['op', 'nordea'] }))
      const element = await visitActivation({ as: 'password' })
      await acceptTerms(element)
      await find(element, '.ways:not([inert]) .bank')
      return settled(element)
    },
    says: ({ activation, login }) => [activation.linkWaits, activation.needsBank, login.disturbed],
  },
  {
    name: 'at the bank',
    reach: async () => {
      const element = await atBanks()
      await chooseBank(element)
      await find(element, '.waiting')
      return element
    },
    says: ({ login }) => [login.waitingTitle, login.showWindow],
  },
  {
    name: 'a sign-in that failed',
    reach: async () => {
      const element = await atBanks()
      ;(await chooseBank(element)).answer({ error: 'sign-in-failed' })
      await find(element, '.notice')
      return settled(element)
    },
    says: ({ login }) => [login.failedTitle, login.askForHelp],
  },
  ...(['name-differs', 'already-accepted'] as const).map(refusal),
  {
    name: 'accepted, and nothing ordered yet',
    reach: () => afterAccepting('.stages'),
    says: ({ activation }) => [
      activation.acceptedTitle,
      activation.waits.order(EMPLOYER),
      activation.stages[0]![1],
      activation.stages[1]![0],
      activation.emailed,
    ],
  },
  {
    name: 'accepted, and the money is on its way',
    reach: () => {
      backend.acceptPlusInvitation = () => json(ownEmployer({ waits_for: 'loading' }))
      return afterAccepting('.stages')
    },
    says: ({ activation }) => [activation.waits.loading(EMPLOYER), activation.stages[2]![0]],
  },
  {
    name: 'ready',
    reach: async () => {
      backend.ownPlus = () => json({ employers: [ownEmployer({ waits_for: null })] })
      return visit({ as: 'strong', link: false })
    },
    says: ({ activation }) => [activation.readyTitle, activation.benefits],
  },
  ...(['used', 'voided'] as const).map(ended),
  {
    name: 'a link that nobody knows',
    reach: () => {
      backend.checkPlusInvitation = () => json({ state: 'unknown' })
      return visit()
    },
    says: ({ activation }) => [activation.ended.unknown.title, activation.ended.unknown.text],
  },
  {
    name: 'without a link',
    reach: () => visit({ link: false }),
    says: ({ activation }) => [activation.noLink.title, activation.noLink.text],
  },
  {
    name: 'a link that could not be checked',
    reach: () => {
      backend.checkPlusInvitation = () => problem(500, 'unexpected', true)
      return visit()
    },
    says: ({ activation, shared }) => [activation.failed, shared.tryAgain],
  },
]
