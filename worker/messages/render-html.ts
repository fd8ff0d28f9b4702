import { html } from 'hono/html'
import type { Card, Letter, Link, Panel } from './letter.ts'

type Html = ReturnType<typeof html>

/**
 * What mail programs understand of style is little: looks stand on the elements themselves, and only what dark mode
 * and narrow windows change is a style sheet, which some programs drop.
 */
const STYLE = {
  page: 'margin:0;padding:0;background-color:#f4f6f5;',
  around: 'padding:24px 12px;',
  sheet:
    'width:100%;max-width:560px;background-color:#ffffff;border:1px solid #e0e3e2;border-radius:16px;border-collapse:separate;',
  body: "padding:28px 32px 32px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;color:#14211f;text-align:left;",
  brand: 'margin:0 0 24px;font-size:18px;line-height:24px;font-weight:bold;color:#0e5a52;',
  title: 'margin:0 0 16px;font-size:26px;line-height:32px;font-weight:bold;color:#14211f;',
  paragraph: 'margin:0 0 16px;',
  button: 'background-color:#0e5a52;border-radius:12px;mso-padding-alt:14px 24px;',
  buttonLink:
    'display:inline-block;padding:12px 24px;font-size:16px;line-height:24px;font-weight:bold;color:#ffffff;text-align:center;text-decoration:none;border-radius:12px;',
  writtenOut: 'margin:12px 0 20px;font-size:14px;line-height:20px;color:#51605d;word-break:break-word;',
  link: 'color:#0e5a52;text-decoration:underline;',
  panel: 'width:100%;margin:0 0 16px;border:1px solid #e0e3e2;border-radius:12px;border-collapse:separate;',
  inPanel: 'padding:16px 20px;',
  panelTitle: 'margin:0 0 8px;font-size:18px;line-height:24px;font-weight:bold;',
  label:
    'padding:2px 12px 2px 0;font-size:16px;line-height:24px;color:#51605d;text-align:left;vertical-align:top;word-break:break-word;',
  value:
    'padding:2px 0;font-size:16px;line-height:24px;font-weight:bold;text-align:right;vertical-align:top;white-space:nowrap;',
  note: 'margin:8px 0 0;',
  aboveButton: 'height:16px;font-size:0;line-height:0;',
  card: 'width:100%;max-width:400px;margin:0;border-collapse:separate;',
  inCard: 'padding:20px 24px;background-color:#0e5a52;border-radius:16px;color:#ffffff;',
  cardName: 'margin:0 0 12px;font-size:18px;line-height:24px;font-weight:bold;color:#ffffff;',
  cardAmount:
    'margin:0 0 16px;font-size:36px;line-height:44px;font-weight:bold;color:#ffffff;white-space:nowrap;',
  cardLine: 'margin:0;font-size:14px;line-height:20px;color:#ffffff;',
  cardCode:
    "margin:0 0 8px;font-family:ui-monospace,Menlo,Consolas,'Courier New',monospace;font-size:20px;line-height:28px;font-weight:bold;color:#ffffff;",
  cardNote: 'margin:8px 0 24px;font-size:14px;line-height:20px;color:#51605d;',
  foot: 'margin:24px 0 0;padding:20px 0 0;border-top:1px solid #e0e3e2;',
  smallPrint: 'margin:12px 0 0;font-size:14px;line-height:20px;color:#51605d;',
}

const SHEET = html`<style>
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 480px) {
    .around { padding: 0 !important; }
    .sheet { border: 0 !important; border-radius: 0 !important; }
    .body { padding: 24px 16px 32px !important; }
    .title { font-size: 22px !important; line-height: 28px !important; }
    .in-panel, .in-card { padding: 16px !important; }
  }
  @media (prefers-color-scheme: dark) {
    .page { background-color: #0d1313 !important; }
    .sheet { background-color: #151f1e !important; border-color: #35403e !important; }
    .body, .title { color: #e8efed !important; }
    .brand, .link { color: #74cdbe !important; }
    .button { background-color: #74cdbe !important; }
    .button-link { color: #06231f !important; }
    .muted { color: #a6b6b2 !important; }
    .foot, .panel { border-color: #35403e !important; }
  }
</style>`

/** The HTML of an e-mail: one column, without pictures, in the colours that the reader's program prefers. */
export async function renderHtml(letter: Letter): Promise<string> {
  const { language, title, contact, smallPrint } = letter
  return String(
    await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no">
<title>${letter.subject}</title>
${SHEET}
</head>
<body class="page" style="${STYLE.page}">
<div lang="${language}">
<table class="page" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.page}"><tr>
<td class="around" align="center" style="${STYLE.around}">
<table class="sheet" role="presentation" width="560" cellpadding="0" cellspacing="0" border="0" style="${STYLE.sheet}"><tr>
<td class="body" style="${STYLE.body}">
<p class="brand" style="${STYLE.brand}">Smartum</p>
<h1 class="title" style="${STYLE.title}">${title}</h1>
${letter.blocks.map((block) => {
  if ('paragraph' in block) return html`<p style="${STYLE.paragraph}">${block.paragraph}</p>\n`
  if ('panel' in block) return panel(block.panel)
  if ('card' in block) return card(block.card)
  if ('button' in block)
    return html`${button(block.button)}${writtenOut(letter.writtenOut, block.button.url)}`
  return html`<p style="${STYLE.paragraph}">${link(block.link)}</p>\n`
})}
<div class="foot" style="${STYLE.foot}">
<p style="margin:0;">${contact.label}<br>${link(contact.phone)}<br>${link(contact.email)}</p>
${smallPrint.map(
  (part) =>
    html`<p class="muted" style="${STYLE.smallPrint}">${typeof part === 'string' ? part : link(part)}</p>\n`,
)}
</div>
</td>
</tr></table>
</td>
</tr></table>
</div>
</body>
</html>`,
  )
}

const link = ({ label, url }: Link): Html =>
  html`<a class="link" href="${url}" style="${STYLE.link}">${label}</a>`

const button = ({ label, url }: Link): Html =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="button" bgcolor="#0e5a52" style="${STYLE.button}"><a class="button-link" href="${url}" style="${STYLE.buttonLink}">${label}</a></td>
</tr></table>
`

const writtenOut = (text: string, url: string): Html =>
  html`<p class="muted" style="${STYLE.writtenOut}">${text}<br>${link({ label: url, url })}</p>
`

const panel = ({ title, facts, note, button: offer }: Panel): Html =>
  html`<table class="panel" role="presentation" cellpadding="0" cellspacing="0" border="0" style="${STYLE.panel}"><tr>
<td class="in-panel" style="${STYLE.inPanel}">
<h2 style="${STYLE.panelTitle}">${title}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${facts.map(
  ({ label, value }) =>
    html`<tr><td class="muted" style="${STYLE.label}">${label}</td> <td style="${STYLE.value}">${value}</td></tr>\n`,
)}</table>
${note ? html`<p style="${STYLE.note}">${note}</p>\n` : ''}${
  offer ? html`<div style="${STYLE.aboveButton}">&nbsp;</div>\n${button(offer)}` : ''
}</td>
</tr></table>
`

const card = ({ name, amount, code, line, note }: Card): Html =>
  html`<table role="presentation" width="400" cellpadding="0" cellspacing="0" border="0" style="${STYLE.card}"><tr>
<td class="in-card" bgcolor="#0e5a52" style="${STYLE.inCard}">
<h2 style="${STYLE.cardName}">${name}</h2>
<p style="${STYLE.cardAmount}">${amount}</p>
<p style="${STYLE.cardLine}">${code.label}</p>
<p style="${STYLE.cardCode}">${code.text}</p>
<p style="${STYLE.cardLine}">${line}</p>
</td>
</tr></table>
<p class="muted" style="${STYLE.cardNote}">${note}</p>
`
