import { css } from 'lit'

export const loginStyles = css`
  .body {
    gap: 16px;
  }
  .ways,
  .banks,
  .banks li {
    display: grid;
    gap: 16px;
  }
  .banks {
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .bank {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 52px;
    padding: 6px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 14px;
    font-weight: 600;
    line-height: 18px;
    transition: background 0.12s;
  }
  .bank:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .bank span {
    min-width: 0;
  }
  .monogram {
    width: 32px;
    height: 32px;
    border-radius: calc(var(--_radius) * 0.67);
  }
  .mobile {
    gap: 12px;
    padding: 8px 12px;
    font-size: 16px;
    line-height: 22px;
  }
  .mobile .small {
    display: block;
    font-weight: 400;
  }
  .mobile > svg {
    margin-inline-start: auto;
    color: var(--_muted);
  }
  .or {
    display: flex;
    align-items: center;
    gap: 12px;
    color: var(--_muted);
    font-size: 14px;
    line-height: 20px;
  }
  .or::before,
  .or::after {
    flex: 1;
    border-top: 1px solid var(--_line);
    content: '';
  }

  .waiting {
    position: relative;
    width: 64px;
    height: 64px;
    margin-block: 16px 4px;
    border-radius: 50%;
    font-size: 18px;
  }
  .waiting::before {
    position: absolute;
    inset: -4px;
    border: 3px solid var(--_accent-line);
    border-top-color: var(--_accent);
    border-radius: 50%;
    content: '';
  }
  .signed-in {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  @media (prefers-reduced-motion: no-preference) {
    .waiting::before {
      animation: turn 1.2s linear infinite;
    }
  }
  @container (max-width: 379px) {
    .monogram {
      display: none;
    }
  }
  @container (max-width: 311px) {
    .banks {
      grid-template-columns: 1fr;
    }
  }
`
