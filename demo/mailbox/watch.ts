/** How often a page that is in view asks whether something has come. */
const EVERY_MS = 1000

/**
 * Runs in the browser: brings the list up to date when a mail comes, and says so. Focus, scroll position and whatever
 * is being typed stay as they are.
 */
async function watch(everyMs: number): Promise<void> {
  const status = document.getElementById('status')!
  let seen = document.body.dataset.version
  const look = async () => {
    const version = await (await fetch('/version')).text()
    if (version === seen) return
    const page = await (await fetch(location.href)).text()
    const fresh = new DOMParser().parseFromString(page, 'text/html')
    seen = version
    const [list, freshList] = [document.getElementById('list'), fresh.getElementById('list')]
    if (!list || !freshList) {
      status.textContent = 'New mail has come.'
      return
    }
    const focused = document.activeElement?.id
    const known = new Set([...list.querySelectorAll('a')].map((link) => link.id))
    const came = [...freshList.querySelectorAll('a')].filter((link) => !known.has(link.id)).length
    list.replaceWith(freshList)
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
    document.title = fresh.title
    if (came) status.textContent = came === 1 ? 'One new mail.' : `${came} new mails.`
  }
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, everyMs))
    if (!document.hidden) await look().catch(() => {})
  }
}

/** The script that the pages load. */
export const watchScript = `(${watch})(${EVERY_MS})`
