import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { type MinifyOptions, minify } from 'terser'
import { defineConfig, type Plugin } from 'vite'
import { minifyTemplates } from './minify-templates.ts'

/** What a bundle may weigh on the wire, in bytes after brotli. */
const BUDGETS: Record<string, number> = {
  'v1/sdk.js': 25_000,
  'v1/more.js': 25_000,
  'v1/password.js': 25_000,
  'v1/help.js': 25_000,
  'v1/giftcard.js': 25_000,
  'v1/card.js': 25_000,
  'v1/accounts.js': 25_000,
  'v1/wallet.js': 25_000,
  'v1/registration.js': 25_000,
  'v1/registrations.js': 25_000,
  'v1/employer.js': 40_000,
  'v1/employer-money.js': 40_000,
  'v1/employer-users.js': 40_000,
  'v1/employer-orders.js': 40_000,
  'v1/employer-reports.js': 40_000,
  'v1/activation.js': 25_000,
  'v1/spreadsheet.js': 60_000,
  'v1/invoice-pdf.js': 220_000,
}

/** Prints what a browser has to download, and fails the build when it has become too much. */
const weigh = (): Plugin => ({
  name: 'weigh',
  writeBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue
      const size = brotliCompressSync(output.code).length
      const budget = BUDGETS[output.fileName]!
      this.info(`${output.fileName}: ${size} of ${budget} bytes after brotli`)
      if (size > budget) this.error(`${output.fileName} is over its budget.`)
    }
  },
})

/** Lit's `css` for style sheets without expressions, in browsers that can make them: every one that knows ours can. */
const PLAIN_CSS = `
  class Styles {
    constructor(text) { this.text = text }
    get styleSheet() {
      if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.text)
      return this.sheet
    }
  }
  export const css = ([text]) => new Styles(text)
  export const getCompatibleStyle = (styles) => styles
  export const adoptStyles = (root, all) => {
    root.adoptedStyleSheets = all.map(({ styleSheet }) => styleSheet)
  }
  export { Styles as CSSResult, css as unsafeCSS }
  export const supportsAdoptingStyleSheets = true`

/** Where Lit offers itself to polyfills, to other versions of it, and to decorators that are not ours. */
const HOOKS: RegExp[] = [
  /,\w+=\w+\.\w+PolyfillSupport(?=[,;])/g,
  /(?<=;)\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions.+?push\(.+?\);/,
  /,\w+\?\.\(\{ReactiveElement.+?push\(.+?\)/,
  /,\w+\.litElementHydrateSupport.+?(?=;const \w+=\{)/,
  /\(\w+\.litElementVersions.+?;/,
  /Symbol\.metadata\?\?=.+?new WeakMap;/,
  /const \w+=this\[Symbol\.metadata\];.+?(?=this\._\$Eh=)/,
]

/** Leaves out what Lit and the compiler bring along for others than our elements and their browsers. */
const leaveOut = (): Plugin[] => [
  {
    name: 'leave-out-other-styles',
    transform: { filter: { id: /@lit\/reactive-element\/css-tag\.js$/ }, handler: () => PLAIN_CSS },
  },
  {
    name: 'leave-out-hooks',
    transform: {
      filter: { id: /\/(reactive-element|lit-html|lit-element)\.js$/ },
      handler: (code) => HOOKS.reduce((rest, hook) => rest.replace(hook, ''), code),
    },
  },
  {
    name: 'leave-out-other-decorators',
    transform: {
      filter: { id: /@oxc-project.runtime.*\/decorate\.js$/ },
      handler: () =>
        'export default (decorators, prototype, name) => decorators.map((each) => each(prototype, name))',
    },
  },
]

/** Properties that begin with `_$` are Lit's own, of which every bundle has a copy for itself. */
const OPTIONS: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, keep_fargs: false },
  mangle: { properties: { regex: /^_\$/ } },
}

/** A second look at what is minified already; it finds another hundredth. */
const compress = (): Plugin => ({
  name: 'compress',
  async generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue
      output.code = (await minify(output.code, OPTIONS)).code!
    }
  },
})

/** The reader of the API reference, served by us so that the page needs no other host. */
const apiReader = (): Plugin => ({
  name: 'api-reader',
  generateBundle() {
    for (const name of ['swagger-ui-bundle.js', 'swagger-ui.css']) {
      const source = readFileSync(new URL(`../node_modules/swagger-ui-dist/${name}`, import.meta.url))
      this.emitFile({ type: 'asset', fileName: `docs/${name}`, source })
    }
  },
})

/**
 * One self-contained file per bundle, which `--mode` names: integrity hashes do not reach into imports. Static files come
 * along with the first.
 */
export default defineConfig(({ mode: bundle }) => ({
  root: import.meta.dirname,
  publicDir: bundle === 'sdk' ? '../worker/static' : false,
  plugins: [
    leaveOut(),
    minifyTemplates(),
    // What reads and makes files is large, none of Lit, and fetched by few: the look is not worth its time there.
    ...(bundle === 'invoice-pdf' || bundle === 'spreadsheet' ? [] : [compress()]),
    weigh(),
    ...(bundle === 'sdk' ? [apiReader()] : []),
  ],
  build: {
    target: 'es2022',
    outDir: '../dist/public',
    emptyOutDir: false, // a worker that is running would lose the files for good
    lib: { entry: `${bundle}.ts`, formats: ['es'], fileName: () => `v1/${bundle}.js` },
    rolldownOptions: {
      output: { minify: { codegen: true, compress: true, mangle: true }, comments: { annotation: false } },
    },
  },
}))
