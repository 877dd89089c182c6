// Runs in the browser, in the GraphiQL page. GraphiQL's own client leaves the headers of its editor out of
// subscriptions: this one sends them as the payload of `connection_init`, where the endpoint looks for the token.

// Two headers of the editor are for this page: with "document-id" it asks for the document that was published under this id
// instead of the text in the editor, and with "persisted-query" it sends the text's hash, and the text only when it must.

/** Draws GraphiQL. What is answered once goes over HTTP; subscriptions and deferred parts over a WebSocket of their own. */
globalThis.startGraphiql = (root, options) => {
  const url = new URL(options.endpoint, location.href)
  const fetcher = (written, { headers: given = {}, documentAST } = {}) => {
    const { 'document-id': documentId, 'persisted-query': byHash, ...headers } = given
    const request = documentId && !isIntrospection(written) ? published(documentId, written) : written
    if (arrivesInParts(documentAST, written)) {
      return { subscribe: (observer) => subscribe(url, request, headers, observer) }
    }
    return byHash && request.query ? postByHash(url, request, headers) : post(url, request, headers)
  }
  YogaGraphiQL.renderYogaGraphiQL(root, { ...options, fetcher })
}

const isIntrospection = ({ operationName }) => operationName === 'IntrospectionQuery'

const published = (documentId, { variables, extensions }) => ({ documentId, variables, extensions })

function arrivesInParts(document, { query, operationName }) {
  const operations = (document?.definitions ?? []).filter(({ kind }) => kind === 'OperationDefinition')
  const chosen = operations.find(({ name }) => name?.value === operationName) ?? operations[0]
  return chosen?.operation === 'subscription' || /@defer\b/.test(query)
}

/** Apollo's automatic persisted queries: the text is sent once, and is known by its SHA-256 from then on. */
async function postByHash(url, { query, ...request }, headers) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query))
  const sha256Hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const extensions = { ...request.extensions, persistedQuery: { version: 1, sha256Hash } }
  const answer = await post(url, { ...request, extensions }, headers)
  const isUnknown = answer.errors?.some((error) => error.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND')
  return isUnknown ? post(url, { ...request, query, extensions }, headers) : answer
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
