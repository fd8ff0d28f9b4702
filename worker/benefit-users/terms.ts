/** The terms of Plus that are accepted now. What they say changes with it alone, so that it tells what was accepted. */
export const TERMS_VERSION = '2026-11'
