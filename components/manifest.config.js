/** What goes into custom-elements.json: what a page can use of the elements and events, nothing of their inside. */
export default {
  litelement: true,
  globs: [
    'components/elements/**/*.ts',
    'components/parts/{smartum,personal}-element.ts',
    'components/events.ts',
  ],
  outdir: 'components',
  packagejson: false, // which names the file by itself already
  plugins: [
    {
      name: 'public-parts-only',
      packageLinkPhase({ customElementsManifest }) {
        const isPublic = ({ privacy, name }) => !privacy && !name.startsWith('#')
        for (const module of customElementsManifest.modules) {
          const isEvents = module.path.endsWith('/events.ts')
          module.declarations = module.declarations.filter(
            ({ kind, tagName }) => kind === 'class' && (tagName || isEvents),
          )
          for (const declaration of module.declarations) {
            declaration.members = declaration.members?.filter(isPublic)
          }
        }
        customElementsManifest.modules = customElementsManifest.modules
          .filter(({ path, declarations }) => declarations.length > 0 && !path.includes('/parts/'))
          .sort((one, other) => (one.path < other.path ? -1 : 1)) // file systems list in orders of their own
      },
    },
  ],
}
