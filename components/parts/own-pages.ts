import { html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../localize/localize.ts'

/** Where our own pages are, and whether this is one of them. */
type OwnPages = { api: string; language: Language; isOwnPage: boolean }

/** The address of a page of ours. */
export const pageOf = ({ api, language }: OwnPages, path: string): string =>
  `${api}${path}${path.includes('?') ? '&' : '?'}lang=${language}`

/** A link to a page of ours: in this tab when that is where the person is, and beside the page of a host. */
export const linkTo = (pages: OwnPages, label: unknown, path: string, kind: string): TemplateResult =>
  html`<a
    class=${kind}
    part="link"
    href=${pageOf(pages, path)}
    target=${pages.isOwnPage ? nothing : '_blank'}
    rel=${pages.isOwnPage ? nothing : 'noopener'}
  >${label}</a>`
