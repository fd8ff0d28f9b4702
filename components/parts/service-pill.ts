import { html, type TemplateResult } from 'lit'
import type { Service } from '../../worker/wallet/schemas.ts'

type OfService = { service: Service }

/** Tells apart which service something is of. */
export const servicePill = ({ service }: OfService): TemplateResult =>
  html`<span class="pill">${service[0]!.toUpperCase() + service.slice(1)}</span>`

/** Whether what is shown is of both services, so that each row has to say of which it is. */
export const isOfBoth = (rows: readonly OfService[]): boolean =>
  rows.some(({ service }) => service !== rows[0]!.service)
