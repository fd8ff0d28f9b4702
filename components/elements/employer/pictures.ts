import type { Outline } from '../../parts/icons.ts'

/** Outlines that only the employer's pages draw. */
export const plus: Outline = 'M12 5v14M5 12h14'
export const download: Outline = 'M12 4v11M7.25 10.5L12 15.25l4.75-4.75M4.75 20h14.5'
export const remove: Outline = 'M6.5 6.5l11 11M17.5 6.5l-11 11'
