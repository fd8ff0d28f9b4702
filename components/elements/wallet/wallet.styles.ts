import { css } from 'lit'

export const walletStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .app {
    display: flex;
    flex-direction: column;
    min-height: 100%;
    color: var(--_text);
    font-family: var(--smartum-font, inherit);
    font-size: 16px;
    line-height: 24px;
  }
  .content {
    flex: 1;
    min-width: 0;
  }
  .content > * {
    max-width: none;
  }
  nav {
    position: sticky;
    bottom: 0;
    z-index: 1;
    order: 1;
    padding: 0 4px env(safe-area-inset-bottom);
    border-top: 1px solid var(--_line);
    background: var(--_surface);
  }
  .tabs {
    display: flex;
  }
  .tabs li {
    display: flex;
    flex: 1 1 auto;
  }
  .tabs a {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    min-width: 44px;
    min-height: 60px;
    padding: 6px 4px;
    color: var(--_muted);
    font-size: 14px;
    line-height: 20px;
    text-align: center;
    text-decoration: none;
  }
  .tabs svg {
    padding: 2px 14px;
    border-radius: 99px;
    box-sizing: content-box;
  }
  .tabs a:hover {
    color: var(--_text);
  }
  .tabs a[aria-current] {
    color: var(--_accent);
    font-weight: 600;
  }
  .tabs [aria-current] svg {
    background: var(--_accent-soft);
  }
  .tabs a:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  /* The way to accounts and history is a tab here. */
  smartum-balance::part(choice) {
    display: none;
  }
  /* What is not there yet, and may never come. */
  .content > :not(:defined) {
    display: block;
    padding: 48px 24px;
    color: var(--_muted);
    text-align: center;
    animation: appear 0s 4s both;
  }

  @container (max-width: 359px) {
    .tabs svg {
      padding-inline: 8px;
    }
    .tabs a:not([aria-current]) span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  /* As an app on a phone, from edge to edge. */
  @container (max-width: 671px) {
    .content > ::part(frame),
    .content > .frame {
      border-width: 0 0 1px;
      border-radius: 0;
    }
  }
  @container (min-width: 640px) {
    .app {
      gap: 16px;
    }
    nav {
      position: static;
      order: 0;
      padding: 4px;
      border: 1px solid var(--_line);
      border-radius: 30px;
    }
    .tabs {
      gap: 4px;
    }
    .tabs a {
      flex-direction: row;
      gap: 8px;
      min-height: 48px;
      padding: 8px 10px;
      border-radius: 99px;
      font-size: 16px;
      line-height: 24px;
    }
    .tabs svg {
      padding: 0;
      background: none;
    }
    .tabs a:hover {
      background: var(--_sunken);
    }
    .tabs a[aria-current] {
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .tabs [aria-current] svg {
      background: none;
    }
  }
  @container (min-width: 640px) and (max-width: 671px) {
    nav {
      margin: 16px 16px 0;
    }
  }
  @media (forced-colors: active) {
    .tabs [aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`
