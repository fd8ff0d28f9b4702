import { vi } from 'vitest'
import type { Session } from '../../components/client/session.ts'
import type { Place, PlaceOf } from '../../components/elements/employer/places.ts'
import type { Employer, EmployerView } from '../../components/elements/employer/view.ts'

/** Shows an element that the employer's pages show, on its own. */
export function showAlone(name: string, values: object): HTMLElement {
  const element = document.createElement(`smartum-employer-${name}`)
  Object.assign(element, values)
  // What it has from what is around it.
  Object.assign(document.body.style, {
    background: 'Canvas',
    color: 'CanvasText',
    font: '16px/24px system-ui',
    overflowWrap: 'anywhere',
  })
  document.body.append(element)
  return element
}

/** Shows one view of an employer at a place, with a session that answers; `go` hears where it leads. */
export async function showView<N extends Place['view']>(
  name: N,
  values: { session: object; employer: Employer; place: PlaceOf<N> },
) {
  const go = vi.fn()
  const session = values.session as Session
  const given = { ...values, session, client: 'client', api: location.origin, go }
  const view = showAlone(name, given) as EmployerView<unknown, N>
  await view.updateComplete
  return { view, go }
}
