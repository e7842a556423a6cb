import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'

/** One subscriber has a whole /64 of IPv6: all of it counts as one address. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  const [a = 0, b = 0, c = 0, d = 0] = (parsed as ipaddr.IPv6).parts
  return `${[a, b, c, d].map((part) => part.toString(16)).join(':')}::/64`
}

/**
 * The address that a request came from: of the socket, or, behind so many trusted proxies, what the outermost of them
 * wrote into X-Forwarded-For. `local` where there is no socket.
 */
export function addressOf(request: IncomingMessage | undefined, trustedProxies: number): string {
  if (request?.socket?.remoteAddress === undefined) return 'local'
  return networkOf(proxyAddr(request, (_address, hop) => hop < trustedProxies))
}
