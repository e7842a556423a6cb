import { defineEventType } from './define.ts'

export const retreat = defineEventType({
  type: 'RETREAT',
  definition: 'An actor gives up force or ground: withdraws, frees prisoners, disarms, ceases fire, resigns.',
  quadClass: 'MATERIAL_COOPERATION',
  goldstein: 6.5,
  cameoRoot: '08',
  modes: {
    withdraw: {
      definition: 'Forces leave a place or a fight.',
      goldstein: 8,
      acled: ['Strategic developments', 'Non-violent transfer of territory'],
    },
    release: {
      definition: 'Prisoners, hostages or goods are given back.',
    },
    disarm: {
      definition: 'Weapons are laid down or destroyed under agreement.',
      goldstein: 10,
      acled: ['Strategic developments', 'Disrupted weapons use'],
    },
    ceasefire: {
      definition: 'Fighting is stopped by its own parties.',
      goldstein: 7.5,
      acled: ['Strategic developments', 'Agreement'],
    },
    access: {
      definition: 'Observers, inspectors or aid are let in.',
    },
    resign: {
      definition: 'An office holder steps down under pressure.',
      goldstein: 4.5,
    },
  },
  example: 'The rebels withdrew from the port after two days.',
  counterExample: 'She withdrew cash from the bank.',
  because: 'Nobody gives up force, ground or office.',
})
