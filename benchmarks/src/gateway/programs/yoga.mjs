// The limit: graphql-yoga alone, with one field that is always the same; prints its address.
import { createServer } from 'node:http'
import { createSchema, createYoga } from 'graphql-yoga'

const schema = createSchema({
  typeDefs: 'type Query { hello: String! }',
  resolvers: { Query: { hello: () => 'world' } },
})
const server = createServer(createYoga({ schema, logging: false, graphiql: false, landingPage: false }))
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`))
