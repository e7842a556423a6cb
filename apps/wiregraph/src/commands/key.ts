import { readEnvironment } from '../environment.ts'
import { UsageError } from '../errors.ts'
import { addKey, readKeys, removeKey } from '../key-file.ts'
import { complain, say } from '../terminal.ts'
import { defineCommand } from './command.ts'

function keyFile(): string {
  const { WIREGRAPH_KEYS: path } = readEnvironment(process.env)
  if (path !== undefined) return path
  throw new UsageError(
    'WIREGRAPH_KEYS is not set: name the file that holds the keys, here and where the gateway runs',
    78,
  )
}

function add(path: string, name: string): void {
  say(addKey(path, name, new Date()))
  complain(`This is the key "${name}"; it is shown this once. Clients send it as Authorization: Bearer KEY.`)
}

function remove(path: string, name: string): void {
  if (!removeKey(path, name)) throw new UsageError(`there is no key "${name}"`)
  say(`removed ${name}`)
}

const actions: Readonly<Record<string, (path: string, name: string) => void>> = { add, remove }

export const key = defineCommand({
  name: 'key',
  description: 'API keys of the gateway, in the file that WIREGRAPH_KEYS names: add NAME, remove NAME, list',
  args: {
    action: { type: 'positional', description: 'add, remove or list', required: true },
    name: { type: 'positional', description: 'Whose key it is', required: false },
  },
  async run({ action, name }) {
    const path = keyFile()
    if (action === 'list') {
      for (const { name: of, createdAt } of readKeys(path)) say(`${of}  ${createdAt}`)
      return
    }
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined
    if (act === undefined) throw new UsageError(`key has no action "${action}": add, remove or list`)
    if (name === undefined) throw new UsageError(`key ${action} needs the name of a key`)
    act(path, name)
  },
})
