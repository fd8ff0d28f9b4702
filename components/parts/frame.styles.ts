import { css } from 'lit'

/** The frame, and a floor under everything in it that no style of the page reaches through. */
export const frameStyles = css`
  :host {
    display: block;
    min-width: 0;
    max-width: 900px;
    container-type: inline-size;
    contain-intrinsic-inline-size: 480px;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  h2,
  h3,
  strong {
    font-weight: 600;
  }

  .frame {
    all: initial;
    box-sizing: border-box;
    display: block;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.34);
    background: var(--_surface);
    color: var(--_text);
    color-scheme: inherit;
    font-family: var(--smartum-font, inherit);
    font-size: 16px;
    line-height: 24px;
    overflow: clip;
    overflow-wrap: anywhere;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 56px;
    padding: 12px 16px 0;
  }
  h2 {
    flex: 1;
    min-width: 0;
    font-size: 18px;
    line-height: 26px;
    letter-spacing: -0.005em;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 24px;
    padding: 16px 16px 20px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    padding: 4px 16px;
    border-top: 1px solid var(--_line);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 14px;
    line-height: 20px;
  }
  .who,
  .languages,
  .foot button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    white-space: nowrap;
  }
  .who {
    flex: 1;
  }
  .foot .languages {
    gap: 0;
    margin-inline: auto -10px;
  }
  .languages button {
    justify-content: center;
    width: 44px;
  }
  .sign-out,
  .languages button:hover,
  .languages [aria-current] {
    color: var(--_text);
    text-decoration: underline var(--_border);
    text-underline-offset: 3px;
  }
  .languages [aria-current] {
    font-weight: 600;
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 6px;
  }

  .if-wide {
    display: none;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    flex: none;
  }
  .mark {
    fill: var(--_mark);
  }
  .mark path {
    fill: var(--_highlight);
  }
  .mark path + path {
    fill: var(--_mark-water);
  }

  @container (max-width: 311px) {
    .head,
    .body,
    .foot {
      column-gap: 8px;
      padding-inline: 12px;
    }
    .icon-button {
      margin-inline-start: -8px;
    }
  }
  @container (min-width: 440px) {
    .if-wide {
      display: inline;
    }
    .if-narrow {
      display: none;
    }
  }
  @container (min-width: 480px) {
    .head {
      min-height: 64px;
      padding: 20px 24px 0;
    }
    .body {
      padding: 16px 24px 24px;
    }
    .foot {
      column-gap: 16px;
      padding-inline: 24px;
    }
  }
`
