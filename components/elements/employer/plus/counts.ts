import { wholeNumber } from '../pager.ts'

/** A count as Finnish and Swedish texts write it. */
export const number = (count: number): string => wholeNumber('fi', count)
/** A count as English texts write it. */
export const numberInEnglish = (count: number): string => wholeNumber('en', count)
