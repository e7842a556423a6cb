import { connectionType } from '../connection.ts'
import { Actor, Article, Correction, Event, Place, Report } from './refs.ts'

export const { connection: ArticleConnection, edge: ArticleEdge } = connectionType('Article', Article)
export const { connection: EventConnection, edge: EventEdge } = connectionType('Event', Event)
export const { connection: ReportConnection } = connectionType('Report', Report)
export const { connection: CorrectionConnection } = connectionType('Correction', Correction)
export const { connection: PlaceConnection } = connectionType('Place', Place, { hasMentions: true })
export const { connection: ActorConnection } = connectionType('Actor', Actor, { hasMentions: true })
