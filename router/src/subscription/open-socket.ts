import { CloseCode } from 'graphql-ws'
import type { WebSocket } from 'ws'
import { type KeepAlive, SlowConsumer } from './slow-consumer.ts'
import { type ProtocolSocket, TRY_AGAIN_LATER, type TransportWs } from './transport-ws.ts'

/** How long a client that is told to go may take to say goodbye. */
const GOODBYE_MS = 5_000
const MAX_REASON_BYTES = 123
/** A client with so much to take is heard again when it has taken all of it: it cannot have answers pile up by asking on. */
const MAX_UNTAKEN_BYTES = 1 << 20

/** One client's socket: it is pinged, and let go of when it answers no more or takes nothing more. */
export class OpenSocket implements ProtocolSocket {
  readonly #socket: WebSocket
  readonly #onError: (error: unknown) => void
  readonly #closers: (() => void)[] = []
  /** Messages that the network has not taken yet, and since when it has taken nothing. */
  #untaken = 0
  #takenAt = 0
  #answered = true

  constructor(socket: WebSocket, { everyMs, stalledMs }: KeepAlive, onError: (error: unknown) => void) {
    this.#socket = socket
    this.#onError = onError
    const pings = setInterval(() => this.#check(stalledMs), everyMs)
    this.#closers.push(() => clearInterval(pings))
    socket
      .on('error', onError)
      .on('pong', () => {
        this.#answered = true
      })
      .once('close', () => this.#release())
  }

  /** Hands every message to the protocol, which is told when the socket closes. */
  speak(protocol: TransportWs): void {
    this.#socket.on('message', (data) => {
      protocol.receive(String(data)).catch((error) => {
        this.#onError(error)
        this.close(CloseCode.InternalServerError, 'Internal server error')
      })
    })
    this.onceClosed(() => protocol.closed())
  }

  onceClosed(then: () => void): void {
    this.#closers.push(then)
  }

  send(message: string): Promise<void> {
    // A socket that is gone takes nothing any more; its end is told by its 'close' event.
    if (this.#socket.readyState !== this.#socket.OPEN) return Promise.resolve()
    if (this.#untaken++ === 0) this.#takenAt = Date.now()
    return new Promise((resolve) => {
      this.#socket.send(message, () => {
        this.#untaken--
        this.#takenAt = Date.now()
        if (this.#untaken === 0 && this.#socket.isPaused) this.#hearAgain()
        resolve()
      })
      if (this.#socket.bufferedAmount > MAX_UNTAKEN_BYTES) this.#socket.pause()
    })
  }

  #hearAgain(): void {
    // Its pong may stand behind what was not heard, and whoever took so much is there.
    this.#answered = true
    this.#socket.resume()
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, fitting(reason))
  }

  #check(stalledMs: number): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    // A ping would wait behind what the network does not take.
    if (this.#untaken > 0) {
      if (Date.now() - this.#takenAt >= stalledMs) this.#giveUp()
    } else if (this.#answered) {
      this.#answered = false
      this.#socket.ping()
    } else this.#giveUp()
  }

  /** Ends its subscriptions at once: nobody takes their events. The client learns why, should it come back to life. */
  #giveUp(): void {
    this.#release()
    this.close(TRY_AGAIN_LATER, new SlowConsumer().reason)
    const terminate = setTimeout(() => this.#socket.terminate(), GOODBYE_MS)
    this.#socket.once('close', () => clearTimeout(terminate))
  }

  #release(): void {
    for (const close of this.#closers.splice(0)) close()
  }
}

/** A close frame holds 123 bytes of reason. */
function fitting(reason: string): string {
  if (Buffer.byteLength(reason) <= MAX_REASON_BYTES) return reason
  return new TextDecoder().decode(Buffer.from(reason).subarray(0, MAX_REASON_BYTES)).replace(/\ufffd+$/, '')
}
