import { userEvent } from 'vitest/browser'
import { type AnyElement, button, find, inside, mount, until } from '../harness.ts'
import { type Catalog, catalogs, type State, settled } from './state.ts'

/** A finder with a role, after some answers. */
export const finder = async (
  audience: 'employee' | 'employer' | '',
  ...answers: ((catalog: Catalog) => string)[]
): Promise<AnyElement> => {
  const element = await mount('smartum-service-finder')
  element.audience = audience
  await element.updateComplete
  for (const answer of answers) {
    ;(await button(element, answer(catalogs[element.localize.language]))).click()
    await element.updateComplete
  }
  return settled(element)
}

/** Pastes a customer number. */
export const paste = async (element: AnyElement, number: string): Promise<void> => {
  await userEvent.fill(await find(element, 'input'), number)
  await element.updateComplete
}

const unknown = ({ finder }: Catalog) => finder.unknown
const noInvoice = ({ finder }: Catalog) => finder.noInvoice

export const finderStates: State[] = [
  {
    name: 'first question',
    reach: () => finder(''),
    says: ({ finder, shared }) => [
      finder.title,
      finder.questions.role,
      shared.employee,
      shared.employer,
      finder.unknown,
    ],
  },
  {
    name: 'benefits of an employee',
    reach: () => finder('employee'),
    says: ({ finder, shared }) => [
      shared.employee,
      finder.change,
      finder.questions.benefits,
      ...Object.values(finder.choices.benefits),
      finder.unknown,
    ],
  },
  {
    name: 'how benefits began',
    reach: () => finder('employee', ({ finder }) => finder.choices.benefits.saldo),
    says: ({ finder }) => [finder.questions.signUp, ...Object.values(finder.choices.signUp)],
  },
  {
    name: 'certainly Plus',
    reach: () => finder('employee', ({ finder }) => finder.choices.benefits.plus),
    says: ({ finder }) => [
      finder.certain,
      'Plus',
      finder.how.plus,
      finder.goOn('Plus'),
      finder.guide('Plus'),
      finder.wrong('Saldo'),
    ],
  },
  {
    name: 'likely Saldo',
    reach: () =>
      finder(
        'employee',
        ({ finder }) => finder.choices.benefits.saldo,
        ({ finder }) => finder.choices.signUp.link,
      ),
    says: ({ finder }) => [finder.likely, 'Saldo', finder.how.saldo, finder.goOn('Saldo')],
  },
  {
    name: 'both',
    reach: () => finder('employee', ({ finder }) => finder.choices.benefits.both),
    says: ({ finder }) => [finder.both, finder.bothHint, finder.goOn('Plus'), finder.goOn('Saldo')],
  },
  {
    name: 'the other one',
    reach: () =>
      finder(
        'employee',
        ({ finder }) => finder.choices.benefits.plus,
        ({ finder }) => finder.wrong('Saldo'),
      ),
    says: ({ finder }) => [finder.other, finder.goOn('Saldo'), finder.wrong('Plus')],
  },
  {
    name: 'unsure employee',
    reach: () => finder('employee', unknown, unknown),
    says: ({ finder }) => [
      finder.unsure,
      ...finder.tryBoth,
      ...finder.askEmployer,
      ...finder.leaveRequest,
      finder.tryOne('Plus'),
      finder.tryOne('Saldo'),
      finder.askForHelp,
    ],
  },
  {
    name: 'unsure employer',
    reach: () => finder('employer', noInvoice, unknown, unknown),
    says: ({ finder }) => [finder.unsure, finder.noInvoice, ...finder.lookAtInvoice],
  },
  {
    name: 'customer number of an employer',
    reach: () => finder('employer'),
    says: ({ finder, shared }) => [
      shared.employer,
      finder.questions.invoice,
      finder.numberHint,
      finder.noInvoice,
    ],
  },
  {
    name: 'a customer number that is none',
    reach: async () => {
      const element = await finder('employer')
      await paste(element, 'Havuranta Oy')
      return element
    },
    says: ({ finder }) => [finder.numberWrong, finder.noInvoice],
  },
  {
    name: 'a customer number of Plus',
    reach: async () => {
      const element = await finder('employer')
      await paste(element, 'PLUS 10234')
      await find(element, '.result')
      return element
    },
    says: ({ finder }) => [
      finder.likely,
      'Plus',
      finder.ofInvoice,
      finder.questions.lines,
      finder.goOn('Plus'),
    ],
  },
  {
    name: 'an invoice of Plus',
    reach: async () => {
      const element = await finder('employer')
      await paste(element, 'PLUS10234')
      ;(await button(element, catalogs[element.localize.language].finder.choices.lines.plus)).click()
      await until(() => {
        if (inside(element, '.question').length) throw new Error('still asking')
      })
      return element
    },
    says: ({ finder }) => [finder.certain, 'Plus', finder.ofInvoice],
  },
  {
    name: 'groups of an employer',
    reach: () => finder('employer', noInvoice, unknown),
    says: ({ finder }) => [finder.questions.groups, ...Object.values(finder.choices.groups)],
  },
  {
    name: 'asking for help in place',
    reach: async () => {
      const element = await finder('employee', unknown, unknown, ({ finder }) => finder.askForHelp)
      await find(element, 'form')
      return settled(element)
    },
    says: ({ request }) => [request.title, request.topics['sign-in'], request.send],
  },
]
