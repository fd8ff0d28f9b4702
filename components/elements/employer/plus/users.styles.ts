import { css } from 'lit'
import { checkStyles, peopleStyles } from '../people.styles.ts'
import { tableStyles } from './table.styles.ts'

/** What asks before something is done with people. */
export const askedStyles = [
  checkStyles,
  css`
    .asked {
      gap: 16px;
      padding: 16px;
      border: 1px solid var(--_accent-line);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    .asked.danger {
      border-color: var(--_danger-line);
    }
    fieldset {
      display: grid;
      gap: 4px;
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    .check .small {
      display: block;
    }
    .expired {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      color: var(--_warning);
    }
  `,
]

export const usersStyles = [
  askedStyles,
  peopleStyles,
  tableStyles,
  css`
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
    }
    .narrowed {
      display: flex;
      flex: 1 1 380px;
      flex-wrap: wrap;
      gap: 12px;
    }
    .narrowed .field {
      flex: 1 1 180px;
    }
    .bulk .remove {
      color: var(--_danger);
    }
    :is(table, tbody) {
      gap: 12px;
    }
    tbody tr {
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 4px 12px;
      padding: 12px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    th {
      font-size: 14px;
      line-height: 20px;
    }
    td {
      grid-column: 2 / -1;
    }
    .who-is {
      grid-column: 2;
    }
    .selected {
      border-color: var(--_accent-line);
      background: var(--_accent-soft);
    }
    .gone {
      color: var(--_muted);
    }
    .for-check {
      grid-row: 1;
      grid-column: 1;
    }
    .more {
      grid-row: 1;
      grid-column: 3;
    }
    .more .icon-button {
      margin: 0;
      stroke-width: 3;
    }
    .who-is .small {
      display: block;
    }
    .gone .for-check {
      display: none;
    }
    .gone .who-is {
      grid-column: 1 / 3;
    }
    .gone td:not(.who-is, .more) {
      grid-column: 1 / -1;
    }
    .is {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
    }
    .under,
    .files {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 16px;
    }
    .files svg {
      color: var(--_accent);
    }
    .files {
      gap: 4px 12px;
    }

    @container (max-width: 311px) {
      tbody tr {
        padding-inline: 8px;
        column-gap: 8px;
      }
    }
    @container (max-width: 959px) {
      .users .number {
        display: none;
      }
    }
    @container (min-width: 640px) and (max-width: 959px) {
      tr > .since {
        display: none;
      }
      :is(.if-between, .if-narrow-row) {
        display: block;
      }
      .users .who-is {
        width: 50%;
      }
    }
    @container (max-width: 639px) or (min-width: 960px) {
      .if-between {
        display: none;
      }
    }
    @container (min-width: 760px) {
      .is .pill {
        white-space: nowrap;
      }
    }
    @container (min-width: 960px) {
      .if-narrow-row {
        display: none;
      }
    }
    @container (max-width: 639px) {
      .acts {
        flex: 1 1 100%;
      }
      .acts .button {
        flex: 1 1 auto;
      }
      .field.filter {
        flex: 1 1 100%;
      }
      .filters {
        display: none;
      }
      .field.filter {
        display: grid;
      }
    }
    @container (min-width: 640px) {
      .panel.users {
        gap: 0;
        padding: 0;
        overflow: clip;
      }
      .tools {
        padding: 16px 24px;
      }
      .users > :is(p, .notice, .button, .asked) {
        margin: 16px 24px;
      }
      .bulk {
        margin: 0;
        padding-inline: 24px;
      }
      .bulk:not(.some) {
        border-bottom: 0;
      }
      tbody tr {
        border: 0;
      }
      .who-is {
        min-width: 170px;
      }
      th,
      td {
        padding: 8px;
        overflow-wrap: break-word;
        border-block: 1px solid var(--_line);
      }
      td {
        height: 64px;
      }
      .gone .for-check {
        display: table-cell;
      }
      tr > :first-child {
        width: 1%;
        padding-inline-start: 24px;
      }
      tr > :last-child {
        width: 1%;
        padding-inline-end: 16px;
      }
      .number {
        text-align: end;
      }
      .number,
      .since {
        white-space: nowrap;
        font-variant-numeric: tabular-nums lining-nums;
      }
      .is {
        display: table-cell;
        min-width: 150px;
      }
      .is :is(.expired, .until) {
        display: flex;
      }
      .pager {
        padding: 12px 24px;
      }
      :is(td, th):is(.since, .is, .of) {
        padding-inline-start: 16px;
      }
    }
  `,
]
