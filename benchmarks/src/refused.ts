/** The command cannot be carried out as it was given; the message says how to mend it. */
export class Refused extends Error {}

export function refuse(message: string): never {
  throw new Refused(message)
}
