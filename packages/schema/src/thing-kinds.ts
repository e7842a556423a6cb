import type { InstrumentKind, ObjectKind } from './enums.ts'

/** What each kind of thing acted on covers. */
export const objectKinds: Readonly<Record<ObjectKind, string>> = {
  STRUCTURE: 'Built: a house, an embassy, a station.',
  VEHICLE: 'Driven, sailed or flown.',
  INFRASTRUCTURE: 'Carries power, water, fuel, words or traffic: a pylon, a pipeline, a bridge.',
  GOODS: 'Can be carried off: cargo, money, crops.',
}

/** What each kind of weapon or means covers. */
export const instrumentKinds: Readonly<Record<InstrumentKind, string>> = {
  EXPLOSIVE: 'Bombs, charges, grenades, mines.',
  FIREARM: 'Guns, rifles and their bullets.',
  ARTILLERY: 'Mortars, rockets, shells, missiles.',
  AIRCRAFT: 'Warplanes, helicopters, drones.',
  INCENDIARY: 'Petrol bombs and what else sets on fire.',
  PRIMITIVE: 'Knives, machetes, clubs, stones.',
}
