import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { readAddresses } from '../../components/elements/employer/address-list.ts'
import { complaintsOf, suggestedDraft } from '../../components/elements/employer/draft.ts'
import { employerTexts } from '../../components/elements/employer/employer-texts.ts'
import { newPeriodTexts } from '../../components/elements/employer/new-period-texts.ts'
import { peopleTexts } from '../../components/elements/employer/people-texts.ts'
import { periodTexts } from '../../components/elements/employer/period-texts.ts'
import { addressOf, placeOf } from '../../components/elements/employer/places.ts'
import { backend, json, problem } from './backend.ts'
import { employer, employerAnswers, endedPeriod, link, period } from './employer-answers.ts'
import { answerWith, fill, go, submit, visitEmployer, visitPeriod } from './employer-visit.ts'
import { button, find, focused, inside, settle, textOf, until } from './harness.ts'
import { catalogs } from './states/state.ts'

const messages = catalogs.en.shared
const texts = { ...employerTexts.en, ...newPeriodTexts.en, ...periodTexts.en, ...peopleTexts.en }

/** Presses twice, as people do who are not sure. */
const pressTwice = (pressed: HTMLElement) => {
  pressed.click()
  pressed.click()
}
const rows = (element: Element) => inside(element, '[data-person]')

describe('whoever signs in', () => {
  it('for several employers chooses one, changes it, and is led to the one that a link is of', async () => {
    const other = employer({ id: 'employer_other', name: 'Kallionurkka' })
    const home = location.href
    history.replaceState(null, '', '/employer?period=period_1')
    backend.employer = (path, sent) => {
      if (path === '') return json({ employers: [other, employer()] })
      return path.startsWith('/employer_other/')
        ? problem(404, 'period-unknown')
        : employerAnswers(path, undefined, sent)
    }
    const element = await visitEmployer()
    await until(() => expect(textOf(element)).toContain('3 registrations wait for you'))
    await until(() => expect(textOf(element)).toContain('Anna Berg'))
    ;(await button(element, employerTexts.en.change)).click()
    await find(element, '.employers')
    expect(location.search).not.toContain('period')
    inside(element, '.employers button')[1]?.click()
    await find(element, '.name')
    ;(await find(element, '.name')).click()
    await until(() => expect(location.search).toContain('period=period_1'))
    history.back()
    await find(element, '.name')
    // Also while the script of a view is on its way, and when it does not come, the focus stays inside.
    inside(element, 'nav a:not([aria-current])')[0]?.click()
    await find(element, '.missing')
    await until(() => expect(inside(element, '.missing, .missing *')).toContain(focused()))
    history.back()
    await find(element, '.name')
    await until(() => expect(focused()?.id).toBe('title'))
    history.replaceState(null, '', home)
  })

  it('without a network is told so where a script is missing, which comes with the network', async () => {
    const element = await visitEmployer()
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const get = customElements.get.bind(customElements)
    const isMissing = (name: string) => !navigator.onLine && name === 'smartum-employer-invoices'
    vi.spyOn(customElements, 'get').mockImplementation((name) => (isMissing(name) ? undefined : get(name)))
    inside(element, 'nav a')[1]?.click()
    await until(() => expect(inside(element, '.missing h3')[0]?.textContent).toBe(messages.offlineTitle))
    online.mockReturnValue(true)
    dispatchEvent(new Event('online'))
    await find(element, 'smartum-employer-invoices')
  })

  it('for no employer reads why and what to do, and can sign in with another user id', async () => {
    backend.employer = () => json({ employers: [] })
    const element = await visitEmployer()
    expect(textOf(element)).toContain(texts.nobody)
    // By which customer service can name somebody who has no user id.
    expect(textOf(element)).toContain(`${texts.ownId} person_aino`)
    ;(await button(element, texts.otherAccount)).click()
    await find(element, '.ways:not([inert])')
  })

  it('sees how many wait, and nothing any more once the session has ended', async () => {
    const { element } = await visitPeriod()
    expect(inside(element, '.badge')[0]?.textContent).toBe('3')
    backend.employer = () => problem(401, 'token-not-valid')
    backend.token = () => problem(401, 'session-ended')
    ;(await button(element, `${texts.filters.all} 8`)).click()
    await find(element, '.ways:not([inert])')
    expect(document.body.textContent).not.toContain('Rantanen')
    expect(textOf(element)).not.toContain('Rantanen')
  })
})

describe('opening a registration', () => {
  it('says what is missing, survives a reload, and opens once whatever becomes of the answer', async () => {
    let answers = 0
    const posts = answerWith(period(), () => {
      answers += 1
      return answers === 1 ? problem(503, 'unavailable', true) : json(period(), 201)
    })
    const element = await visitEmployer({ view: 'new-period' })
    await submit(element, 'name')
    expect(focused()?.textContent).toContain(texts.wrongTitle)
    inside(element, '.wrong button')[0]?.click()
    expect(focused()?.id).toBe('amount-1')
    await fill(element, 'amount-1', '1 199,5')
    ;(await button(element, texts.addPackage)).click()
    await fill(element, 'amount-2', '0.10')
    await fill(element, 'places', '120')

    element.remove()
    const home = location.href
    history.replaceState(null, '', '/employer?view=new-period')
    const again = await visitEmployer({ view: 'new-period' })
    await submit(again, 'places')
    await until(() => expect(textOf(again)).toContain(texts.checkNote))
    // The browser's way back leads to what has been filled in, and forward to the check of it.
    history.back()
    expect(await find(again, '#amount-1')).toHaveProperty('value', '1 199,5')
    history.forward()
    await until(() => expect(textOf(again)).toContain(texts.checkNote))
    expect(focused()?.textContent).toBe(texts.checkTitle)
    expect(textOf(again)).toContain('€1,199.50')
    pressTwice(await button(again, texts.open))
    await until(() => expect(textOf(again)).toContain(texts.notOpened))
    ;(await button(again, texts.open)).click()
    await find(again, '#people')
    expect(posts).toHaveLength(2)
    expect(posts[0]).toMatchObject({
      path: '/periods',
      body: {
        places: 120,
        packages: [
          { benefit: 'sports-culture', amount_cents: 119_950 },
          { benefit: 'sports', amount_cents: 10 },
        ],
      },
    })
    expect(posts[1]).toEqual(posts[0])
    await go(again, { view: 'new-period' })
    expect((await find(again, '#amount-1')) as HTMLInputElement).toHaveProperty('value', '')
    history.replaceState(null, '', home)
  })

  it('knows the days and amounts that cannot be', () => {
    const draft = suggestedDraft((year) => `Benefits ${year}`, '2026-11-22')
    expect(draft).toMatchObject({ name: 'Benefits 2027', startsOn: '2026-11-22', endsOn: '2026-12-06' })
    const [first] = draft.packages
    if (!first) throw new Error('There is no package.')
    const one = { ...first, amount: '200' }
    const wrong = (changed: object) => complaintsOf({ ...draft, packages: [one], ...changed }, '2026-11-22')
    expect(wrong({})).toEqual({})
    expect(wrong({ startsOn: '2026-11-21' })).toEqual({ starts: 'pastDay' })
    expect(wrong({ startsOn: '2027-11-23', endsOn: '2027-11-24' })).toEqual({ starts: 'startsTooLate' })
    expect(wrong({ endsOn: '2026-11-21' })).toEqual({ ends: 'endsBeforeStart' })
    expect(wrong({ endsOn: '' })).toEqual({ ends: 'day' })
    expect(wrong({ places: '0' })).toEqual({ places: 'places' })
    expect(wrong({ packages: [{ ...one, lastDay: '2026-12-06' }] })).toEqual({ 'last-day-1': 'lastDay' })
    expect(wrong({ packages: [{ ...one, lastDay: '2028-12-07' }] })).toEqual({ 'last-day-1': 'lastsTooLong' })
    expect(wrong({ packages: [{ ...one, amount: '10000,01' }] })).toEqual({ 'amount-1': 'amountTooLarge' })
    expect(wrong({ packages: [one, { ...one, id: 2 }] })).toEqual({ 'benefit-2': 'samePackage' })
  })
})

describe('a registration that is open', () => {
  it('gives its link to copy, and mails it to a list once every line is right', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const open = period({ counts: { registered: 3 } })
    const { element, posts } = await visitPeriod(open, ({ body }) => {
      const { addresses } = body as { addresses: string[] }
      return json({ sent: addresses.length - 1, already: [addresses[1]], not_valid: [] })
    })
    ;(await button(element, texts.copyLink)).click()
    await button(element, texts.copied)
    expect(write).toHaveBeenCalledWith(link().url)

    await fill(element, 'addresses', 'Anna Berg\tanna@havuranta.example\nBerit\n')
    await submit(element, 'addresses')
    expect(textOf(element)).toContain(texts.badLine(2, 'Berit'))
    expect(focused()?.id).toBe('addresses')
    expect(posts).toEqual([])
    await fill(
      element,
      'addresses',
      'Anna Berg\tanna@havuranta.example\nberit@havuranta.example, a@b.example',
    )
    await submit(element, 'addresses')
    await until(() => expect(textOf(element)).toContain(texts.already(1)))
    expect(posts[0]).toMatchObject({
      path: '/periods/period_1/invitations',
      body: { addresses: ['anna@havuranta.example', 'berit@havuranta.example', 'a@b.example'], again: false },
    })
    ;(await button(element, texts.mailAgain(1))).click()
    await until(() => expect(posts).toHaveLength(2))
    expect(posts[1]?.body).toMatchObject({ addresses: ['berit@havuranta.example'], again: true })
  })

  it('shows who has come, without anything to decide, and can be taken back as long as nobody has', async () => {
    const { element } = await visitPeriod(period({ counts: { registered: 3 } }))
    expect(textOf(element)).toContain(texts.decideFrom('5 Dec 2026'))
    expect(inside(element, '.withdraw')).toEqual([])
    // Only whom the employer has brought in can be decided on at once.
    const decidable = inside(element, '[data-person]:has(.decide)')
    expect(decidable.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining(texts.broughtIn),
    ])
    decidable[0]?.querySelector<HTMLElement>('.reject')?.click()
    await until(() => expect(textOf(element)).toContain(texts.reasonHintBrought))
    element.remove()
    const { element: empty, posts } = await visitPeriod(period({ can_withdraw: true }))
    ;(await button(empty, texts.withdraw)).click()
    backend.employer = ((answer) => (path, sent) => {
      const response = answer(path, sent)
      return sent ? response : employerAnswers(path, period({ state: 'withdrawn' }))
    })(backend.employer)
    pressTwice(await button(empty, texts.withdrawYes))
    await until(() => expect(textOf(empty)).toContain(texts.withdrawn))
    expect(posts.map(({ path }) => path)).toEqual(['/periods/period_1/withdraw'])
  })
})

describe('a registration that is over', () => {
  it('approves one with the keyboard, once, and leads on to the next', async () => {
    const left = endedPeriod({ counts: { registered: 2, approved: 3 } })
    const { element, posts } = await visitPeriod(undefined, () => json({ changed: 1, period: left }))
    expect(rows(element)).toHaveLength(3)
    rows(element)[0]?.querySelector<HTMLElement>('.decide button')?.focus()
    await userEvent.keyboard('{Enter}{Enter}')
    await until(() => expect(textOf(element)).toContain('2 registrations wait for you'))
    expect(posts).toHaveLength(1)
    expect(posts[0]?.body).toEqual({ decision: 'approve', registrations: ['registration_0'] })
    await until(() => expect(focused()).toBe(rows(element)[0]))
    expect(inside(element, '[role=status]').map((each) => each.textContent)).toContain('Approved: Anna Berg.')
    expect(inside(element, '.notice.calm')[0]?.textContent).toContain('Approved: Anna Berg.')
    expect(textOf(element)).toContain(texts.orderTitle(3))
  })

  it('rejects some for a reason, and tells when somebody else was quicker', async () => {
    const left = endedPeriod({ counts: { registered: 1, rejected: 3 } })
    const { element, posts } = await visitPeriod(undefined, () => json({ changed: 1, period: left }))
    for (const row of rows(element).slice(0, 2)) row.querySelector<HTMLElement>('input')?.click()
    await until(() => expect(textOf(element)).toContain(texts.selected(2)))
    inside(element, '.bulk .reject')[0]?.click()
    await until(() => expect(focused()?.id).toBe('reason'))
    await submit(element, 'reason')
    expect(textOf(element)).toContain(texts.reasonMissing)
    expect(posts).toEqual([])
    await fill(element, 'reason', ' Työsuhde on päättynyt. ')
    await submit(element, 'reason')
    await until(() => expect(textOf(element)).toContain(texts.othersDecided(1)))
    expect(posts[0]?.body).toEqual({
      decision: 'reject',
      registrations: ['registration_0', 'registration_1'],
      reason: 'Työsuhde on päättynyt.',
    })
  })

  it('approves all who wait, and reads anew when that can no longer be done', async () => {
    const { element, posts } = await visitPeriod(undefined, () => problem(409, 'registrations-not-as-seen'))
    const reads = vi.spyOn(backend, 'employer')
    ;(await button(element, texts.approveAll(3))).click()
    await until(() => expect(textOf(element)).toContain(texts.staleTitle))
    expect(posts[0]?.body).toEqual({ decision: 'approve', registrations: 'all', count: 3 })
    await until(() =>
      expect(reads).toHaveBeenCalledWith(
        '/employer_havuranta/periods/period_1/registrations/search',
        expect.objectContaining({ body: { state: 'registered' } }),
      ),
    )
  })

  it('shows everybody once all are decided on', async () => {
    const done = endedPeriod({ counts: { registered: 0, approved: 5 } })
    const { element } = await visitPeriod(undefined, () => json({ changed: 3, period: done }))
    ;(await button(element, texts.approveAll(3))).click()
    await until(() => expect(textOf(element)).toContain(texts.allDecided))
    expect(rows(element)).toHaveLength(8)
    expect(focused()?.id).toBe('people')
  })

  it('makes a link for latecomers, and brings people of an earlier one in', async () => {
    const late = link({ kind: 'late', code: 'LATE', url: 'https://x.example/LATE', ends_on: '2026-12-30' })
    const { element, posts } = await visitPeriod(undefined, ({ path }) =>
      path.endsWith('/people')
        ? json({ brought: 2, already: 1, period: endedPeriod({ counts: { approved: 4 } }) })
        : json(endedPeriod({ links: [link({ state: 'closed' }), late] })),
    )
    ;(await button(element, texts.lateOpen)).click()
    await fill(element, 'late-day', '2020-01-01')
    await submit(element, 'late-day')
    expect(textOf(element)).toContain(texts.lateDay)
    await fill(element, 'late-day', '2026-12-30')
    await fill(element, 'late-places', '1')
    await submit(element, 'late-day')
    await until(() => expect(textOf(element)).toContain(texts.lateMade))
    await until(() => expect((focused() as HTMLTextAreaElement).value).toBe(late.url))
    expect(posts[0]).toMatchObject({ path: '/periods/period_1/late-links', body: { places: 1 } })
    expect(posts[0]?.key).toMatch(/^[\w-]{36}$/)

    const earlier = endedPeriod({ id: 'period_0', name: '2026' })
    const before = backend.employer
    backend.employer = (path, sent) => {
      if (sent) return before(path, sent)
      return path.endsWith('/periods') ? json({ periods: [earlier] }) : employerAnswers(path, endedPeriod())
    }
    ;(await button(element, texts.earlierOpen)).click()
    await until(() => expect(textOf(element)).toContain(texts.earlierAll(4)))
    ;(await button(element, texts.earlierBring(4))).click()
    await until(() => expect(textOf(element)).toContain(texts.earlierBrought(2)))
    expect(posts[1]?.body).toEqual({ from: 'period_0', package: 'package_1', registrations: 'all' })
    await settle(element)
  })
})

describe('a list of addresses', () => {
  it.each([
    ['a@x.fi\nb@x.fi\r\n\r\nc@x.fi', ['a@x.fi', 'b@x.fi', 'c@x.fi']],
    ['Anna\tBerg\ta@x.fi\nBo;b@x.fi;0401', ['a@x.fi', 'b@x.fi']],
    ['"Berg, Anna" <a@x.fi>, Bo <mailto:b@x.fi>; c@x.fi.', ['a@x.fi', 'b@x.fi', 'c@x.fi']],
    ['a@x.fi, A@X.fi', ['a@x.fi']],
    ['', []],
  ])('%j holds %j', (text, addresses) => {
    const read = readAddresses(text)
    expect(read.addresses.map(({ address }) => address)).toEqual(addresses)
    expect(read.bad).toEqual([])
  })

  it('names the lines in which there is none', () => {
    expect(readAddresses('a@x.fi\n\nAnna Berg\nb@@x.fi c@x').bad).toEqual([
      { line: 3, text: 'Anna Berg' },
      { line: 4, text: 'b@@x.fi' },
      { line: 4, text: 'c@x' },
    ])
  })
})

describe('the address of the page', () => {
  it.each([
    { view: 'periods' },
    { view: 'new-period' },
    { view: 'new-period', check: true },
    { view: 'period', id: 'period_01' },
    { view: 'order', period: 'period_01' },
    { view: 'invoices' },
    { view: 'invoice', number: 100_012 },
    { view: 'company' },
  ] as const)('leads back to %j', (place) => {
    expect(placeOf(new URL(addressOf('https://smartum.example', place, 'fi')).search)).toEqual(place)
  })
})
