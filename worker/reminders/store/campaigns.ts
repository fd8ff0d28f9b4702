/** The SQL of the campaigns that operators set: days on which everybody is reminded. Days are `YYYY-MM-DD`. */

export type Campaign = {
  /** On which reminders go out. One campaign has it. */
  day: string
  /** They are of all money whose last day is this one or earlier. */
  expires_by: string
  /** Who of customer service has set it. */
  set_by: string
}

/** SQL that holds once reminders of the campaign of a day have begun to go out. */
const hasBegun = (day: string): string =>
  `EXISTS (SELECT 1 FROM reminder_run WHERE occasion = 'campaign ' || ${day})`

/** SQL that holds as long as the campaign of the day that is bound to a parameter can be taken back. */
export const isCampaignAhead = (day: string, today: string): string =>
  `EXISTS (SELECT 1 FROM reminder_campaign WHERE day = ${day} AND day >= ${today}) AND NOT ${hasBegun(day)}`

/** SQL that holds for what is no campaign, with NULL for its day, and for one that has not been taken back. */
export const isStillSet = (day: string): string =>
  `(${day} IS NULL OR EXISTS (SELECT 1 FROM reminder_campaign WHERE day = ${day}))`

/** The campaigns from a day on, the soonest first, and whether each has begun. */
export async function listCampaigns(
  db: D1Database,
  from: string,
): Promise<(Campaign & { has_begun: boolean })[]> {
  const { results } = await db
    .prepare(
      `SELECT day, expires_by, set_by, ${hasBegun('reminder_campaign.day')} AS has_begun FROM reminder_campaign
       WHERE day >= ? ORDER BY day`,
    )
    .bind(from)
    .all<Campaign & { has_begun: number }>()
  return results.map((row) => ({ ...row, has_begun: row.has_begun === 1 }))
}

/** Sets a campaign, beside what has to be written with it. Rejects when its day has one: see `isDayTaken`. */
export async function addCampaign(
  db: D1Database,
  { day, expires_by, set_by }: Campaign,
  beside: D1PreparedStatement[],
): Promise<void> {
  await db.batch([
    db
      .prepare('INSERT INTO reminder_campaign (day, expires_by, set_by) VALUES (?, ?, ?)')
      .bind(day, expires_by, set_by),
    ...beside,
  ])
}

/** Whether an error says that a day has a campaign. */
export const isDayTaken = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('reminder_campaign.day')

/** Takes a campaign back as long as `isCampaignAhead` holds, beside what has to be written with it, which comes first. */
export async function removeCampaign(
  db: D1Database,
  day: string,
  today: string,
  beside: D1PreparedStatement[],
): Promise<void> {
  await db.batch([
    ...beside,
    db
      .prepare(`DELETE FROM reminder_campaign WHERE day = ?1 AND ${isCampaignAhead('?1', '?2')}`)
      .bind(day, today),
  ])
}
