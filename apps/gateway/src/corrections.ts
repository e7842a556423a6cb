import { type Correction, CorrectionRequest, RefusedInput } from '@wiregraph/schema'
import type { Corrected, Refusal } from '@wiregraph/store'
import type { CorrectionDesk, RequestContext } from './context.ts'
import { forgetLoaded } from './loaders.ts'
import { invalidInput, type UserErrorShape, userError } from './user-error.ts'

export interface CorrectionPayload {
  readonly correction: Correction | null
  readonly errors: UserErrorShape[]
}

const refused = (...errors: UserErrorShape[]): CorrectionPayload => ({ correction: null, errors })

/** The correction, or why there is none; what was refused as data, anything else is thrown on. */
async function answer(
  context: RequestContext,
  act: (desk: CorrectionDesk) => Promise<Corrected | Refusal>,
): Promise<CorrectionPayload> {
  if (!context.corrections) {
    return refused(userError('NOT_AVAILABLE', { message: 'This gateway only reads and takes in articles.' }))
  }
  try {
    const done = await act(context.corrections)
    if ('problem' in done) {
      return refused(userError(done.problem, { message: done.message, path: ['input', done.path] }))
    }
    const { correction, changes } = done
    const { id, kind, subject } = correction
    const undone = correction.undone !== null
    context.logger.info({ correction: id, kind, subject, undone, events: changes.length }, 'graph corrected')
    forgetLoaded(context)
    return { correction, errors: [] }
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error
    const { code, message } = error
    return refused(userError('INVALID_INPUT', { code, message, path: ['input'] }))
  }
}

/** Makes the correction, or tells in `errors` why not. */
export async function correct(request: object, context: RequestContext): Promise<CorrectionPayload> {
  const parsed = CorrectionRequest.safeParse(request)
  if (!parsed.success) return refused(...invalidInput(parsed.error))
  return await answer(context, (desk) => desk.make(parsed.data, context.caller))
}

const longestReason = 2000

/** Undoes the correction, or tells in `errors` why not. */
export async function undo(
  { id, reason }: { readonly id: string; readonly reason?: string | null | undefined },
  context: RequestContext,
): Promise<CorrectionPayload> {
  const why = reason?.trim() || null
  if ((why ?? '').length > longestReason) {
    const message = `Expected up to ${longestReason} characters, found ${why?.length}: say it in fewer.`
    return refused(userError('INVALID_INPUT', { message, path: ['input', 'reason'] }))
  }
  return await answer(context, (desk) => desk.undo(id, why, context.caller))
}
