// Runs in the browser, inside the pages of account-pages.ts. Opening a link does nothing by itself, since mail scanners
// open links too: the token is used when the button is pressed.
const form = document.querySelector('form')
const result = document.querySelector('[role=status]')
const button = form.querySelector('button')
const password = form.querySelector('input')
const { mutation, done, failed, incomplete } = form.dataset

const token = new URLSearchParams(location.search).get('token')
// Neither the history of the browser nor a screenshot keeps the token.
history.replaceState(null, '', location.pathname)

const show = (outcome, ...messages) => {
  result.dataset.outcome = outcome
  result.textContent = messages.join('\n')
}

/** The reasons why it was refused; none when it was done. */
const ask = async (input) => {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
    },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  })
  const { data } = await response.json()
  return data.outcome.userErrors.map(({ message }) => message)
}

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  if (button.disabled) return
  button.disabled = true
  show('')
  try {
    const refusals = await ask(password ? { token, password: password.value } : { token })
    if (refusals.length > 0) show('refused', ...refusals)
    else {
      form.remove()
      show('done', done)
    }
  } catch {
    show('refused', failed)
  }
  button.disabled = false
})

if (token) button.disabled = false
else show('refused', incomplete)
