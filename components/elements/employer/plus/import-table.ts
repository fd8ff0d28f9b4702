import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { BenefitGroups } from '../../../../worker/benefit-users/schemas.ts'
import { button } from '../../../parts/blocks.ts'
import { icon } from '../../../parts/icons.ts'
import { breakable } from '../breakable.ts'
import { pager, wholeNumber } from '../pager.ts'
import type { SmartumEmployerAddUsers } from './add-users.ts'
import { type Columns, columnsProblem, ROLES } from './columns.ts'
import { faultText, faultTexts } from './fault-texts.ts'
import { groupSelect } from './group-select.ts'
import { isWrong } from './import.ts'
import { type ImportRow, PAGE_OF_ROWS } from './import-rows.ts'

const name = ({ user }: ImportRow) => `${user.given_names} ${user.family_name}`.trim()

/** That personal identity codes stood in the table. */
export function codesNotice({ table, texts }: SmartumEmployerAddUsers): unknown {
  const [first] = table.coded
  if (first === undefined) return nothing
  return html`<div class="notice" part="notice">
    ${icon('error')}<div><h3>${texts.codesTitle}</h3><p>${texts.codes(table.coded.size, first)}</p></div>
  </div>`
}

/** Asks what the columns are. */
export function columnsPanel(view: SmartumEmployerAddUsers, { groups }: BenefitGroups): TemplateResult {
  const { table, texts, localize } = view
  const { sheet, columns, areColumnsJudged } = table
  const { fields } = faultTexts[localize.language]
  const problem = areColumnsJudged ? columnsProblem(columns) : undefined
  const isGroupMissing = areColumnsJudged && table.needsGroup && !table.groupForAll
  const nameOf = (role: Columns[number]) =>
    role === 'skip' || role === 'family_given' || role === 'given_family' ? texts.roles[role] : fields[role]
  const samples = sheet?.rows.slice(0, 3) ?? []
  return html`<form
    class="panel columns"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      table.check()
    }}
  >
    <div class="titled"><h3 id="columns" tabindex="-1">${texts.columnsTitle}</h3><p class="small">${texts.columnsText}</p></div>
    <ul class="each-column" role="list">
      ${columns.map((role, at) => {
        const heading = sheet?.heading?.[at]?.trim() || texts.column(at + 1)
        return html`<li>
          <div class="field">
            <label for="column-${at}">${heading}</label>
            <p class="small sample">${
              samples
                .map(({ cells }) => cells[at]?.trim())
                .filter(Boolean)
                .join(' · ') || '–'
            }</p>
            <div class="control">
              <select
                id="column-${at}"
                @change=${({ target }: Event) =>
                  table.chooseColumn(at, (target as HTMLSelectElement).value as Columns[number])}
              >
                ${(['skip', ...ROLES] as const).map(
                  (each) => html`<option value=${each} .selected=${each === role}>${nameOf(each)}</option>`,
                )}
              </select>
            </div>
          </div>
        </li>`
      })}
    </ul>
    ${problem ? html`<p class="field-error" tabindex="-1">${icon('error', 20)}<span>${texts.columnsProblems[problem]}</span></p>` : nothing}
    ${
      table.needsGroup
        ? groupSelect(localize.language, groups, {
            id: 'group-for-all',
            label: texts.groupForAll,
            hint: texts.groupForAllHint,
            error: isGroupMissing ? texts.groupMissing : undefined,
            chosen: table.groupForAll,
            choose: (group) => table.chooseGroup(group),
          })
        : nothing
    }
    <div class="buttons">
      <button class="button main">${texts.check}</button>
      <button class="button" type="button" @click=${table.begin}>${texts.otherTable}</button>
    </div>
  </form>`
}

/** The rows as they were read, and what is wrong with them. */
export function rowsPanel(view: SmartumEmployerAddUsers, { groups }: BenefitGroups): TemplateResult {
  const { table, texts, isDoing } = view
  const { rows, wrong, untold, shown, page } = table
  if (!rows.length) {
    return html`<div class="panel">
      <h3 id="rows" tabindex="-1">${texts.nobodyLeft}</h3>
      <div class="buttons">${button(texts.otherTable, table.begin)}</div>
    </div>`
  }
  const count = wrong.length + untold
  const pageOfRows = shown.slice(page * PAGE_OF_ROWS, (page + 1) * PAGE_OF_ROWS)
  const groupName = (id: string) => groups.find((group) => group.id === id)?.name ?? id
  const filter = (label: string, many: number, isOnlyWrong: boolean) =>
    html`<button aria-pressed=${table.isOnlyWrong === isOnlyWrong} @click=${() => table.filter(isOnlyWrong)}>
      ${label} <span class="count">${wholeNumber(view.localize.language, many)}</span>
    </button>`
  return html`<section class="panel" aria-labelledby="rows">
    <div class="titled">
      <h3 id="rows" tabindex="-1">
        ${count ? texts.someWrong(count, rows.length) : texts.allRight(rows.length)}
      </h3>
      <p>${count ? texts.someWrongText : texts.allRightText}</p>
      ${untold ? html`<p>${texts.moreWrong(untold)}</p>` : nothing}
    </div>
    <div class="buttons">
      ${
        count
          ? html`<button class="button main" @click=${() => table.leaveOut(wrong)}>${texts.leaveOutWrong(wrong.length)}</button>`
          : html`<button class="button main" aria-disabled=${isDoing} @click=${table.send}>
              ${isDoing ? texts.sending(rows.length) : texts.send(rows.length)}
            </button>`
      }
      ${
        isDoing
          ? nothing
          : html`${button(texts.changeColumns, table.changeColumns)} ${button(texts.otherTable, table.begin)}`
      }
    </div>
    ${isDoing ? html`<progress aria-label=${texts.sending(rows.length)}></progress>` : nothing}
    ${
      wrong.length
        ? html`<div class="filters" role="group" aria-label=${texts.show}>
            ${filter(texts.wrong, wrong.length, true)} ${filter(texts.all, rows.length, false)}
          </div>`
        : nothing
    }
    ${rowTable(view, pageOfRows, groupName)}
    ${
      shown.length > PAGE_OF_ROWS
        ? pager(view.localize.language, {
            first: page * PAGE_OF_ROWS + 1,
            shown: pageOfRows.length,
            all: shown.length,
            turn: table.turnPage,
          })
        : nothing
    }
  </section>`
}

function rowTable(
  view: SmartumEmployerAddUsers,
  rows: ImportRow[],
  groupName: (id: string) => string,
): TemplateResult {
  const { table, texts, localize, isDoing } = view
  const { language } = localize
  const { fields } = faultTexts[language]
  const hasWrong = table.rows.some(isWrong)
  const headings: [kind: string, heading: string][] = [
    ['number', texts.line],
    ['who-is', texts.name],
    ['of', fields.group],
    ['number', fields.percentage],
    ...(hasWrong ? [['faults', texts.problem] satisfies [string, string]] : []),
  ]
  return html`<table id="table" role="table" tabindex="-1" aria-labelledby="rows">
    <thead role="rowgroup">
      <tr role="row">${headings.map(([kind, heading]) => html`<th role="columnheader" class=${kind}>${heading}</th>`)}</tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        rows,
        ({ line }) => line,
        (row) => {
          const { line, user } = row
          const all = [...row.faults, ...row.found]
          return html`<tr role="row" class=${all.length ? 'wrong' : ''}>
            <td role="cell" class="number line"><span class="if-card">${texts.line}</span> ${line}</td>
            <td role="cell" class="who-is"><strong>${name(row) || '–'}</strong><span class="small">${user.email ? breakable(user.email) : '–'}</span></td>
            <td role="cell" class="of"><span class="if-card">${fields.group}</span> ${groupName(user.group) || '–'}</td>
            <td role="cell" class="number"><span class="if-card">${fields.percentage}</span> ${user.percentage ? `${user.percentage}\u00a0%` : '–'}</td>
            ${
              hasWrong
                ? html`<td role="cell" class="faults">
                    ${
                      all.length
                        ? html`${all.map((fault) => html`<p class="field-error">${icon('error', 16)}<span>${faultText(language, fault)}</span></p>`)}
                          <button class="text-button" aria-disabled=${isDoing} @click=${() => table.leaveOut([row])}>
                            ${texts.leaveOut}<span class="unseen">: ${texts.line} ${line}</span>
                          </button>`
                        : html`<span class="small fine">${icon('done', 16)}${texts.right}</span>`
                    }
                  </td>`
                : nothing
            }
          </tr>`
        },
      )}
    </tbody>
  </table>`
}
