import { registrationTexts } from '../../../components/elements/registration/texts.ts'
import { backend, json, never, problem } from '../backend.ts'
import { type AnyElement, find, settle } from '../harness.ts'
import { chooseRow, fillIn, goTo, PERSON, press, visitRegistration } from '../registration-visit.ts'
import { myRegistrations, packages, registration, registrationLink } from '../registrations.ts'
import { type State, settled } from './state.ts'

const texts = registrationTexts.en
const EMPLOYER = 'Kallionurkka Oy'

/** Comes anew, and not with what the history holds of another state. */
const visit = async (how?: Parameters<typeof visitRegistration>[0]) => {
  history.pushState(null, '', location.href)
  return visitRegistration(how)
}

const atStep = async (step: Parameters<typeof goTo>[1]): Promise<AnyElement> => {
  const element = await visit()
  await goTo(element, step)
  return settled(element)
}

const withLink = (values: Parameters<typeof registrationLink>[0]): void => {
  backend.registrationLink = () => json(registrationLink(values))
}

/** Everything about registering for Saldo. */
export const registrationStates: State[] = [
  {
    name: 'loading',
    reach: async () => {
      backend.registrationLink = never
      const element = document.createElement('smartum-registration')
      Object.assign(element, { client: `client_${crypto.randomUUID()}`, link: 'LOADING' })
      document.body.append(element)
      await find(element, '.loading')
      return element
    },
    says: ({ registration }) => [registration.title],
  },
  {
    name: 'what is offered, and who are you',
    reach: async () => settled(await visit()),
    says: ({ registration, benefits }) => [
      EMPLOYER,
      registration.chooseOne,
      benefits['sports-culture'],
      registration.who,
      registration.newHere,
      registration.hadBefore,
      registration.withBank,
      registration.oneUserId,
    ],
  },
  {
    name: 'for somebody with a user id',
    reach: async () => {
      const element = await visit()
      await chooseRow(element, texts.hadBefore)
      return settled(element)
    },
    says: ({ registration }) => [
      registration.knownTitle,
      registration.signIn,
      registration.forgot,
      registration.oldAddressTitle,
      registration.changeAddress,
      '+358 600 149 88',
    ],
  },
  {
    name: 'details, and all that is wrong with them',
    reach: async () => {
      const element = await visit()
      await goTo(element, 'details')
      await fillIn(element, { identity_code: '310252-308Y', phone: '040 12', email: 'ville@gmial.com' })
      await press(element, texts.goOn)
      await find(element, '.wrong')
      return settled(element)
    },
    says: ({ registration, email }) => [
      registration.steps.details,
      registration.fix(4),
      registration.givenNames,
      registration.identityCodeHint,
      registration.identityCodeWhy,
      registration.problems['name-not-valid'],
      registration.problems['code-date'],
      registration.problems['phone-too-short'],
      registration.emailHint,
      email.meant('ville@gmail.com'),
      registration.hadBefore,
    ],
  },
  {
    name: 'details after a reload',
    reach: async () => {
      const element = await visit()
      await goTo(element, 'benefits')
      element.remove()
      return settled(await visitRegistration())
    },
    says: ({ registration }) => [registration.codeAgain, registration.detailsTitle],
  },
  {
    name: 'details of somebody who is signed in, without a user id',
    reach: async () => {
      const { person } = myRegistrations()
      backend.myRegistrations = () => json(myRegistrations({ person: { ...person, user_id: null } }))
      const element = await visit({ as: 'strong' })
      await chooseRow(element, texts.goOnAs('Aino Maria Virtanen'))
      return settled(element)
    },
    says: ({ registration }) => [registration.name, 'Aino Maria Virtanen', registration.emailHint],
  },
  {
    name: "without a user id on a host's page",
    reach: async () => {
      const { person } = myRegistrations()
      backend.myRegistrations = () => json(myRegistrations({ person: { ...person, user_id: null } }))
      const element = await visit({ as: 'strong', api: 'https://smartum.example' })
      await chooseRow(element, texts.goOnAs('Aino Maria Virtanen'))
      return settled(element)
    },
    says: ({ registration }) => [registration.ownPageTitle, registration.ownPage, registration.openPage],
  },
  {
    name: 'no package chosen',
    reach: async () => {
      const element = await visit()
      await goTo(element, 'benefits')
      await press(element, texts.goOn)
      await find(element, '.field-error')
      return settled(element)
    },
    says: ({ registration, shared }) => [
      registration.chooseTitle,
      registration.chooseLead(EMPLOYER),
      registration.chooseProblem,
      shared.back,
    ],
  },
  {
    name: 'the terms',
    reach: () => atStep('terms'),
    says: ({ registration }) => [
      registration.termsPoints('')[0],
      registration.readTerms,
      registration.accept,
      registration.goOn,
    ],
  },
  {
    name: 'the check, after no answer',
    reach: async () => {
      const element = await visit()
      await goTo(element, 'check')
      backend.register = () => problem(500, 'unexpected', true)
      await press(element, texts.confirm)
      await find(element, '.notice')
      return settled(element)
    },
    says: ({ registration, shared }) => [
      registration.noAnswer,
      shared.supportCode,
      registration.checkTitle,
      registration.change,
      PERSON.email,
      registration.confirm,
    ],
  },
  {
    name: 'sent by a new user',
    reach: async () => {
      const element = await visit()
      await goTo(element, 'check')
      await press(element, texts.confirm)
      await find(element, '.centred')
      return settled(element)
    },
    says: ({ registration }) => [
      registration.sentTitle,
      registration.sentTo(PERSON.email),
      ...registration.sentAdvice.flat(),
      registration.nothingTitle,
      registration.startOver,
      registration.help,
    ],
  },
  {
    name: 'signed out on the way',
    reach: async () => {
      const element = await visit({ as: 'password' })
      await chooseRow(element, texts.goOnAs('Aino Maria Virtanen'))
      element.remove()
      return settled(await visitRegistration())
    },
    says: ({ registration, shared }) => [registration.againTitle, registration.typedStays, shared.signIn],
  },
  {
    name: 'a link that nobody knows',
    reach: async () => {
      backend.registrationLink = () => problem(404, 'registration-link-unknown')
      return settled(await visit())
    },
    says: ({ linkState }) => [linkState.unknownTitle, ...linkState.unknownAdvice.flat(), linkState.help],
  },
  {
    name: 'a link that opens later',
    reach: async () => {
      withLink({ state: 'upcoming' })
      return settled(await visit())
    },
    says: ({ linkState }) => [linkState.needTitle, ...linkState.needs.flat(), linkState.mine],
  },
  {
    name: 'a link that has closed, with something filled in',
    reach: async () => {
      const element = await visit()
      await goTo(element, 'details')
      element.remove()
      withLink({ state: 'closed' })
      return settled(await visitRegistration())
    },
    says: ({ linkState }) => [
      linkState.closed(EMPLOYER),
      linkState.keptInTab,
      linkState.writeTo(EMPLOYER),
      'henkilosto@kallionurkka.example',
    ],
  },
  {
    name: 'every place taken',
    reach: async () => {
      withLink({ state: 'full', employer: { name: EMPLOYER, email: null } })
      return settled(await visit())
    },
    says: ({ linkState }) => [linkState.fullTitle, linkState.full(EMPLOYER)],
  },
  {
    name: 'a registration taken back',
    reach: async () => {
      withLink({ state: 'withdrawn' })
      return settled(await visit())
    },
    says: ({ linkState }) => [linkState.withdrawnTitle, linkState.withdrawn(EMPLOYER)],
  },
  {
    name: 'own registrations, signed out',
    reach: async () => settled(await visit({ link: '' })),
    says: ({ registrations, shared }) => [
      registrations.signedOutTitle,
      registrations.signedOut,
      shared.signIn,
      ...registrations.noneAdvice.flat(),
      registrations.help,
    ],
  },
  {
    name: 'own registrations',
    reach: async () => {
      const employer = { name: 'Havuranta Oy', email: 'hr@havuranta.example' }
      const past = { id: 'period_past', name: '2026', ends_on: '2026-11-01' }
      const expired = { ...packages[1]!, expires_on: '2025-12-31' }
      backend.myRegistrations = () =>
        json(
          myRegistrations({
            registrations: [
              registration(),
              registration({ id: 'waits', period: past }),
              registration({ id: 'paid', state: 'approved', waits_for: 'payment', package: packages[1]! }),
              registration({ id: 'no', state: 'rejected', waits_for: null, employer, reason: 'Ei tuntia' }),
              registration({ id: 'ready', state: 'active', waits_for: null, employer }),
              registration({ id: 'old', state: 'active', waits_for: null, employer, package: expired }),
            ],
          }),
        )
      return settled(await visit({ as: 'password', link: '' }))
    },
    says: ({ registrations }) => [
      ...Object.values(registrations.states),
      registrations.decides(EMPLOYER),
      registrations.waits.payment(EMPLOYER),
      registrations.rejected('Havuranta Oy'),
      'Ei tuntia',
      registrations.ask('Havuranta Oy'),
      ...registrations.stages.flat(),
      registrations.emailed,
      registrations.ready,
      registrations.seeBalance,
    ],
  },
  {
    name: 'registered just now',
    reach: async () => {
      const element = await visit({ as: 'password' })
      await chooseRow(element, texts.goOnAs('Aino Maria Virtanen'))
      await press(element, texts.goOn)
      ;(await find(element, '.packages input')).click()
      await press(element, texts.goOn)
      ;(await find(element, '#accept')).click()
      await press(element, texts.goOn)
      backend.myRegistrations = () => json(myRegistrations({ registrations: [registration()] }))
      await press(element, texts.confirm)
      await find(element, '.registration')
      await settle(element)
      return element
    },
    says: ({ registrations }) => [registrations.registeredTitle, registrations.registered],
  },
]
