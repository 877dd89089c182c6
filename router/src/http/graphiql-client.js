// Runs in the browser, in the GraphiQL page. GraphiQL's own client leaves the headers of its editor out of
// subscriptions: this one sends them as the payload of `connection_init`, where the endpoint looks for the token.

/** Draws GraphiQL. Queries and mutations go over HTTP, subscriptions over a WebSocket of their own. */
globalThis.startGraphiql = (root, options) => {
  const url = new URL(options.endpoint, location.href)
  const fetcher = (request, { headers = {}, documentAST } = {}) =>
    isSubscription(documentAST, request.operationName)
      ? { subscribe: (observer) => subscribe(url, request, headers, observer) }
      : post(url, request, headers)
  YogaGraphiQL.renderYogaGraphiQL(root, { ...options, fetcher })
}

function isSubscription(document, operationName) {
  const operations = (document?.definitions ?? []).filter(({ kind }) => kind === 'OperationDefinition')
  const chosen = operations.find(({ name }) => name?.value === operationName) ?? operations[0]
  return chosen?.operation === 'subscription'
}

async function post(url, request, headers) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(request),
  })
  return response.json()
}

function subscribe(url, request, headers, observer) {
  const address = new URL(url)
  address.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address, 'graphql-transport-ws')
  const send = (message) => socket.send(JSON.stringify(message))
  let over = false
  const finish = () => {
    if (over) return
    over = true
    observer.complete()
    socket.close(1000)
  }
  socket.onopen = () => send({ type: 'connection_init', payload: headers })
  socket.onmessage = ({ data }) => {
    const { type, payload } = JSON.parse(data)
    if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: request })
    else if (type === 'ping') send({ type: 'pong' })
    else if (type === 'next') observer.next(payload)
    else if (type === 'error') {
      observer.next({ errors: payload })
      finish()
    } else if (type === 'complete') finish()
  }
  socket.onclose = ({ code, reason }) => {
    if (!over) observer.next({ errors: [{ message: `The subscription was closed: ${code} ${reason}` }] })
    finish()
  }
  return {
    unsubscribe() {
      over = true
      socket.close(1000)
    },
  }
}
