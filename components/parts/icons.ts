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
  bank: 'M3.75 9.75L12 4l8.25 5.75zM6.25 12.75v4M12 12.75v4M17.75 12.75v4M3.75 20h16.5',
  email:
    'M20.75 11.25V8a2.5 2.5 0 0 0-2.5-2.5h-13a2.5 2.5 0 0 0-2.5 2.5v8a2.5 2.5 0 0 0 2.5 2.5h5.5M3.4 6.9l8.35 6.2 8.35-6.2M15.5 16.5h4.5a1.25 1.25 0 0 1 1.25 1.25v2.25a1.25 1.25 0 0 1-1.25 1.25h-4.5a1.25 1.25 0 0 1-1.25-1.25v-2.25a1.25 1.25 0 0 1 1.25-1.25zM15.9 16.5v-.9a1.85 1.85 0 0 1 3.7 0v.9',
  user: 'M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0zM4.25 20.25c.9-3.9 3.8-6 7.75-6s6.85 2.1 7.75 6',
  warning:
    'M10.6 4.55L3.1 17.7a1.6 1.6 0 0 0 1.4 2.4h15a1.6 1.6 0 0 0 1.4-2.4L13.4 4.55a1.61 1.61 0 0 0-2.8 0zM12 9.5v4.25M12 16.9h.01',
  external:
    'M14 4h6v6M20 4l-9 9M10 4.75H6.5A2.5 2.5 0 0 0 4 7.25V17.5A2.5 2.5 0 0 0 6.5 20h10.25a2.5 2.5 0 0 0 2.5-2.5V14',
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
/** An outline itself, which few elements draw: what is not in the table above weighs on no bundle without it. */
export type Outline = `M${string}`

/**
 * A line drawing in the colour of the text around it; decoration only. `size` in px: drawn small, a line has to be
 * thicker to look as thick.
 */
export const icon = (name: IconName | Outline, size: 16 | 20 | 24 = 24): TemplateResult =>
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
  ><path d=${outlines[name as IconName] ?? name} /></svg>`

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
