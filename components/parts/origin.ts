/** Where this script came from, and so where its API is unless an element is told otherwise. */
export const scriptOrigin = new URL(import.meta.url).origin
