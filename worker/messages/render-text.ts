import type { Card, Letter, Link, Panel } from './letter.ts'

/** Lines of this length stay whole in every mail program, also when they are quoted. */
const LINE_LENGTH = 72

/** The plain text of an e-mail. A link has a line of its own, however long, so that no program breaks it. */
export function renderText({ title, blocks, contact, smallPrint }: Letter): string {
  const parts = blocks.map((block) => {
    if ('paragraph' in block) return wrap(block.paragraph)
    if ('panel' in block) return panel(block.panel)
    if ('card' in block) return card(block.card)
    return link('button' in block ? block.button : block.link)
  })
  const help = `${contact.label}\n${contact.phone.label}\n${contact.email.label}`
  const foot = smallPrint.map((part) => (typeof part === 'string' ? wrap(part) : link(part)))
  return `${[wrap(title), ...parts, help, ...foot].join('\n\n')}\n`
}

const link = ({ label, url }: Link): string => `${wrap(`${label}:`)}\n${url}`

const panel = ({ title, facts, note, button }: Panel): string =>
  [
    wrap(title),
    ...facts.map(({ label, value }) => wrap(`${label}: ${value}`)),
    ...(note ? [wrap(note)] : []),
    ...(button ? [link(button)] : []),
  ].join('\n')

const card = ({ name, amount, code, line, note }: Card): string =>
  [`${name} ${amount}`, `${code.label}: ${code.text}`, line, note].map(wrap).join('\n')

function wrap(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const longer = line ? `${line} ${word}` : word
    if (longer.length > LINE_LENGTH && line) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines.join('\n')
}
