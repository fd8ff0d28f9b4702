// Keeps a page of ours in the language of the element that it shows, however that is chosen: in the element, where it may
// have been long ago, or with the links at the top of the page. Without this the links load the page anew.
const element = document.querySelector('main > :not(h1)')
const choices = [...document.querySelectorAll('header nav a')]

function follow(language) {
  const chosen = choices.find(({ lang }) => lang === language)
  if (!chosen || document.documentElement.lang === language) return
  document.documentElement.lang = language
  document.title = chosen.dataset.title
  for (const choice of choices) choice.removeAttribute('aria-current')
  chosen.setAttribute('aria-current', 'true')
  for (const named of document.querySelectorAll('[data-fi]')) {
    if (named.ariaLabel === null) named.textContent = named.dataset[language]
    else named.ariaLabel = named.dataset[language]
  }
  for (const link of document.querySelectorAll('.brand, footer a'))
    link.href = inLanguage(link.href, language)
  history.replaceState(history.state, '', inLanguage(location.href, language))
}

function inLanguage(address, language) {
  const url = new URL(address)
  url.searchParams.set('lang', language)
  return url.href
}

document.addEventListener('smartum-language', ({ language }) => follow(language))
for (const choice of choices) {
  choice.addEventListener('click', (event) => {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey
    if (elsewhere || !element.chooseLanguage) return
    event.preventDefault()
    element.chooseLanguage(choice.lang)
  })
}
await customElements.whenDefined(element.localName)
if (element.lang) follow(element.lang)
