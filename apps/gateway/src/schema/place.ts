import type { Coordinates as CoordinatesShape } from '@wiregraph/schema'
import { articleSet, eventSet, placeSet } from '@wiregraph/store'
import { builder } from '../builder.ts'
import { connect, pageCost } from '../connection.ts'
import { ArticleConnection, EventConnection, PlaceConnection } from './connections.ts'
import { PlaceKind } from './enums.ts'
import { EventFilter, PlaceFilter } from './inputs.ts'
import { Place } from './refs.ts'

const Coordinates = builder.objectRef<CoordinatesShape>('Coordinates').implement({
  description: 'A point on the earth, WGS 84.',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees, north positive.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees, east positive.' }),
  }),
})

Place.implement({
  description: 'A place, from a country down to a building.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'place_ and 24 hex digits.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other spellings, sorted.' }),
    kind: t.expose('kind', { type: PlaceKind, description: 'What it is.' }),
    coordinates: t.field({
      type: Coordinates,
      nullable: true,
      description: 'Null for a place on no map: never a default.',
      resolve: ({ coordinates }) => coordinates,
    }),
    country: t.exposeString('country', { nullable: true, description: 'ISO 3166-1 alpha-2.' }),
    parent: t.field({
      type: Place,
      nullable: true,
      description: 'The place that it lies in.',
      resolve: ({ parent }, _args, { kept }) => parent && kept.nodeOr(parent),
    }),
    ancestors: t.field({
      type: [Place],
      description: 'From the country down to the place above this one.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ ancestors }, _args, { kept }) => ancestors.map(kept.nodeOr),
    }),
    children: t.field({
      type: PlaceConnection,
      description: 'The places directly inside it, by name.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Place.children',
          args,
          kind: 'place',
          info,
          parent: id,
          open: () => placeSet(context.database, 'place'),
        }),
    }),
    events: t.field({
      type: EventConnection,
      description: 'The events that happened there, newest first, of any modality.',
      args: {
        includeWithin: t.arg.boolean({
          defaultValue: true,
          description: 'Also events at places inside this one.',
        }),
        filter: t.arg({ type: EventFilter, description: 'Only those.' }),
        ...t.arg.connectionArgs(),
      },
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Place.events',
          args,
          kind: 'event',
          info,
          parent: id,
          open: () =>
            eventSet(
              context.database,
              { of: 'place', includeWithin: args.includeWithin ?? true },
              { filter: args.filter ?? {} },
            ),
        }),
    }),
    articles: t.field({
      type: ArticleConnection,
      description: 'The articles that name it, newest published first.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Place.articles',
          args,
          kind: 'article',
          info,
          parent: id,
          open: () => articleSet(context.database, 'place'),
        }),
    }),
    geonamesId: t.exposeInt('geonamesId', { nullable: true, description: 'In the GeoNames gazetteer.' }),
  }),
})

builder.queryField('places', (t) =>
  t.field({
    type: PlaceConnection,
    description: 'Places, by name, then by id.',
    args: {
      filter: t.arg({ type: PlaceFilter, description: 'Only those.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      connect(context, {
        name: 'Query.places',
        args,
        kind: 'place',
        info,
        open: () => placeSet(context.database, 'all', { filter: args.filter ?? {} }),
      }),
  }),
)
