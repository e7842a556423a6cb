import { readFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as documents from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

const read = (path: string) => parse(readFileSync(new URL(path, import.meta.url), 'utf8'))

/** Unknown stays null, ids and times are strings, and nothing of an answer is written to. */
const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  skipTypename: true,
  strictScalars: true,
  scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
}

/** The types and documents of the example client, from the served schema and its operations. */
export async function clientSource(): Promise<string> {
  const code = await codegen({
    schema: read('../schema.graphql') as never,
    documents: [
      { location: 'operations.graphql', document: read('../examples/client/operations.graphql') as never },
    ],
    filename: 'generated.ts',
    config,
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations, documents },
  })
  return `// Made by pnpm --filter @wiregraph/gateway client. Do not edit.\n${code}\n`
}
