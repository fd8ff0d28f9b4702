import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { minify } from 'terser'
import { defineConfig, type Plugin } from 'vite'
import { minifyTemplates } from './minify-templates.ts'

/** What a bundle may weigh on the wire, in bytes after brotli. */
const BUDGETS: Record<string, number> = {
  'v1/sdk.js': 25_000,
  'v1/more.js': 25_000,
  'v1/password.js': 25_000,
  'v1/help.js': 25_000,
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

/**
 * Leaves out what Lit and the compiler bring along for browsers and decorators that are not ours: every browser that
 * knows our style sheets has constructable ones, and the only decorators are those of properties.
 */
const leaveOut = (): Plugin[] => [
  {
    name: 'leave-out-style-elements',
    transform: {
      filter: { id: /@lit\/reactive-element\/css-tag\.js$/ },
      handler: (code) => code.replace(/\w+\.ShadowRoot&&.+?in CSSStyleSheet\.prototype/, 'true'),
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

/** A second look at what is minified already; it finds another hundredth. */
const compress = (): Plugin => ({
  name: 'compress',
  async generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue
      output.code = (await minify(output.code, { module: true, ecma: 2020 })).code!
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

/** One self-contained file per bundle, which `--mode` names: integrity hashes do not reach into imports. */
export default defineConfig(({ mode: bundle }) => ({
  root: import.meta.dirname,
  publicDir: '../worker/static',
  plugins: [leaveOut(), minifyTemplates(), compress(), weigh(), apiReader()],
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
