import { type ArgsDef, type CommandDef, defineCommand as define, type ParsedArgs } from 'citty'
import { UsageError } from '../errors.ts'

interface Command<T extends ArgsDef> {
  readonly name: string
  readonly description: string
  readonly args: T
  run(args: ParsedArgs<T>): Promise<void>
}

/** A command of the line that refuses options it does not know, and words where it takes none. */
export function defineCommand<const T extends ArgsDef>({
  name,
  description,
  args,
  run,
}: Command<T>): CommandDef {
  const known = new Set(['_', ...Object.entries(args).flatMap(([key, def]) => [key, ...aliasesOf(def)])])
  const takesWords = Object.values(args).some((def) => def.type === 'positional')
  return define({
    meta: { name, description },
    args,
    async run(context) {
      const unknown = Object.keys(context.args).filter((key) => !known.has(key))
      if (unknown.length > 0)
        throw new UsageError(`${name} has no option --${unknown[0]}; see wiregraph ${name} --help`)
      const [word] = context.args._
      if (!takesWords && word !== undefined)
        throw new UsageError(`${name} takes no "${word}"; see wiregraph ${name} --help`)
      await run(context.args)
    },
  }) as unknown as CommandDef
}

function aliasesOf(def: ArgsDef[string]): string[] {
  return 'alias' in def && def.alias ? [def.alias].flat() : []
}
