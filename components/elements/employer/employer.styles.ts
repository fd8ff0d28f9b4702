import { css } from 'lit'

export const employerStyles = css`
  :host {
    max-width: none;
  }
  /* What is shown as long as there is no view has the room of every other element. */
  smartum-login,
  .frame:not(.app) {
    max-width: 900px;
    margin-inline: auto;
  }
  .employers {
    display: grid;
    gap: 8px;
  }
  .employers .choice {
    width: 100%;
    box-sizing: border-box;
  }
  .app {
    display: flex;
    flex-direction: column;
    background: light-dark(var(--_sunken), color-mix(in srgb, black 38%, var(--_surface)));
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 16px 8px;
    background: var(--_surface);
    font-weight: 600;
  }
  .brand > :not(.of) {
    flex: none;
  }
  .brand .of {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: 14px;
    font-weight: 400;
    line-height: 20px;
    text-align: end;
  }
  nav {
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }
  /* One line, to be moved sideways; where it is cut it fades, so that one sees that there is more. */
  nav ul {
    position: relative;
    display: flex;
    padding-inline: 12px;
    overflow-x: auto;
    scroll-padding-inline: 28px;
    scrollbar-width: none;
    mask-image: linear-gradient(to right, transparent, black 20px calc(100% - 28px), transparent);
  }
  nav a {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    padding: 4px 12px;
    color: var(--_muted);
    font-weight: 600;
    text-decoration: none;
    white-space: nowrap;
  }
  nav a:hover {
    color: var(--_text);
  }
  nav a svg {
    display: none;
  }
  nav a[aria-current] {
    color: var(--_accent);
    box-shadow: inset 0 -2px var(--_accent);
  }
  nav a:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  .badge {
    min-width: 24px;
    margin-inline-start: auto;
    padding: 2px 8px;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 14px;
    line-height: 20px;
    text-align: center;
    box-sizing: border-box;
  }
  .content {
    flex: 1;
    min-width: 0;
  }
  .strong-only {
    margin: 16px 16px 0;
  }
  .own-id {
    overflow-wrap: anywhere;
    user-select: all;
  }
  .missing {
    display: grid;
    gap: 16px;
    padding: 24px;
  }
  .app > footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 16px;
    padding: 8px 16px;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    font-size: 14px;
    line-height: 20px;
  }
  .person {
    display: flex;
    flex: 1 1 200px;
    align-items: center;
    gap: 8px;
  }
  .person p {
    flex: 1;
    min-width: 0;
  }
  .person p > * {
    display: block;
  }
  .person p > span {
    color: var(--_muted);
  }
  .change {
    display: flex;
    align-items: center;
    min-height: 44px;
    color: var(--_text);
    text-decoration: underline var(--_border);
    text-underline-offset: 3px;
  }
  .app .languages {
    display: flex;
    margin-inline-start: -12px;
  }
  .app .languages button {
    display: flex;
    align-items: center;
    min-height: 44px;
    color: var(--_muted);
  }
  .app > footer :focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  /* As far from the edge as what a view shows under it. */
  @container (max-width: 311px) {
    .strong-only {
      margin: 12px 8px 0;
    }
  }
  @container ((min-width: 640px) and (max-width: 759px)) or (min-width: 912px) {
    .strong-only {
      margin: 24px 28px 0;
    }
  }
  @container (min-width: 760px) {
    .app {
      display: grid;
      grid-template: 'brand content' auto 'nav content' auto '. content' 1fr 'foot content' auto / 272px minmax(0, 1fr);
      background:
        linear-gradient(var(--_line) 0 0) 271px 0 / 1px 100% no-repeat,
        linear-gradient(var(--_surface) 0 0) 0 0 / 272px 100% no-repeat,
        light-dark(var(--_sunken), color-mix(in srgb, black 38%, var(--_surface)));
      min-height: min(100vh, 720px);
    }
    .brand {
      grid-area: brand;
      padding: 20px 20px 16px;
      background: none;
    }
    .brand .of {
      display: none;
    }
    nav {
      grid-area: nav;
      padding: 0 8px;
      border: 0;
      background: none;
    }
    nav ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
      padding: 0;
      overflow: visible;
      mask-image: none;
    }
    nav a {
      hyphens: auto;
      white-space: normal;
      gap: 10px;
      min-height: 44px;
      padding-inline: 10px;
      border-radius: var(--_radius);
    }
    nav a svg {
      display: block;
    }
    nav a:hover {
      background: var(--_sunken);
    }
    nav a[aria-current] {
      background: var(--_accent-soft);
      box-shadow: none;
    }
    .content {
      grid-area: content;
    }
    .app > footer {
      position: sticky;
      bottom: 0;
      grid-area: foot;
      flex-direction: column;
      align-items: stretch;
      margin-inline: 8px 9px;
      padding: 12px;
      background: var(--_surface);
    }
    .person {
      flex: none;
    }
  }
  /* What signs somebody in goes on with the invitation, in one frame. */
  .above-login > .frame:first-child {
    border-bottom: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .above-login > .frame:first-child > .foot {
    display: none;
  }
  .above-login > smartum-login::part(frame) {
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  @media (forced-colors: active) {
    nav a[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
    .badge {
      border: 1px solid;
    }
  }
  @media print {
    .app {
      display: block;
      border: 0;
      background: none;
    }
    .app > :not(.content) {
      display: none;
    }
  }
`
