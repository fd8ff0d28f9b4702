import { css } from 'lit'

/** What people press, and the pieces that several elements are put together from. */
export const controls = css`
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  :focus-visible {
    border-radius: 4px;
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .foot :focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }

  .tile,
  .pill,
  .advice li::before {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }
  .tile,
  .icon-button,
  .advice li::before {
    display: grid;
    flex: none;
    place-content: center;
    width: 44px;
    height: 44px;
    border-radius: var(--_radius);
  }
  .pill {
    padding: 2px 10px;
    border-radius: 99px;
    font-size: 14px;
    line-height: 20px;
  }

  .button {
    display: flex;
    flex: auto;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 48px;
    padding: 10px 20px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    transition: background 0.12s;
  }
  .button svg {
    color: var(--_accent);
  }
  .button:hover,
  .icon-button:hover {
    background: var(--_sunken);
  }
  .button.main {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.main:hover {
    background: var(--_accent-hover);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 12px;
  }
  .icon-button {
    margin-inline-end: -12px;
    color: var(--_muted);
  }
  .back {
    margin-inline: -10px -4px;
    color: var(--_text);
  }

  a {
    color: var(--_accent);
    text-underline-offset: 3px;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    font-weight: 600;
    text-decoration: none;
  }
  .link:hover {
    text-decoration: underline;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 60px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    line-height: 22px;
    text-decoration: none;
    transition: background 0.12s;
  }
  .choice:hover {
    background: var(--_sunken);
  }
  .choice > span:not(.tile) {
    flex: 1;
    min-width: 0;
  }
  .choice .small {
    display: block;
    font-weight: 400;
  }
  .choice > svg {
    color: var(--_muted);
  }

  .small {
    color: var(--_muted);
    font-size: 14px;
    line-height: 20px;
  }

  .notice {
    display: flex;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_danger-line);
    border-radius: var(--_radius);
    background: var(--_danger-soft);
  }
  .notice > svg {
    color: var(--_danger);
  }
  .notice > div {
    flex: 1;
    min-width: 0;
  }
  .notice.calm {
    border-color: var(--_accent-line);
    background: var(--_accent-soft);
  }
  .calm > svg {
    color: var(--_accent);
  }
  .notice .button {
    align-self: start;
    margin-top: 12px;
    background: var(--_surface);
  }
  .notice.warning {
    border-color: var(--_warning-line);
    background: var(--_warning-soft);
  }
  .warning > svg {
    color: var(--_warning);
  }
  .support {
    text-align: center;
  }

  .centred {
    display: grid;
    justify-items: center;
    gap: 12px;
    text-align: center;
  }
  .centred h3 {
    font-size: 18px;
    line-height: 26px;
  }
  .centred p {
    max-width: 440px;
    color: var(--_muted);
    text-wrap: balance;
  }
  .horizon {
    margin-block: 20px 8px;
    fill: var(--_highlight);
  }
  .horizon path + path {
    stroke: var(--_accent-line);
    stroke-linecap: round;
    stroke-width: 3;
  }

  .advice,
  .advice li {
    display: grid;
    grid-template-columns: 1fr;
    gap: 16px;
  }
  .advice li {
    grid-template-columns: auto 1fr;
    counter-increment: point;
  }
  .advice li::before {
    width: 28px;
    height: 28px;
    margin-block: -2px;
    border-radius: 50%;
    font-size: 14px;
    content: counter(point);
  }

  /* Shown in place of what is on its way, once the wait is long enough to be noticed. */
  .loading {
    animation: appear 0s 0.2s both;
  }
  .loading :is(p > *, .tile, .bank, .choice) {
    border-color: transparent;
    border-radius: 6px;
    background: linear-gradient(100deg, var(--_line) 30%, var(--_sunken) 50%, var(--_line) 70%) 38% / 200%;
  }
  .loading p {
    overflow: hidden;
    white-space: nowrap;
  }
  .loading :is(.bank, .choice) * {
    visibility: hidden;
  }
  /* A way to try again, for those who have waited long. */
  .late {
    animation: appear-late 0s 8s both;
  }
  @keyframes appear-late {
    from {
      position: absolute;
      visibility: hidden;
    }
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .loading :is(p > *, .tile, .bank, .choice) {
      animation: shimmer 1.6s linear infinite;
    }
    @keyframes shimmer {
      from {
        background-position-x: 150%;
      }
      to {
        background-position-x: -50%;
      }
    }
  }
  @container (max-width: 311px) {
    .choice .tile {
      display: none;
    }
    .notice .button {
      padding-inline: 8px;
    }
  }
  @container (min-width: 480px) {
    .button {
      flex: none;
      align-self: center;
      min-width: 220px;
    }
  }
  @media (forced-colors: active) {
    .loading :is(p > *, .bank, .choice),
    .tile,
    .pill,
    .soon {
      border: 1px solid;
    }
  }
`
