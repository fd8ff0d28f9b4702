import { css } from 'lit'

/** Tables that are cards, until there is room for a table. */
export const tableStyles = css`
  :is(table, tbody, tfoot) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  :is(tbody, tfoot) tr {
    display: grid;
  }
  th,
  td {
    padding: 0;
    text-align: start;
  }
  th,
  .if-card {
    color: var(--_muted);
  }
  @container (min-width: 640px) {
    table {
      display: table;
      width: 100%;
      border-collapse: collapse;
    }
    thead {
      position: static;
      display: table-header-group;
      clip-path: none;
      background: var(--_sunken);
    }
    tbody {
      display: table-row-group;
    }
    tfoot {
      display: table-footer-group;
      background: var(--_sunken);
    }
    :is(tbody, tfoot) tr {
      display: table-row;
    }
    .if-card {
      display: none;
    }
  }
`
