import { html, type TemplateResult } from 'lit'

const disc = 'M2.9 12a9.1 9.1 0 1 0 18.2 0 9.1 9.1 0 1 0-18.2 0z'

/** Outlines on a grid of 24. */
const outlines = {
  sports: 'M7 6.75v10.5M17 6.75v10.5M3.75 9.25v5.5M20.25 9.25v5.5M7 12h10',
  'sports-culture':
    'M4.75 5c4.6 1.5 9.9 1.5 14.5 0v6.4c0 4.5-2.9 8-7.25 9.35C7.65 19.4 4.75 15.9 4.75 11.4zM8 10.6c.9-.75 2-.75 2.9 0M13.1 10.6c.9-.75 2-.75 2.9 0M8.7 14.3c2 1.8 4.6 1.8 6.6 0',
  massage:
    'M12 4.5c2.5 2.6 3.6 5.1 3.6 7.7 0 2.9-1.3 5.3-3.6 7.3-2.3-2-3.6-4.4-3.6-7.3 0-2.6 1.1-5.1 3.6-7.7zM8.7 9.7C6.9 8.9 4.9 8.7 3 9c-.2 5.7 3.5 10 9 10.5 5.5-.5 9.2-4.8 9-10.5-1.9-.3-3.9-.1-5.7.7',
  commuting:
    'M8 3.25h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3zM5 10.75h14M8.75 14h.01M15.25 14h.01M8.25 17.25l-1.75 3.5M15.75 17.25l1.75 3.5M10.25 6.25h3.5',
  lunch: 'M5 3.5v4.75a3 3 0 0 0 6 0V3.5M8 3.5v17M16 20.5v-17c2.2.9 3.25 3.7 3.25 6.75 0 2.2-1 3.6-3.25 4',
  flexible:
    'M3.75 7.25a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0zM15 3.75h4a1.5 1.5 0 0 1 1.5 1.5v4a1.5 1.5 0 0 1-1.5 1.5h-4a1.5 1.5 0 0 1-1.5-1.5v-4a1.5 1.5 0 0 1 1.5-1.5zM7.25 13.5L11 20.25H3.5zM17 13.5v7M13.5 17h7',
  bicycle:
    'M2.5 15.75a3.25 3.25 0 1 0 6.5 0 3.25 3.25 0 1 0-6.5 0zM15 15.75a3.25 3.25 0 1 0 6.5 0 3.25 3.25 0 1 0-6.5 0zM5.75 15.75L9 9.25h6.25l-3.6 6.5zM8.1 6.75h2.4M9.2 6.75l2.45 9M13.75 5.75h.95a.9.9 0 0 1 .85.6l2.7 9.4',
  mobile:
    'M9 2.75h6a3 3 0 0 1 3 3v12.5a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3V5.75a3 3 0 0 1 3-3zM9.4 11.3l1.9 1.9 3.4-3.6M10.75 18h2.5',
  clock: `${disc}M12 7v5.25l3.4 2`,
  error: `${disc}M12 7.5v5.25M12 16.25h.01`,
  done: 'M5 12.6l4.5 4.5L19.25 7',
  offline:
    'M3.5 3.5l17 17M5.5 12.5a10 10 0 0 1 4.25-2.25M2.75 9a14 14 0 0 1 4-2.75M11 5a14 14 0 0 1 10.25 4M14.5 10.25a10 10 0 0 1 4 2.25M8.75 16a5 5 0 0 1 6.5 0M12 19.25h.01',
  chevron: 'M9.5 5.75L15.75 12 9.5 18.25',
  back: 'M19.5 12h-15M10.75 5.75L4.5 12l6.25 6.25',
  refresh: 'M19.75 12a7.75 7.75 0 1 1-2.3-5.5l2.3 2.25M19.75 4v4.75H15',
  lock: 'M8 10.5h8a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3v-4a3 3 0 0 1 3-3zM8 10.5V7.75a4 4 0 0 1 8 0v2.75',
}

export type IconName = keyof typeof outlines

/**
 * A line drawing in the colour of the text around it; decoration only. `size` in px: drawn small, a line has to be
 * thicker to look as thick.
 */
export const icon = (name: IconName, size: 16 | 20 | 24 = 24): TemplateResult =>
  html`<svg
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width=${size < 24 ? 2 : 1.75}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  ><path d=${outlines[name]} /></svg>`

/** The mark that stands before a title. */
export const mark = html`<svg class="mark" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
  <rect width="24" height="24" rx="7" />
  <path d="M4.6 11.4a5.4 5.4 0 0 1 10.8 0z" /><path d="M8.6 12.9a5.4 5.4 0 0 0 10.8 0z" />
</svg>`

/** The low sun over water: the picture of states that have nothing else to show. */
export const horizon = html`<svg class="horizon" viewBox="0 0 160 72" width="160" height="72" aria-hidden="true">
  <path d="M44 50a36 36 0 0 1 72 0z" />
  <path fill="none" d="M1.5 51.5h157M26 60.5h108M53 69.5h54" />
</svg>`
