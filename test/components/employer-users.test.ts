import { describe, expect, it, vi } from 'vitest'
import { SmartumError } from '../../components/client/problem.ts'
import { addUsersTexts } from '../../components/elements/employer/plus/add-users-texts.ts'
import { faultTexts } from '../../components/elements/employer/plus/fault-texts.ts'
import { groupTexts } from '../../components/elements/employer/plus/group-texts.ts'
import { readPercentage } from '../../components/elements/employer/plus/percentage.ts'
import { lastDayOf } from '../../components/elements/employer/plus/removal.ts'
import { taxTexts } from '../../components/elements/employer/plus/tax-warnings.ts'
import { userTexts } from '../../components/elements/employer/plus/user-texts.ts'
import { usersTexts } from '../../components/elements/employer/plus/users-texts.ts'
import { csvOf, readTable, xlsxOf } from '../../components/spreadsheet.ts'
import type { BenefitGroup, UserList } from '../../worker/benefit-users/schemas.ts'
import { office, part, paste, refused, type, user, usersFound, visit } from './employer-users.ts'
import { button, find, focused, inside, textOf, until } from './harness.ts'
import { catalogs } from './states/state.ts'

const texts = { add: addUsersTexts.en, fault: faultTexts.en, users: usersTexts.en, user: userTexts.en }

async function press(view: Element, label: string): Promise<void> {
  const found = await button(view, label)
  found.focus()
  found.click()
}
const says = (view: Element, text: string) => until(() => expect(textOf(view)).toContain(text))

/** The text of one file in a workbook, which is a ZIP. */
async function partOf(workbook: Blob, name: string): Promise<string> {
  const view = new DataView(await workbook.arrayBuffer())
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const [nameLength, more] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)]
    const length = view.getUint32(at + 18, true)
    const begin = at + 30 + nameLength + more
    const found = new TextDecoder().decode(new Uint8Array(view.buffer, at + 30, nameLength))
    if (found === name) {
      const packed = new Blob([new Uint8Array(view.buffer, begin, length)])
      return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
    }
    at = begin + length
  }
  throw new Error(`There is no ${name}`)
}

describe('a table', () => {
  const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
  const utf16 = (text: string, isLittle: boolean) => {
    const bytes = new DataView(new ArrayBuffer(text.length * 2))
    for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), isLittle)
    return new Uint8Array(bytes.buffer)
  }
  const written = 'Nimi;Ikä\r\n"Mäkelä ""Ässä"";\nJr";5\r\n\r\nÅke;6\r\n'
  const expected = [
    { line: 1, cells: ['Nimi', 'Ikä'] },
    { line: 2, cells: ['Mäkelä "Ässä";\nJr', '5'] },
    { line: 5, cells: ['Åke', '6'] },
  ]

  it.each([
    ['UTF-8', new TextEncoder().encode(written)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${written}`)],
    ['Windows-1252', latin1(written)],
    ['UTF-16, little end first', utf16(`\ufeff${written}`, true)],
    ['UTF-16, big end first', utf16(`\ufeff${written}`, false)],
    ['older line ends', new TextEncoder().encode(written.replaceAll('\r\n', '\r'))],
    ['tabs', written.replaceAll(';', '\t').replace('""\t', '"";')],
    ['commas', written.replaceAll(';', ',').replace('"",', '"";')],
  ])('is read from %s', (_, from) => {
    expect(readTable(from)).toEqual({ rows: expected })
  })

  it('that is none says why', () => {
    expect(readTable(Uint8Array.of(0x50, 0x4b, 3, 4, 20))).toEqual({ problem: 'workbook' })
    expect(readTable(Uint8Array.of(65, 0, 66))).toEqual({ problem: 'not-text' })
    expect(readTable('a;b\n"x\ny";2\n"open;3\n4;5')).toEqual({ problem: 'quotes', line: 4 })
    // With commas between its columns nothing would be open, and there would be one column.
    expect(readTable('a;b\n1;2\n3;"open\n4;5')).toEqual({ problem: 'quotes', line: 3 })
  })

  it.each([
    ['50', 50],
    ['50 %', 50],
    ['50%', 50],
    ['0,5', 50],
    ['0.55', 55],
    ['1,0', 100],
    ['1 %', 1],
    ['', 100],
    ['50,0', 50],
    ['1', 'ambiguous'],
    ['33,3', 'not-whole'],
    ['0,333', 'not-whole'],
    ['0,5 %', 'not-whole'],
    ['101', 'out-of-range'],
    ['0', 'out-of-range'],
    ['half', 'unclear'],
  ])('has %o as a percentage of %o', (typed, percentage) => {
    expect(readPercentage(typed)).toBe(percentage)
  })

  it('is saved so that nothing in it is a formula, and money is a number', async () => {
    const dangerous = ['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '=1\n2', ' =1', '＝1']
    const table = {
      name: 'Payroll: 1/2',
      columns: ['Name', 'Amount'],
      rows: [...dangerous.map((text) => [text, null]), ['constructor', { cents: -123_405 }], ['ä;"x"', 7]],
    }
    const bytes = new Uint8Array(await csvOf(table).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const read = readTable(bytes)
    const cells = 'rows' in read ? read.rows.map((row) => row.cells) : []
    expect(cells.slice(1, 9).map(([cell]) => cell)).toEqual(dangerous.map((text) => `'${text}`))
    expect(cells.slice(9)).toEqual([
      ['constructor', '-1234,05'],
      ['ä;"x"', '7'],
    ])
    expect(new TextDecoder().decode(bytes)).toContain('constructor;-1234,05\r\n')

    const workbook = await xlsxOf(table)
    const sheet = await partOf(workbook, 'xl/worksheets/sheet1.xml')
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<v>-1234.05</v>')
    const shared = await partOf(workbook, 'xl/sharedStrings.xml')
    for (const text of ['=1+1', '@SUM(A1)', 'constructor']) expect(shared).toContain(text)
  })
})

describe('people from a table', () => {
  it('are checked line by line, put right, and sent once all is right', async () => {
    const rows =
      'Etunimi;Sukunimi;Sähköposti;Prosentti;Ryhmä;Muu\n' +
      '"Aino ""Ainu""\nMaria";Virtanen;AINO@havuranta.example;50 %;toimisto;\n' +
      'Ville;Korhonen;ville@havuranta;1;Toimisto;\n' +
      'Sofia;Lindqvist;aino@havuranta.example;100;Ei ole;\n' +
      'Mikko;Saarinen;mikko@havuranta.example;0,5;TOIMISTO;131052-308T\n' +
      'Kaisa;Niemi;kaisa@havuranta.example;;Toimisto;\n'
    const { view, sent, checked } = await visit(
      'add-users',
      { view: 'add-users' },
      {
        check: ({ users }) => {
          const row = users.findIndex(({ email }) => email.startsWith('kaisa'))
          const errors = row < 0 ? [] : [{ row, field: 'email' as const, problem: 'known' as const }]
          return { errors, wrong_rows: errors.length }
        },
      },
    )
    await paste(view, rows)
    await says(view, texts.add.someWrong(4, 5))
    expect(inside(view, 'tbody tr').map((row) => row.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining(texts.fault.email),
      expect.stringContaining(texts.fault.twice(2)),
      expect.stringContaining(texts.fault.identityCode),
      expect.stringContaining(texts.fault.known),
    ])
    expect(inside(view, '.line').map((line) => line.textContent.match(/\d+/)?.[0])).toEqual([
      '4',
      '5',
      '6',
      '7',
    ])
    expect(textOf(view)).toContain(texts.fault.percentage.ambiguous)
    expect(textOf(view)).toContain(texts.fault.unknown)
    expect(textOf(view)).toContain(texts.add.codes(1, 6))
    expect(view.shadowRoot?.innerHTML).not.toContain('308T')
    expect(JSON.stringify(checked)).not.toContain('308T')
    expect(sent).toEqual([])

    await press(view, texts.add.leaveOutWrong(4))
    const add = await button(view, texts.add.send(1))
    await until(() => expect(focused()?.id).toBe('rows'))
    add.click()
    add.click()
    await says(view, texts.add.doneTitle(1))
    expect(textOf(view)).toContain(texts.add.doneSoon(1))
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      [
        '/users',
        {
          users: [
            {
              email: 'aino@havuranta.example',
              given_names: 'Aino "Ainu" Maria',
              family_name: 'Virtanen',
              payroll_number: '',
              group: office.id,
              percentage: 50,
            },
          ],
          language: 'en',
        },
      ],
    ])
    expect(sent[0]?.key).toMatch(/.{16}/)
  })

  it('whose columns nobody knows are asked about, and nothing is guessed', async () => {
    const { view, checked } = await visit('add-users', { view: 'add-users' })
    await paste(
      view,
      'aino@havuranta.example\tVirtanen Aino Maria\t80\nville@havuranta.example\tKorhonen Ville\t',
    )
    await says(view, texts.add.columnsTitle)
    await press(view, texts.add.check)
    await says(view, texts.add.columnsProblems['no-name'])
    await type(view, 'column-1', 'family_given', 'change')
    await type(view, 'column-2', 'percentage', 'change')
    await press(view, texts.add.check)
    await says(view, texts.add.groupMissing)
    await type(view, 'group-for-all', part.id, 'change')
    await press(view, texts.add.check)
    await says(view, texts.add.allRight(2))
    expect(
      checked[0]?.users.map(({ family_name, given_names, percentage, group }) => [
        family_name,
        given_names,
        percentage,
        group,
      ]),
    ).toEqual([
      ['Virtanen', 'Aino Maria', 80, part.id],
      ['Korhonen', 'Ville', 100, part.id],
    ])
  })

  it('are refused as a whole when the worker refuses one, and what is wrong is shown', async () => {
    let isKnown = false
    const { view } = await visit(
      'add-users',
      { view: 'add-users' },
      {
        groups: [office],
        check: () => ({
          errors: isKnown ? [{ row: 0, field: 'email', problem: 'known' }] : [],
          wrong_rows: isKnown ? 1 : 0,
        }),
        act: () => {
          isKnown = true
          return refused(422, 'rows-not-valid')
        },
      },
    )
    await paste(view, 'email,first name,last name\nx@y.example,X,Y\n')
    await press(view, texts.add.send(1))
    await says(view, texts.add.notSentTitle)
    await says(view, texts.fault.known)
  })

  it('may be ten thousand, and the page goes on answering', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, at) => `Etunimi${at};Sukunimi;u${at}@havuranta.example;${(at % 100) + 1} %`,
    )
    const { view, sent } = await visit('add-users', { view: 'add-users' }, { groups: [office] })
    const file = new File([`\ufeffetunimi;sukunimi;e-post;procent\n${lines.join('\n')}`], 'people.csv')
    const input = (await find(view, '#file')) as HTMLInputElement
    const transfer = new DataTransfer()
    transfer.items.add(file)
    input.files = transfer.files
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    })
    input.dispatchEvent(new Event('change'))
    const send = await button(view, texts.add.send(10_000))
    clearInterval(watch)
    expect(longest).toBeLessThan(500)
    expect(inside(view, 'tbody tr')).toHaveLength(50)
    send.click()
    await says(view, texts.add.doneLater)
    expect(sent).toMatchObject([{ body: { users: { length: 10_000 } } }])
  })

  it('one at a time are checked field by field', async () => {
    const { view, sent } = await visit('add-users', { view: 'add-users' })
    await type(view, 'given_names', 'Aino 131052-308T')
    await press(view, texts.add.add)
    await says(view, texts.fault.identityCode)
    expect(textOf(view)).toContain(texts.fault.missing.group)
    expect(focused()?.id).toBe('given_names')
    await type(view, 'given_names', 'Aino')
    await type(view, 'family_name', 'Virtanen')
    await type(view, 'email', 'aino@havuranta.example')
    await type(view, 'percentage', '0,8')
    await type(view, 'group', office.id, 'change')
    await press(view, texts.add.add)
    await says(view, texts.add.doneTitle(1))
    expect(sent).toMatchObject([{ body: { users: [{ percentage: 80, group: office.id }] } }])
  })
})

describe('the list of benefit users', () => {
  it('is searched as somebody types, and acts on all whom the search finds', async () => {
    const { view, listed, sent, go } = await visit(
      'users',
      { view: 'users' },
      {
        list: (wanted) => usersFound(wanted, wanted.limit === 50 ? 10_000 : undefined),
        act: () => ({ changed: 9_990 }),
      },
    )
    await find(view, 'tbody tr')
    await type(view, 'search', 'v')
    await type(view, 'search', 'vi')
    await until(() => expect(listed.at(-1)?.search).toBe('vi'))
    const heard = () => inside(view, '.unseen[role=status]').at(-1)?.textContent
    await until(() => expect(heard()).toBe(`${texts.users.title}: 10,000`))
    expect(listed.map(({ search }) => search)).toEqual(['', 'vi'])
    ;(await find(view, '.bulk input')).click()
    await press(view, texts.users.selectAll('10,000'))
    await until(() => expect(heard()).toBe(texts.users.allSelected('10,000')))
    await press(view, texts.users.acts.remove)
    inside<HTMLInputElement>(view, '[name=grace]').at(-1)?.click()
    await press(view, texts.users.remove(10_000))
    await says(view, '9,990 benefit users were removed.')
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      [
        '/users/remove',
        { who: { found: { search: 'vi', state: null, group: null }, count: 10_000 }, grace: '6-months' },
      ],
    ])
    ;(await find(view, 'tbody input')).click()
    await press(view, texts.users.acts.order)
    expect(go).toHaveBeenCalledWith({ view: 'benefit-order', users: ['user_0'] })
  })

  it('without a network says so in the place of who was found before, and looks again with it', async () => {
    let isOffline = false
    const list = (wanted: UserList) => {
      if (isOffline) throw new SmartumError('offline', 0)
      return usersFound(wanted)
    }
    const { view, listed } = await visit('users', { view: 'users' }, { list })
    await find(view, 'tbody tr')
    isOffline = true
    await type(view, 'search', 'vi')
    await says(view, catalogs.en.shared.offlineTitle)
    expect(inside(view, 'tbody tr')).toEqual([])
    isOffline = false
    dispatchEvent(new Event('online'))
    await find(view, 'tbody tr')
    expect(textOf(view)).not.toContain(catalogs.en.shared.offlineTitle)
    expect(listed.at(-1)?.search).toBe('vi')
  })

  it('that has changed meanwhile is read again, and nothing is done', async () => {
    const { view, listed } = await visit(
      'users',
      { view: 'users' },
      { act: () => refused(409, 'users-not-as-seen') },
    )
    ;(await find(view, 'tbody input')).click()
    await press(view, texts.users.acts.resend)
    await press(view, texts.users.resend)
    await says(view, texts.users.otherNow)
    expect(listed).toHaveLength(2)
    expect(textOf(view)).toContain(texts.users.selectPage)
  })

  it('says why nobody got a new invitation, until somebody looks for others', async () => {
    const { view } = await visit('users', { view: 'users' }, { act: () => ({ changed: 0 }) })
    ;(await find(view, 'tbody input')).click()
    await press(view, texts.users.acts.resend)
    await press(view, texts.users.resend)
    await says(view, texts.users.resentNone)
    inside(view, '.filters button')[1]?.click()
    await until(() => expect(inside(view, '.told')).toEqual([]))
  })

  it('changes percentages of many, once one is given', async () => {
    const { view, sent } = await visit('users', { view: 'users' })
    ;(await find(view, 'tbody input')).click()
    await press(view, texts.users.acts.change)
    await press(view, texts.users.change)
    await says(view, texts.users.nothingToChange)
    await type(view, 'new-percentage', '60 %')
    await press(view, texts.users.change)
    await says(view, texts.users.changed(1))
    expect(sent.map(({ body }) => body)).toEqual([{ who: { users: ['user_0'] }, percentage: 60 }])
  })

  it('is saved as a file, with who has accepted', async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { view } = await visit('users', { view: 'users' })
    const made = vi.spyOn(URL, 'createObjectURL')
    await press(view, `CSV: ${texts.users.download}`)
    await until(() => expect(saved).toHaveBeenCalledOnce())
    const text = await (made.mock.calls[0]![0] as Blob).text()
    expect(text).toContain(
      'Korhonen;Ville;ville.korhonen@havuranta.example;;Toimisto;100;Awaiting acceptance;2026-11-03;Valid;',
    )
  })
})

it.each([
  ['2026-11-30', '3-months', '2027-02-28'],
  ['2026-08-31', '6-months', '2027-02-28'],
  ['2026-11-22', 'same-day', '2026-11-22'],
  ['2026-11-22', '3-months', '2027-02-22'],
] as const)('removed on %s with %s, somebody can use benefits to %s', (today, grace, last) => {
  expect(lastDayOf(grace, today)).toBe(last)
})

describe('a benefit user', () => {
  it('whose address changes is mailed a link, and one that is taken is refused at its field', async () => {
    let isTaken = true
    const { view, sent } = await visit(
      'user',
      { view: 'user', id: 'user_1' },
      {
        user: user(1),
        act: () => (isTaken ? refused(409, 'address-taken') : user(1, { email: 'new@havuranta.example' })),
      },
    )
    await says(view, texts.user.linkUntil('3 Dec 2026'))
    await type(view, 'email', 'new@havuranta.example')
    await press(view, texts.user.save)
    await says(view, texts.fault.known)
    expect(focused()?.id).toBe('email')
    isTaken = false
    await press(view, texts.user.save)
    await says(view, texts.user.savedMailed('new@havuranta.example'))
    expect(sent).toHaveLength(2)
    expect(sent[1]?.body).toMatchObject({ email: 'new@havuranta.example', group: office.id, percentage: 100 })
  })
})

describe('a group', () => {
  it('is warned of taxes as amounts are typed, and saved with whole cents', async () => {
    const { view, sent, go } = await visit('group', { view: 'group' })
    const texts = groupTexts.en
    await type(view, 'name', 'Sales')
    for (const box of inside<HTMLInputElement>(view, '.benefit > .check input').slice(2, 4)) box.click()
    await type(view, 'sports', '300')
    await type(view, 'sports-culture', '100,01')
    await says(view, taxTexts.en.sportsAndCulture('€400.01', '€400.00', 2026))
    await type(view, 'sports-culture', '100')
    await until(() => expect(inside(view, '.tax')).toEqual([]))
    inside<HTMLInputElement>(view, '.benefit > .check input').at(-1)?.click()
    await says(view, 'taxable pay')
    await press(view, texts.save)
    await says(view, texts.faults.amount)
    inside<HTMLInputElement>(view, '.benefit > .check input').at(-1)?.click()
    await press(view, texts.save)
    await until(() => expect(go).toHaveBeenCalledWith({ view: 'groups' }, true))
    expect(sent[0]?.body).toEqual({
      name: 'Sales',
      benefits: [
        { benefit: 'sports', amount_cents: 30_000 },
        { benefit: 'sports-culture', amount_cents: 10_000 },
      ],
    })
  })

  it('that a colleague has changed meanwhile shows what it is now, and keeps what was typed', async () => {
    const groups = [office]
    const act = (_path: string, body: unknown) => {
      const changed = body as BenefitGroup
      if (changed.version === 4) return { ...changed, id: office.id, people: 128, version: 5 }
      groups[0] = { ...office, benefits: [{ benefit: 'lunch', amount_cents: 31_000 }], version: 4 }
      return refused(409, 'group-changed')
    }
    const { view, sent } = await visit('group', { view: 'group', id: office.id }, { groups, act })
    await type(view, 'lunch', '250')
    await press(view, groupTexts.en.save)
    await says(view, groupTexts.en.changed('Toimisto: Lunch €310.00'))
    expect(inside<HTMLInputElement>(view, '#lunch')[0]?.value).toBe('250')
    await press(view, groupTexts.en.save)
    await says(view, groupTexts.en.saved)
    expect(sent.map(({ body }) => body)).toMatchObject([{ version: 3 }, { version: 4 }])
  })

  it('with people in it cannot be removed, and says why', async () => {
    const { view } = await visit('group', { view: 'group', id: office.id })
    await says(view, groupTexts.en.removeNot(128))
    expect(inside(view, '.remove')).toEqual([])
  })
})
