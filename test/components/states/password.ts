import { rememberRegistration } from '../../../components/client/registration-link.ts'
import { backend, json, never, problem } from '../backend.ts'
import { type AnyElement, find, mount, setOnline } from '../harness.ts'
import { submit, type, visitPassword } from '../password-visit.ts'
import { type State, settled } from './state.ts'

const EMAIL = 'aino@havuranta.example'
const NEW_EMAIL = 'aino@oma.example'
const PASSWORD = 'kolme sanaa riittää'

const visit = async (how?: Parameters<typeof visitPassword>[0]): Promise<AnyElement> =>
  settled(await visitPassword(how))

const afterSubmit = async (
  how: Parameters<typeof visitPassword>[0],
  fields: Record<string, string>,
  appears: string,
): Promise<AnyElement> => {
  const element = await visitPassword(how)
  for (const [name, text] of Object.entries(fields)) await type(element, name, text)
  await submit(element)
  await find(element, appears)
  return settled(element)
}

const forNewAddress = (): void => {
  backend.checkLink = () => json({ purpose: 'address', email: NEW_EMAIL })
}

const FIRST = { first: true, link: true }
const FILLED_IN = { identity_code: '131052-308T', password: PASSWORD }

/** Everything about passwords and user ids. */
export const passwordStates: State[] = [
  {
    name: 'asking for a link',
    reach: () => visit(),
    says: ({ password, shared }) => [
      password.requestTitle,
      password.requestLead,
      password.oldAddressTitle,
      password.oldAddress,
      password.changeAddress,
      '+358 600 149 88',
      password.sendLink,
      password.plus,
      shared.signInWithBank,
    ],
  },
  {
    name: 'an address with a slip of the hand',
    reach: async () => {
      const element = await visitPassword()
      await type(element, 'email', 'aino@gmial.com')
      await find(element, '.meant span')
      return settled(element)
    },
    says: ({ email }) => [email.meant('aino@gmail.com'), email.take],
  },
  {
    name: 'not an address',
    reach: () => afterSubmit({}, { email: 'aino' }, '.field-error'),
    says: ({ password }) => [password.problems['email-not-valid']],
  },
  {
    name: 'asked for too often',
    reach: () => {
      backend.passwordLinks = () => {
        const { body, status } = problem(429, 'too-many-attempts', true)
        return new Response(body, { status, headers: { 'Retry-After': '900' } })
      }
      return afterSubmit({}, { email: EMAIL }, '.notice:not(.warning)')
    },
    says: ({ password }) => [password.tooManyTitle, password.typedStays],
  },
  {
    name: 'could not be sent',
    reach: () => {
      backend.passwordLinks = () => problem(500, 'unexpected', true)
      return afterSubmit({}, { email: EMAIL }, '.notice:not(.warning)')
    },
    says: ({ password, shared }) => [
      password.failedTitle,
      password.typedStays,
      shared.tryLater,
      shared.supportCode,
    ],
  },
  {
    name: 'offline',
    reach: () => {
      backend.passwordLinks = () => {
        setOnline(false)
        return Promise.reject(new TypeError('no network'))
      }
      return afterSubmit({}, { email: EMAIL }, '.notice + form')
    },
    says: ({ password, shared }) => [shared.offlineTitle, password.typedStays],
  },
  {
    name: 'link asked for',
    reach: async () => {
      const element = await visitPassword()
      await type(element, 'email', EMAIL)
      await submit(element)
      // The wait before it can be sent again is not waited for here.
      for (const animation of (await find(element, '.patient')).getAnimations()) animation.finish()
      return settled(element)
    },
    says: ({ password }) => [
      password.sentTitle,
      password.sent(EMAIL),
      ...password.sentAdvice.flat(),
      password.sendAgain,
      password.otherAddress,
      password.oldAddressTitle,
    ],
  },
  {
    name: 'checking the link',
    reach: async () => {
      backend.checkLink = never
      return visitPassword({ link: true })
    },
    says: ({ password }) => [password.chooseTitle],
  },
  {
    name: 'the link could not be checked',
    reach: () => {
      backend.checkLink = () => problem(500, 'unexpected', true)
      return visit({ link: true })
    },
    says: ({ password, shared }) => [password.checkFailed, shared.tryAgain, shared.supportCode],
  },
  {
    name: 'the link is over',
    reach: () => {
      backend.checkLink = () => problem(410, 'link-not-valid')
      return visit({ link: true })
    },
    says: ({ password }) => [password.linkOverTitle, password.linkOver, password.sendLink],
  },
  {
    name: 'the link to a new address is over',
    reach: () => {
      backend.checkLink = () => problem(410, 'link-not-valid')
      return visit({ link: true, prove: true })
    },
    says: ({ password }) => [
      password.addressTitle,
      password.linkOverTitle,
      password.addressLinkOver,
      password.prove,
    ],
  },
  {
    name: 'choosing a password',
    reach: () => visit({ link: true }),
    says: ({ password }) => [
      password.chooseTitle,
      password.userId,
      password.newPassword,
      password.passwordHint,
      password.save,
    ],
  },
  {
    name: 'a password that grows',
    reach: async () => {
      const element = await visitPassword({ link: true })
      await type(element, 'password', 'kolme s')
      return settled(element)
    },
    says: ({ password }) => [password.missing(3)],
  },
  {
    name: 'a password that is easily guessed',
    reach: () => {
      backend.setPassword = () => problem(422, 'password-too-common')
      return afterSubmit({ link: true }, { password: 'salasana123' }, '.field-error')
    },
    says: ({ password }) => [password.problems['password-too-common']],
  },
  {
    name: 'saved',
    reach: () => afterSubmit({ link: true }, { password: PASSWORD }, '.centred'),
    says: ({ password }) => [password.doneTitle, password.done, password.signInToSaldo, password.guide],
  },
  {
    name: 'a first password, with a code that cannot be',
    reach: async () => {
      const element = await visitPassword(FIRST)
      await type(element, 'identity_code', '310252-')
      await find(element, '.field-error')
      return settled(element)
    },
    says: ({ password }) => [
      password.firstTitle,
      password.firstLead,
      password.userId,
      password.identityCode,
      password.identityCodeHint,
      password.identityCodeWhy,
      password.problems['code-date'],
      password.newPassword,
      password.save,
    ],
  },
  {
    name: 'a registration that is not confirmed',
    reach: () => {
      rememberRegistration('HAVU2291KALL0077')
      backend.confirmRegistration = () => problem(422, 'registration-not-confirmed')
      return afterSubmit(FIRST, FILLED_IN, '.notice')
    },
    says: ({ password }) => [
      password.refusedTitle,
      password.checkCode,
      password.hadBefore,
      password.hadPassword,
      password.registerAgain,
      password.signInToSaldo,
      password.help,
    ],
  },
  {
    name: 'a registration that nobody takes any more',
    reach: () => {
      backend.confirmRegistration = () => problem(409, 'registration-full')
      return afterSubmit(FIRST, FILLED_IN, '.notice')
    },
    says: ({ password }) => [password.failedTitle, password.notTaken['registration-full']],
  },
  {
    name: 'the link for a first password is over',
    reach: () => visit({ first: true }),
    says: ({ password }) => [password.firstTitle, password.linkOverTitle, password.firstLinkOver],
  },
  {
    name: 'registered',
    reach: () => afterSubmit(FIRST, FILLED_IN, '.centred'),
    says: ({ password }) => [
      password.registeredTitle,
      password.registered('ville@oma.example'),
      password.mine,
      password.guide,
    ],
  },
  {
    name: 'who are you',
    reach: () => visit({ prove: true }),
    says: ({ password }) => [
      password.addressTitle,
      password.proveLead,
      ...password.proveAdvice.flat(),
      password.prove,
    ],
  },
  {
    name: 'the banks',
    reach: async () => {
      const element = await visitPassword({ prove: true })
      ;(await find(element, '.button.main')).click()
      await find(element, '.ways:not([inert]) .bank')
      return settled(element)
    },
    says: ({ login, shared }) => [shared.signInWithBank, login.allOperators],
  },
  {
    name: 'the user id could not be had',
    reach: () => {
      backend.userId = () => problem(500, 'unexpected', true)
      return visit({ prove: true, as: 'strong' })
    },
    says: ({ password, shared }) => [password.userIdFailed, shared.tryAgain],
  },
  {
    name: 'the user id',
    reach: () => visit({ prove: true, as: 'strong' }),
    says: ({ password }) => [
      password.yourUserId,
      'a•••o@h•••a.example',
      password.newAddress,
      password.newAddressHint,
      password.keep,
      password.keepHint,
    ],
  },
  {
    name: 'no user id',
    reach: () => {
      backend.userId = () => json({ user_id: null, has_password: false })
      return visit({ prove: true, as: 'strong' })
    },
    says: ({ password }) => [password.noUserIdTitle, password.noUserId, password.plusGuide],
  },
  {
    name: 'signed in too long ago',
    reach: async () => {
      backend.changeUserId = () => problem(403, 'sign-in-again')
      const element = await visitPassword({ prove: true, as: 'strong' })
      await type(element, 'email', NEW_EMAIL)
      await submit(element)
      await find(element, '.body > .button.main')
      return settled(element)
    },
    says: ({ password }) => [password.proveAgain, password.prove],
  },
  {
    name: 'link to the new address sent',
    reach: () => afterSubmit({ prove: true, as: 'strong' }, { email: NEW_EMAIL }, '.centred'),
    says: ({ password }) => [
      password.addressSent(NEW_EMAIL),
      ...password.addressAdvice.flat(),
      password.otherAddress,
    ],
  },
  {
    name: 'a new address from another browser',
    reach: () => {
      forNewAddress()
      return visit({ link: true })
    },
    says: ({ password }) => [password.confirm, password.confirmLead(NEW_EMAIL), password.prove],
  },
  {
    name: 'a new address',
    reach: () => {
      forNewAddress()
      return visit({ link: true, as: 'strong' })
    },
    says: ({ password }) => [password.confirm, password.newPassword, password.save],
  },
  {
    name: 'a new address that somebody else has',
    reach: () => {
      forNewAddress()
      backend.confirmUserId = () => problem(409, 'address-taken')
      return afterSubmit({ link: true, as: 'strong' }, { password: PASSWORD }, '.notice')
    },
    says: ({ password }) => [password.addressTaken],
  },
  {
    name: 'new address confirmed',
    reach: () => {
      forNewAddress()
      return afterSubmit({ link: true, as: 'strong' }, { password: PASSWORD }, '.centred')
    },
    says: ({ password }) => [password.doneTitle, password.addressDone(NEW_EMAIL)],
  },
  {
    name: 'changing, signed out',
    reach: () => visit({ change: true }),
    says: ({ password, shared }) => [
      password.changeTitle,
      password.changeLead,
      shared.signIn,
      password.forgot,
    ],
  },
  {
    name: 'changing, with a bank',
    reach: () => visit({ change: true, as: 'strong' }),
    says: ({ password }) => [password.changeTitle, password.yourUserId, password.newPassword],
  },
  {
    name: 'changing, with a password',
    reach: () => visit({ change: true, as: 'password' }),
    says: ({ password }) => [password.currentPassword, password.forgot, password.newPassword],
  },
  {
    name: 'not the current password',
    reach: () => {
      backend.changePassword = () => problem(403, 'wrong-password')
      return afterSubmit(
        { change: true, as: 'password' },
        { current: 'jokin muu', password: PASSWORD },
        '.field-error',
      )
    },
    says: ({ password }) => [password.problems['wrong-password']],
  },
  {
    name: 'on the page of a host',
    reach: () => visit({ change: true, api: 'https://smartum.example' }),
    says: ({ password }) => [password.ownPage, password.openPage, password.ownPageTitle],
  },
  {
    name: 'without a client',
    reach: () => mount('smartum-password', { client: '' }),
    says: ({ shared }) => [shared.notSetUpTitle, shared.clientMissing],
  },
]
