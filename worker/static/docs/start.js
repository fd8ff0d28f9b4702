// The page's policy lets no script stand in the page itself. Nothing can be tried out from here: every call needs a
// proof that is signed with a key of an element's.
window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  supportedSubmitMethods: [],
})
