// Made by pnpm --filter @wiregraph/gateway client. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What an actor is. */
export type ActorKind =
  /** Rebels, militias and other armed groups that are no state. */
  | 'ARMED_GROUP'
  /** A company. */
  | 'COMPANY'
  /** A government or a part of it. */
  | 'GOVERNMENT'
  /** An organization of states. */
  | 'INTERNATIONAL_ORGANIZATION'
  /** A newsroom or agency. */
  | 'MEDIA'
  /** Armed forces of a state. */
  | 'MILITARY'
  /** An organization that is neither state nor company. */
  | 'NGO'
  /** None of the others. */
  | 'OTHER'
  /** A political party or movement. */
  | 'PARTY'
  /** A person. */
  | 'PERSON'
  /** Police and other forces of order. */
  | 'POLICE'
  /** People: civilians, residents, prisoners, refugees. */
  | 'POPULATION'
  /** A country as an actor. */
  | 'STATE';

/** PLOVER 2.0 event types. Two-sided events (CONSULT between two who meet, AGREE, COOPERATE): all in actors, or visitor and host as actor and recipient. */
export type EventType =
  /** An actor blames, condemns, sues or investigates another. */
  | 'ACCUSE'
  /** An actor agrees, offers or promises to cooperate or to settle a question; the act itself is still to come. */
  | 'AGREE'
  /** An actor gives material help, protection, shelter, money, weapons or troops in support, or frees hostages. */
  | 'AID'
  /** Violence against bodies or property: attack, killing, bombing, abduction, battle. */
  | 'ASSAULT'
  /** An actor takes, holds, bans, arrests or limits by power, short of bodily violence; a place captured belongs here. */
  | 'COERCE'
  /** An actor gives way to a demand in policy, law or rights: eases, lifts, accepts, pardons. */
  | 'CONCEDE'
  /** Actors meet, visit, call or negotiate with each other. */
  | 'CONSULT'
  /** Actors do something together: exercises, trade, shared intelligence, a joint inquiry. */
  | 'COOPERATE'
  /** An actor readies or moves force without using it yet. */
  | 'MOBILIZE'
  /** Civilians show dissent together in public. */
  | 'PROTEST'
  /** An actor refuses a proposal, demand, meeting or help. */
  | 'REJECT'
  /** An actor asks, urges, demands or calls on another to do something. */
  | 'REQUEST'
  /** An actor gives up force or ground: withdraws, frees prisoners, disarms, ceases fire, resigns. */
  | 'RETREAT'
  /** An actor lowers relations or punishes without force: embargo, expulsion, conviction, aid cut off. */
  | 'SANCTION'
  /** An actor backs, praises, endorses, forgives or apologises to another, or makes ties formal: recognition, an embassy, a treaty signed. */
  | 'SUPPORT'
  /** An actor says what harm it will do, conditionally or not. */
  | 'THREATEN';

export type AttacksQueryVariables = Exact<{
  country: string;
  after?: string | null | undefined;
}>;


export type AttacksQuery = { readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly when: { readonly start: string | null, readonly end: string | null } | null, readonly place: { readonly name: string } | null, readonly casualties: { readonly killed: { readonly low: number | null, readonly high: number | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ActorPageQueryVariables = Exact<{
  id: string;
}>;


export type ActorPageQuery = { readonly node:
    | { readonly name: string, readonly kind: ActorKind, readonly country: string | null, readonly memberOf: { readonly id: string, readonly name: string } | null, readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly type: EventType }> } }
    | Record<PropertyKey, never>
   | null };

export type IngestMutationVariables = Exact<{
  content: string;
  source?: string | null | undefined;
}>;


export type IngestMutation = { readonly ingestArticle: { readonly job: { readonly id: string } | null, readonly errors: ReadonlyArray<{ readonly code: string, readonly message: string }> } };


export const AttacksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Attacks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"country"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ASSAULT"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"countries"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"country"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"casualties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"killed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AttacksQuery, AttacksQueryVariables>;
export const ActorPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActorPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"memberOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ActorPageQuery, ActorPageQueryVariables>;
export const IngestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Ingest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"content"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ingestArticle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"content"},"value":{"kind":"Variable","name":{"kind":"Name","value":"content"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<IngestMutation, IngestMutationVariables>;
