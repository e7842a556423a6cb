/** The queue could not be reached or did not answer in time. Nothing is lost: try again later. */
export class QueueUnavailable extends Error {
  override readonly name = 'QueueUnavailable'
}

/** The queue's server is set up in a way that would lose jobs; the message says what to change. */
export class QueueMisconfigured extends Error {
  override readonly name = 'QueueMisconfigured'
}
