import { defineEventType } from './define.ts'

export const assault = defineEventType({
  type: 'ASSAULT',
  definition: 'Violence against bodies or property: attack, killing, bombing, abduction, battle.',
  quadClass: 'MATERIAL_CONFLICT',
  goldstein: -9,
  cameoRoot: '18',
  modes: {
    abduct: {
      definition: 'People are kidnapped or taken hostage.',
      acled: ['Violence against civilians', 'Abduction/forced disappearance'],
    },
    beat: {
      definition: 'People are beaten or hurt without weapons of war.',
      goldstein: -7.5,
      acled: ['Violence against civilians', 'Attack'],
    },
    torture: {
      definition: 'People are tortured.',
      acled: ['Violence against civilians', 'Attack'],
    },
    sexual: {
      definition: 'Sexual violence.',
      acled: ['Violence against civilians', 'Sexual violence'],
    },
    targeted: {
      definition: 'Chosen people are killed: assassination, execution, massacre.',
      goldstein: -9.5,
      acled: ['Violence against civilians', 'Attack'],
    },
    destroy: {
      definition: 'Property is burned or destroyed.',
      acled: ['Strategic developments', 'Looting/property destruction'],
    },
    primitive: {
      definition: 'Knives, stones, arson by hand.',
      acled: ['Violence against civilians', 'Attack'],
    },
    firearms: {
      definition: 'Guns and small arms.',
      cameoRoot: '19',
    },
    explosives: {
      definition: 'Bombs, mines, grenades.',
      cameoRoot: '19',
      acled: ['Explosions/Remote violence', 'Remote explosive/landmine/IED'],
    },
    'suicide-attack': {
      definition: 'The attacker dies by the attack.',
      goldstein: -9.5,
      cameoRoot: '19',
      acled: ['Explosions/Remote violence', 'Suicide bomb'],
    },
    aerial: {
      definition: 'Strikes from aircraft.',
      goldstein: -9.5,
      cameoRoot: '19',
      acled: ['Explosions/Remote violence', 'Air/drone strike'],
    },
    drone: {
      definition: 'Strikes by unmanned aircraft.',
      goldstein: -9.5,
      cameoRoot: '19',
      acled: ['Explosions/Remote violence', 'Air/drone strike'],
    },
    'heavy-weapons': {
      definition: 'Artillery, mortars, rockets, tanks.',
      goldstein: -9.5,
      cameoRoot: '19',
      acled: ['Explosions/Remote violence', 'Shelling/artillery/missile attack'],
    },
    'crowd-control': {
      definition: 'Tear gas, water cannon, batons, shots at crowds.',
      goldstein: -7.5,
      acled: ['Protests', 'Excessive force against protesters'],
    },
    unconventional: {
      definition: 'Chemical, biological, radiological or nuclear means.',
      goldstein: -10,
      cameoRoot: '20',
      acled: ['Explosions/Remote violence', 'Chemical weapon'],
    },
  },
  example: 'Gunmen killed four guards at a bank in the capital.',
  counterExample: 'The team attacked in the second half.',
  because: 'A game, nobody is hurt.',
})
