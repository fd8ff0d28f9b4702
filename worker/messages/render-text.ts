import type { Letter } from './letter.ts'

/** Lines of this length stay whole in every mail program, also when they are quoted. */
const LINE_LENGTH = 72

/** The plain text of an e-mail. A link has a line of its own, however long, so that no program breaks it. */
export function renderText({ title, blocks, contact, smallPrint }: Letter): string {
  const parts = blocks.map((block) => {
    if ('paragraph' in block) return wrap(block.paragraph)
    const { label, url } = 'button' in block ? block.button : block.link
    return `${wrap(`${label}:`)}\n${url}`
  })
  const help = `${contact.label}\n${contact.phone.label}\n${contact.email.label}`
  return `${[wrap(title), ...parts, help, ...smallPrint.map(wrap)].join('\n\n')}\n`
}

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
