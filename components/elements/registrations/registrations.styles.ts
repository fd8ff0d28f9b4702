import { css } from 'lit'

export const registrationsStyles = css`
  .body {
    gap: 20px;
  }
  .registration {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .registration header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }
  .registration h3 {
    font-size: 18px;
    line-height: 26px;
  }
  .registration .pill {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .pill.registered {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .pill.rejected {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .pill.active {
    background: color-mix(in srgb, var(--_success) 10%, var(--_surface));
    color: var(--_success);
  }
  .stages {
    display: grid;
    gap: 8px;
  }
  .stages li {
    display: flex;
    gap: 8px;
    color: var(--_muted);
  }
  .stages svg {
    margin-top: 4px;
  }
  .stages .past svg {
    color: var(--_success);
  }
  .stages .next {
    color: var(--_text);
    font-weight: 600;
  }

  .address {
    overflow-wrap: anywhere;
    text-align: center;
    user-select: all;
  }
  .notice > div {
    display: grid;
    gap: 8px;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_danger-line);
  }
  .blank {
    display: grid;
    gap: 12px;
  }
  .blank .choice {
    height: 220px;
  }
`
