// Makes the page for passwords a little kinder: what is typed can be looked at, and pressing twice sends once. The page
// works without it.
const PATIENCE_MS = 8000 // after which an answer that has not come may be asked for again
const form = document.querySelector('form')
const password = document.getElementById('password')
const reveal = document.getElementById('reveal')

function show(shown) {
  password.type = shown ? 'text' : 'password'
  reveal.setAttribute('aria-pressed', String(shown))
}

let sent = false
reveal.hidden = false
reveal.addEventListener('click', () => show(password.type === 'password'))
form.addEventListener('submit', (event) => {
  if (sent) event.preventDefault()
  else setTimeout(() => (sent = false), PATIENCE_MS)
  sent = true
  show(false) // as password managers expect it
})
addEventListener('pageshow', () => {
  sent = false // when the person comes back to the page as it was
})
