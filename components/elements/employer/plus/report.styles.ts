import { css } from 'lit'

/** What reports are put together from, besides a search, tables and pages: files to save, and rows of people. */
export const reportStyles = css`
  .files,
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .files .button {
    flex: 1 1 auto;
  }
  .button:not(.main) svg {
    color: var(--_accent);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
  }
  .tools .search {
    flex: 1 1 240px;
  }
  thead tr {
    display: grid;
    width: 200px;
  }
  :is(tbody, tfoot) tr {
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    padding-block: 12px;
    border-top: 1px solid var(--_line);
  }
  th,
  .if-card {
    font-size: 14px;
    font-weight: 400;
    line-height: 20px;
  }
  td {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 16px;
  }
  td > * {
    min-width: 0;
  }
  td > :last-child {
    margin-inline-start: auto;
    text-align: end;
  }
  td.whose {
    display: block;
  }
  .whose > :last-child {
    text-align: start;
  }
  .whose .small {
    display: block;
  }
  .number > :last-child {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .basis {
    display: grid;
    gap: 4px;
  }
  @container (min-width: 480px) {
    .files .button {
      flex: none;
    }
  }
  @container (min-width: 640px) {
    .panel.of-people {
      gap: 0;
      padding: 0;
      overflow: clip;
    }
    .tools {
      padding: 16px;
    }
    .tools .search {
      max-width: 320px;
    }
    .nothing {
      margin: 8px 16px 24px;
    }
    .pager {
      padding: 12px 16px;
      border-top: 1px solid var(--_line);
    }
    table {
      /* Or columns would become as narrow as a letter; only names may break wherever they have to. */
      overflow-wrap: break-word;
      font-size: 14px;
      line-height: 20px;
    }
    thead tr {
      display: table-row;
    }
    th,
    td,
    td.whose {
      display: table-cell;
      padding: 10px 8px;
      border-top: 1px solid var(--_line);
    }
    td.whose {
      min-width: 104px;
      overflow-wrap: anywhere;
    }
    th {
      font-weight: 600;
    }
    td > :last-child {
      text-align: start;
    }
    tr > :first-child {
      padding-inline-start: 16px;
    }
    tr > :last-child {
      padding-inline-end: 16px;
    }
    th.number,
    td.number {
      text-align: end;
    }
    td.number > .money {
      white-space: nowrap;
    }
  }
  @container (min-width: 820px) {
    table {
      font-size: 16px;
      line-height: 24px;
    }
    th,
    td {
      padding-inline: 12px;
    }
    .tools,
    .pager {
      padding-inline: 24px;
    }
    .nothing {
      margin-inline: 24px;
    }
    tr > :first-child {
      padding-inline-start: 24px;
    }
    tr > :last-child {
      padding-inline-end: 24px;
    }
  }
`
