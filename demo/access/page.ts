import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { chooseLanguage, type Language } from '../../worker/platform/language.ts'

/** A made-up member of customer service. */
export type Agent = { id: string; name: string; email: string }

export const AGENTS: readonly Agent[] = [
  {
    id: '5b7c1c1e-1f0e-4c7e-9a52-0d1f6a1c2b01',
    name: 'Satu Lehtonen',
    email: 'satu.lehtonen@asiakaspalvelu.example',
  },
  {
    id: '5b7c1c1e-1f0e-4c7e-9a52-0d1f6a1c2b02',
    name: 'Jonas Sundqvist',
    email: 'jonas.sundqvist@asiakaspalvelu.example',
  },
  {
    id: '5b7c1c1e-1f0e-4c7e-9a52-0d1f6a1c2b03',
    name: 'Maria Ojala',
    email: 'maria.ojala@asiakaspalvelu.example',
  },
]

const TEXT: Record<Language, { title: string; standIn: string; signedOut: string }> = {
  fi: {
    title: 'Kuka olet?',
    standIn:
      'Tämä sivu esittää Cloudflare Accessia, joka oikeassa ympäristössä vaatii asiakaspalvelijan kirjautumaan. Täällä riittää valita nimi: henkilöt ovat keksittyjä, eikä salasanaa ole.',
    signedOut: 'Olet kirjautunut ulos.',
  },
  sv: {
    title: 'Vem är du?',
    standIn:
      'Den här sidan föreställer Cloudflare Access, som utanför demon kräver att kundtjänstens medarbetare loggar in. Här räcker det att välja ett namn: personerna är påhittade, och det finns inget lösenord.',
    signedOut: 'Du är utloggad.',
  },
  en: {
    title: 'Who are you?',
    standIn:
      'This page stands in for Cloudflare Access, which makes members of customer service sign in outside this demo. Here it is enough to choose a name: the people are made up, and there is no password.',
    signedOut: 'You are signed out.',
  },
}

/** The language of the way back to the desk, else the one that the browser prefers. */
export const languageOf = (accepted: string | undefined, to: string): Language =>
  chooseLanguage(new URL(to, 'http://desk').searchParams.get('lang') ?? undefined, accepted)

/** Asks who somebody is. It is drawn with the worker's style sheets, which the proxy lets through. */
export function signInPage(
  language: Language,
  to: string,
  hasSignedOut: boolean,
): HtmlEscapedString | Promise<HtmlEscapedString> {
  const text = TEXT[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text.title}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/pages.css">
</head>
<body class="message">
<main>
  ${hasSignedOut ? html`<p role="status">${text.signedOut}</p>` : ''}
  <h1>${text.title}</h1>
  <p class="notice warning">${text.standIn}</p>
  <form method="post" action="/cdn-cgi/access/login">
    <input type="hidden" name="to" value="${to}">
    ${AGENTS.map(({ id, name }) => html`<button class="quiet" name="agent" value="${id}">${name}</button>`)}
  </form>
</main>
</body>
</html>`
}
