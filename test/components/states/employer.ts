import { backend, json } from '../backend.ts'
import { employer, endedPeriod, link, period } from '../employer-answers.ts'
import { answerWith, fill, submit, visitEmployer, visitPeriod } from '../employer-visit.ts'
import { find, inside } from '../harness.ts'
import { type State, settled } from './state.ts'

const late = link({ kind: 'late', code: 'LATE', places: 3, registered: 1, invited: 2 })

export const employerStates: State[] = [
  {
    name: 'for nobody',
    reach: async () => {
      backend.employer = () => json({ employers: [] })
      return settled(await visitEmployer())
    },
    says: ({ employer }) => [
      employer.nobodyTitle,
      employer.nobody,
      employer.nobodyNext,
      employer.otherAccount,
    ],
  },
  {
    name: 'several to choose from',
    reach: async () => {
      const other = employer({ id: 'employer_other', name: 'Kallionurkan osuuskunta' })
      backend.employer = () => json({ employers: [employer(), other] })
      return settled(await visitEmployer())
    },
    says: ({ employer }) => [employer.chooseTitle, employer.choose, employer.businessId],
  },
  {
    name: 'registrations',
    reach: async () => {
      const list = [
        period({ id: 'period_4', state: 'upcoming' }),
        period({ id: 'period_3', counts: { registered: 12, approved: 1 } }),
        endedPeriod({ id: 'period_2', name: '2026 '.repeat(16).trim() }),
        period({ state: 'withdrawn' }),
      ]
      answerWith(endedPeriod())
      const answer = backend.employer
      backend.employer = (path, sent) =>
        path.endsWith('/periods') ? json({ periods: list }) : answer(path, sent)
      return settled(await visitEmployer({ view: 'periods' }))
    },
    says: ({ periods, periodNames }) => [
      periods.title,
      periods.open,
      periodNames.waiting(3),
      periodNames.registered(12),
      periodNames.approved(2),
      periodNames.ordered(1),
      periodNames.active(1),
      periodNames.states.upcoming,
      periodNames.states.open,
      periodNames.states.closed,
      periodNames.states.withdrawn,
    ],
  },
  {
    name: 'no registrations yet',
    reach: async () => {
      backend.employer = (path) => json(path ? { periods: [] } : { employers: [employer()] })
      return settled(await visitEmployer())
    },
    says: ({ periods }) => [periods.emptyTitle, periods.empty, ...periods.emptySteps.flat(), periods.open],
  },
  {
    name: 'opening one, with mistakes',
    reach: async () => {
      const element = await visitEmployer({ view: 'new-period' })
      ;(await find(element, '#add-package')).click()
      await fill(element, 'name', '')
      await fill(element, 'starts', '')
      await fill(element, 'places', 'x')
      await fill(element, 'last-day-1', '2020-01-01')
      await submit(element, 'name')
      return settled(element)
    },
    says: ({ newPeriod }) => {
      const { name, day, places, amount, lastDay } = newPeriod.complaints
      return [newPeriod.title, newPeriod.wrongTitle, name, day, places, amount, lastDay, newPeriod.check]
    },
  },
  {
    name: 'opening one, at the last look',
    reach: async () => {
      const element = await visitEmployer({ view: 'new-period' })
      await fill(element, 'name', '2027')
      await fill(element, 'amount-1', '200')
      await submit(element, 'name')
      await find(element, '.facts')
      return settled(element)
    },
    says: ({ newPeriod, benefits }) => [
      newPeriod.checkTitle,
      newPeriod.checkNote,
      newPeriod.withdrawNote,
      newPeriod.open,
      benefits['sports-culture'],
    ],
  },
  {
    name: 'one that is open, while its link is mailed',
    reach: async () => {
      const { element } = await visitPeriod(period({ can_withdraw: true }), () =>
        json({ sent: 2, already: ['anna@havuranta.example'], not_valid: [] }),
      )
      for (const each of inside<HTMLDetailsElement>(element, 'details')) each.open = true
      await fill(element, 'addresses', 'anna@havuranta.example\nb@x.fi c@x.fi')
      await submit(element, 'addresses')
      await find(element, '.sent')
      return settled(element)
    },
    says: ({ period, people }) => [
      period.shareTitle,
      period.copyLink,
      period.message,
      period.mailHint,
      period.mailedNow(2),
      period.already(1),
      period.mailAgain(1),
      people.nobodyYet,
      period.withdrawText,
      period.earlierTitle,
    ],
  },
  {
    name: 'one that is over, while people are rejected',
    reach: async () => {
      const { element } = await visitPeriod(endedPeriod({ links: [link({ state: 'closed' }), late] }))
      ;(await find(element, '.bulk input')).click()
      ;(await find(element, '.bulk .reject')).click()
      await find(element, '#reason')
      await submit(element, 'reason')
      ;(await find(element, '.late-form button')).click()
      return settled(element)
    },
    says: ({ period, people, periodNames }) => [
      periodNames.waiting(3),
      people.waitText,
      people.selected(3),
      people.reasonOfMany(3),
      people.reasonMissing,
      people.late,
      period.orderTitle(2),
      period.linkCounts(1, 3),
      period.lateDayLabel,
    ],
  },
  {
    name: 'one that is over, with everybody in it',
    reach: async () => {
      const { element } = await visitPeriod(endedPeriod())
      inside(element, '.filters button').at(-1)?.click()
      await find(element, '.pill.refused')
      return settled(element)
    },
    says: ({ people }) => [
      ...Object.values(people.states),
      people.broughtIn,
      people.reasonGiven,
      people.approveInstead,
      people.rejectInstead,
    ],
  },
]
