import { connectionType } from '../connection.ts'
import { Actor, Article, Event, Place, Report } from './refs.ts'

export const ArticleConnection = connectionType('Article', Article)
export const EventConnection = connectionType('Event', Event)
export const ReportConnection = connectionType('Report', Report)
export const PlaceConnection = connectionType('Place', Place, { hasMentions: true })
export const ActorConnection = connectionType('Actor', Actor, { hasMentions: true })
