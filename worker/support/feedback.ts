import type { Context } from 'hono'
import { helsinkiDate } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import type { Language } from '../platform/language.ts'
import { Problem } from '../platform/problem.ts'
import { feedbackId, guideIds } from './guides/guides.ts'
import { answerIds } from './help.ts'
import { UNKNOWN_ANSWER } from './problems.ts'
import { countFeedback } from './store.ts'

const known = new Set<string>([...answerIds, ...guideIds.map(feedbackId)])

/** Counts whether an answer or a guide has helped somebody, of whom nothing is kept. */
export async function receiveFeedback(
  c: Context<AppContext>,
  answer: string,
  { helped, language }: { helped: boolean; language: Language },
): Promise<void> {
  if (!known.has(answer)) throw new Problem(UNKNOWN_ANSWER)
  await countFeedback(c.env.DB, answer, language, helsinkiDate(c.get('now')), helped)
}
