import { refused } from '../employer-money.ts'
import {
  groups,
  loaded,
  loading,
  lunch,
  lunchOrder,
  lunchThatIsOff,
  order,
  people,
  visit,
} from '../employer-orders.ts'
import { type AnyElement, button, find, inside } from '../harness.ts'
import { catalogs, type State, settled } from './state.ts'

type Answers = Parameters<typeof visit>[2]

const orders = async (answers: Answers): Promise<AnyElement> =>
  settled((await visit('orders', { view: 'orders' }, answers)).view as AnyElement)
const one = async (answers: Answers = {}, change?: true): Promise<AnyElement> => {
  const place = { view: 'benefit-order', id: 'order_1', ...(change && { change }) } as const
  return settled((await visit('benefit-order', place, answers)).view as AnyElement)
}
const began = async (answers: Answers = {}): Promise<AnyElement> => {
  sessionStorage.clear()
  const users = ['user_1', 'user_2']
  return settled((await visit('benefit-order', { view: 'benefit-order', users }, answers)).view as AnyElement)
}
const balance = async (answers: Answers = {}): Promise<AnyElement> =>
  settled((await visit('lunch', { view: 'lunch' }, answers)).view as AnyElement)
const press = async (element: AnyElement, selector: string) => {
  ;(await find(element, selector)).click()
  await settled(element)
}

/** The form with everything chosen and something wrong everywhere. */
async function wrong(): Promise<AnyElement> {
  const element = await began()
  for (const each of inside(element, '#benefits > .option > label input')) each.click()
  await press(element, '.ways label + label input')
  inside(element, 'input[name=who]').at(-1)!.click()
  for (const id of ['lastDay', 'name']) {
    const input = inside<HTMLInputElement>(element, `#${id}`)[0]!
    input.value = ''
    input.dispatchEvent(new Event('input'))
  }
  await settled(element)
  await press(element, 'form .main')
  await find(element, '.notice .wrong')
  return settled(element)
}

export const employerOrdersStates: State[] = [
  {
    name: 'orders',
    reach: () =>
      orders({
        'GET /plus/orders': () => ({
          orders: [
            order(),
            loading({ id: 'order_2', name: 'Kevään virkistys, liikunta ja kulttuuri 2027' }),
            lunchOrder({ state: 'waiting' }),
            loaded({ id: 'order_3', people: 1, total_cents: 123_456_789 }),
          ],
        }),
        'GET /plus/orders/order_2': () => loading(),
      }),
    says: ({ orders, orderWords }) => [
      ...[orders.title, orders.order, orders.drafts, orders.goOn, orders.made, orderWords.percent(34)],
      ...[
        orderWords.people(1),
        orderWords.states.loading,
        orderWords.states.loaded,
        orderWords.states.waiting,
      ],
    ],
  },
  {
    name: 'no orders yet',
    reach: () => orders({ 'GET /plus/orders': () => ({ orders: [] }) }),
    says: ({ orders }) => [
      ...[orders.emptyTitle, orders.empty],
      ...[orders.groups, orders.users, orders.first].flatMap((step) => Object.values(step)),
    ],
  },
  {
    name: 'an order that begins, with something wrong everywhere',
    reach: wrong,
    says: ({ benefitOrder, benefits, tax }) => [
      ...[benefitOrder.title, benefitOrder.wrongTitle, benefitOrder.all, benefitOrder.users(2)],
      ...[benefitOrder.complaints.groups, benefitOrder.complaints.amount, benefitOrder.complaints.day],
      ...[benefitOrder.complaints.name, benefitOrder.amountOf(benefits['sports-culture']), benefitOrder.same],
      ...[tax.title, tax.bicycle('|', '').split('|')[0]],
    ],
  },
  {
    name: 'an order of nothing that could be ordered',
    reach: () =>
      began({ 'GET /plus/groups': () => ({ groups: [{ ...groups().groups[0]!, benefits: [] }] }) }),
    says: ({ benefitOrder }) => [
      benefitOrder.noBenefitsTitle,
      benefitOrder.noBenefits,
      benefitOrder.toGroups,
    ],
  },
  {
    name: 'an order for nobody on the list',
    reach: () => began({ 'GET /plus/groups': () => ({ groups: [{ ...groups().groups[0]!, people: 0 }] }) }),
    says: ({ benefitOrder }) => [benefitOrder.noUsersTitle, benefitOrder.noUsers, benefitOrder.addUsers],
  },
  {
    name: 'a draft, that may be discarded',
    reach: async () => {
      const element = await one({ 'POST /plus/orders/order_1/people': () => people('user_2') })
      await press(element, '.discard')
      return element
    },
    says: ({ benefitOrder, orderWords }) => [
      ...[benefitOrder.checkTitle, benefitOrder.all, benefitOrder.invoicedNow, benefitOrder.onAcceptance],
      ...[
        ...benefitOrder.next.flat(),
        benefitOrder.awaiting(6, '|').split('|')[0],
        benefitOrder.percentage(50),
      ],
      ...[benefitOrder.awaits, benefitOrder.nextPage, orderWords.people(41), benefitOrder.change],
      ...[benefitOrder.discardTitle, benefitOrder.discardText, benefitOrder.discardNo],
    ],
  },
  {
    name: 'a draft that waits for the details of the company, in which nobody has accepted',
    reach: () =>
      one({
        'GET /company': () => ({ details: null }),
        'GET /plus/orders/order_1': () =>
          order({ lines: order().lines.map((line) => ({ ...line, awaiting_cents: line.total_cents })) }),
      }),
    says: ({ benefitOrder }) => [
      ...[benefitOrder.detailsTitle, benefitOrder.details, benefitOrder.fillDetails],
      ...benefitOrder.nextNobody.flat(),
    ],
  },
  {
    name: 'a draft that nobody is in, after it was refused',
    reach: async () => {
      let isNobody = false
      const element = await one({
        'GET /plus/orders/order_1': () => order(isNobody ? { people: 0, total_cents: 0, lines: [] } : {}),
        'POST /plus/orders/order_1/confirm': () => refused(409, 'nobody-to-order-for'),
      })
      isNobody = true
      await press(element, '.wide')
      await find(element, '.notice.warning')
      return settled(element)
    },
    says: ({ benefitOrder }) => [
      ...Object.values(benefitOrder.refused['nobody-to-order-for']),
      ...[benefitOrder.nobodyTitle, benefitOrder.nobody, benefitOrder.change, benefitOrder.toGroups],
    ],
  },
  {
    name: 'an order that is loading',
    reach: () => one({ 'GET /plus/orders/order_1': () => loading() }),
    says: ({ benefitOrder }) => [
      ...[benefitOrder.loadingTitle, benefitOrder.loading, benefitOrder.progress('12', '35')],
      ...[benefitOrder.waitsTitle, benefitOrder.waits(6, '|').split('|')[0], benefitOrder.toUsers],
      ...[benefitOrder.invoices, benefitOrder.invoice(100_007)],
    ],
  },
  {
    name: 'an order that is loaded',
    reach: () => one({ 'GET /plus/orders/order_1': () => loaded() }),
    says: ({ benefitOrder }) => [benefitOrder.loadedTitle, benefitOrder.loaded, benefitOrder.cancelled(1)],
  },
  {
    name: 'an order that is not there',
    reach: () => one({ 'GET /plus/orders/order_1': () => refused(404, 'order-unknown') }),
    says: ({ benefitOrder }) => [benefitOrder.unknownTitle, benefitOrder.unknown],
  },
  {
    name: 'a lunch balance that lacks money for two months, with a sum that is no sum',
    reach: async () => {
      const waiting = {
        id: 'order_lunch',
        month: '2026-11',
        people: 38,
        total_cents: 570_000,
        missing_cents: 528_770,
      }
      const loads = lunch().loads.map((each) => ({ ...each, state: 'loading' as const }))
      const element = await balance({ 'GET /plus/lunch': () => lunch({ waiting, loads }) })
      inside(element, '.chip input').at(-1)!.click()
      await press(element, '.other button')
      return element
    },
    says: ({ lunch, orderWords }) => [
      ...[
        lunch.title,
        lunch.shared,
        lunch.waiting('|').split('|')[1],
        lunch.next,
        lunch.reserved,
        lunch.topUpHint,
      ],
      ...[
        lunch.exactly,
        lunch.other,
        lunch.amountProblem,
        lunch.soon,
        lunch.how,
        lunch.switchOff,
        lunch.topUps,
      ],
      ...[lunch.loads, orderWords.states.loading],
    ],
  },
  {
    name: 'a lunch balance that suffices, with its payment slip, that may be switched off',
    reach: async () => {
      const next = { ...lunch().next!, missing_cents: 0 }
      const element = await balance({ 'GET /plus/lunch': () => lunch({ balance_cents: 600_000, next }) })
      await press(element, '.end')
      await find(element, '.slip')
      return settled(element)
    },
    says: ({ lunch, paper, slip }) => [
      ...[lunch.suffices, lunch.offTitle, lunch.offText, lunch.offYes, lunch.offNo],
      ...[paper.receiver, paper.rfReference, paper.scan, slip.copyBarcode],
    ],
  },
  {
    name: 'lunch that has never been switched on',
    reach: () => balance({ 'GET /plus/lunch': lunchThatIsOff }),
    says: ({ lunch }) => [
      ...[
        lunch.off,
        lunch.thisMonthHint,
        lunch.nextMonthHint('|').split('|')[0],
        lunch.switchOn,
        lunch.firstOn,
      ],
      ...[lunch.noTopUps, lunch.noLoads],
    ],
  },
  {
    name: 'lunch that nobody gets, and a slip that could not be had',
    reach: async () => {
      const next = { month: '2026-12', loads_on: '2026-12-01', people: 0, total_cents: 0, missing_cents: 0 }
      const element = await balance({
        'GET /plus/lunch': () => lunch({ next }),
        'POST /plus/lunch/slip': () => refused(503, 'unavailable'),
      })
      await button(element, catalogs.en.shared.tryAgain)
      return element
    },
    says: ({ lunch }) => [lunch.nobodyTitle, lunch.nobody, lunch.toGroups, lunch.slipFailed],
  },
]
