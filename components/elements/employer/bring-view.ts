import type { View } from './places.ts'

/** The element that shows a place. */
export const nameOfView = (view: View | 'invitation'): string => `smartum-employer-${view}`

/** The scripts of the views that are not in this one, each fetched from where this came from once somebody goes there. */
const SCRIPTS = {
  'employer-money': ['order', 'invoices', 'invoice', 'company'],
  'employer-users': ['users', 'add-users', 'user', 'groups', 'group'],
  'employer-orders': ['orders', 'benefit-order', 'lunch'],
  'employer-reports': ['payroll', 'balances', 'orderers', 'log', 'invitation'],
} satisfies Record<string, (View | 'invitation')[]>

/** Makes sure that the element of a view, or of an invitation to order, is there. False when it cannot be had. */
export async function bringView(view: View | 'invitation'): Promise<boolean> {
  const name = nameOfView(view)
  const script = Object.entries<string[]>(SCRIPTS).find(([, views]) => views.includes(view))?.[0]
  try {
    if (!customElements.get(name) && script) {
      await import(/* @vite-ignore */ new URL(`${script}.js`, import.meta.url).href)
    }
  } catch {
    // What is there in the end says it all.
  }
  return customElements.get(name) !== undefined
}
