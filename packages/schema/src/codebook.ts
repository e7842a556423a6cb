import { accountRules } from './accounts-of-events.ts'
import { correctionRules } from './correction-rules.ts'
import type { EventTypeDefinition, Mode } from './event-types/define.ts'
import { eventTypes } from './event-types/index.ts'
import { instrumentKinds, objectKinds } from './thing-kinds.ts'

const words = (name: string) => name.toLowerCase().replaceAll('_', ' ')

function describeMode(name: string, mode: Mode, type: EventTypeDefinition): string {
  const acled = (mode.acled ?? type.acled)?.join(': ') ?? ''
  return `| ${name} | ${mode.definition} | ${mode.goldstein ?? type.goldstein} | ${mode.cameoRoot ?? type.cameoRoot} | ${acled} |`
}

function describeType(type: EventTypeDefinition): string {
  const modes = Object.entries(type.modes).map(([name, mode]) => describeMode(name, mode, type))
  const acled = type.acled ? `, ACLED ${type.acled.join(': ')}` : ''
  return [
    `## ${type.type}`,
    '',
    type.definition,
    '',
    `Quad class ${words(type.quadClass)}, score ${type.goldstein}, CAMEO ${type.cameoRoot}${acled}.`,
    '',
    `- Is one: “${type.example}”`,
    `- Is none: “${type.counterExample}” ${type.because}`,
    ...(modes.length > 0
      ? ['', '| mode | covers | score | CAMEO | ACLED |', '|---|---|---|---|---|', ...modes]
      : []),
    '',
  ].join('\n')
}

const describeKinds = (title: string, intro: string, kinds: Readonly<Record<string, string>>): string[] => [
  `## ${title}`,
  '',
  intro,
  '',
  '| kind | covers |',
  '|---|---|',
  ...Object.entries(kinds).map(([kind, covers]) => `| ${kind} | ${covers} |`),
  '',
]

/** The codebook as Markdown: every type with its definition, examples, modes and codes. */
export function toCodebook(): string {
  return [
    '# Codebook',
    '',
    'What each event type means here. Types, modes and scores are those of PLOVER 2.0; definitions and examples are our',
    'own. An assault with firearms or of no named mode is a battle by ACLED where the other side is armed, and violence',
    'against civilians where it is not; a capture by a state’s own forces is “Government regains territory”.',
    '',
    'Generated from packages/schema/src/event-types (`pnpm --filter @wiregraph/schema print`).',
    '',
    ...eventTypes.map(describeType),
    ...describeKinds(
      'Objects',
      'What an assault, a coercion or a protest is aimed at beside people: things, with the words used for them.',
      objectKinds,
    ),
    ...describeKinds('Instruments', 'With what an assault is carried out.', instrumentKinds),
    ...accountRules,
    ...correctionRules,
  ].join('\n')
}
