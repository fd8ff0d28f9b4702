import { transformSync } from 'esbuild'
import { type ESTree, type Plugin, Visitor } from 'vite'

/** Shortens the text of `html` and `css` templates, and the names of private properties, which minifiers leave alone. */
export const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'post',
  apply: 'build',
  transform: {
    filter: { id: /\/components\/.*\.ts$/, code: /\b(?:html|css)`/ },
    handler(code) {
      const texts: { start: number; end: number; text: string }[] = []
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }: ESTree.TaggedTemplateExpression) {
          const shorten = tag.type === 'Identifier' && shorteners[tag.name]
          if (!shorten) return
          for (const { start, value } of quasi.quasis) {
            texts.push({ start, end: start + value.raw.length, text: shorten(value.raw) })
          }
        },
      }).visit(this.parse(code) as ESTree.Program)
      texts.sort((one, other) => other.start - one.start)
      for (const { start, end, text } of texts) code = code.slice(0, start) + text + code.slice(end)
      return { code, map: null }
    },
  },
  renderChunk(code) {
    const names = [...new Set(code.match(/--_[\w-]+/g))]
    return { code: code.replace(/--_[\w-]+/g, (name) => `--_${names.indexOf(name).toString(36)}`), map: null }
  },
})

const shorteners: Record<string, (text: string) => string> = {
  /**
   * Any run of white space is drawn as one space. Where a line ends between tags, or between a tag and an
   * expression, the space is only there for the reader of the source.
   */
  html: (text) =>
    text
      .replace(/>\s*\n\s*(?=<|$)/g, '>')
      .replace(/^\s*\n\s*</, '<')
      .replace(/\s+/g, ' '),
  /** A style sheet without expressions. What esbuild keeps in custom properties is line breaks inside brackets. */
  css: (text) =>
    transformSync(
      text.replace(/\(\s+|\s+(?=\))/g, (space) => space.trim()),
      { loader: 'css', minify: true, charset: 'utf8' },
    ).code.trim(),
}
