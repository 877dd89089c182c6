/** Something that happened in a domain, as it is written in the transaction of the change itself. */
export interface DomainEvent<Payload = unknown> {
  /** `newId(storeNo)`. */
  readonly id: string
  readonly storeNo: number
  /** Such as `order.placed`. */
  readonly type: string
  /** Any JSON value: no BigInt, no Date. */
  readonly payload: Payload
  readonly at: Date
}

/** An event that has its place in the domain's log. */
export interface LoggedEvent<Payload = unknown> extends DomainEvent<Payload> {
  /** Counts up by one through the whole domain, in the order in which events become visible. */
  readonly position: bigint
  /** The position as clients see it: give it as `after` to read on behind this event. */
  readonly cursor: string
}

/** An event as a reaction gets it: the payload of a job whose name is the event's type. */
export interface DeliveredEvent<Payload = unknown> {
  readonly id: string
  readonly storeNo: number
  readonly type: string
  readonly payload: Payload
  /** RFC 3339, in UTC. */
  readonly at: string
}
