import type { CORSOptions } from 'graphql-yoga'

const allowed = {
  methods: ['GET', 'POST', 'OPTIONS'],
  allowedHeaders: ['content-type', 'authorization', 'graphql-require-preflight'],
  exposedHeaders: ['ratelimit', 'ratelimit-policy', 'retry-after'],
  credentials: false,
  maxAge: 600,
}

/** Pages of these origins may ask, without cookies; to others no header says anything. */
export function corsFor(origins: readonly string[]): (request: Request) => CORSOptions {
  return (request) => {
    const origin = request.headers.get('origin')
    return origin !== null && origins.includes(origin) ? { ...allowed, origin } : false
  }
}
