import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import { helsinkiDate } from '../../platform/clock.ts'
import { soonestCampaignDay } from '../../reminders/occasions.ts'
import {
  addCampaign,
  isCampaignAhead,
  isDayTaken,
  listCampaigns,
  removeCampaign,
} from '../../reminders/store/campaigns.ts'
import type { DeskContext } from './access.ts'
import { doOnce, type Form, formHashOf, readForm } from './forms.ts'
import { campaignsPage } from './pages/campaigns.ts'
import { type Errors, frameOf, hasErrors, href } from './pages/page.ts'
import { recordAct } from './store/acts.ts'
import type { Done, NotDone } from './text.ts'

const daySchema = z.iso.date()

/** The campaigns of today and later, and the form that adds one. */
export async function showCampaigns(
  c: Context<DeskContext>,
  form: Form = {},
  errors: Errors = {},
  notDone?: NotDone,
): Promise<Response> {
  const campaigns = await listCampaigns(c.env.DB, helsinkiDate(c.get('now')))
  return campaignsPage(c, campaigns, { form, errors, notDone })
}

/** Adds a campaign, or takes one back that has not begun. */
export async function changeCampaigns(c: Context<DeskContext>): Promise<Response> {
  const form = await readForm(c)
  if (form.do === 'add') return add(c, form)
  if (form.do === 'remove' && daySchema.safeParse(form.day).success) return remove(c, form, form.day!)
  throw new HTTPException(400)
}

const answer = (c: Context<DeskContext>, done: Done) =>
  c.redirect(href(frameOf(c), '/desk/campaigns', { done }), 303)

async function add(c: Context<DeskContext>, form: Form): Promise<Response> {
  const { DB: db } = c.env
  const [agent, now] = [c.get('agent'), c.get('now')]
  const refuse = (errors: Errors) => {
    c.status(422)
    return showCampaigns(c, form, errors)
  }
  const day = daySchema.safeParse(form.day).data
  const expires_by = daySchema.safeParse(form.expires_by).data
  const errors: Errors = {}
  if (!day) errors.day = 'day-missing'
  else if (day < soonestCampaignDay(now)) errors.day = 'day-past'
  if (!expires_by) errors.expires_by = 'day-missing'
  else if (day && expires_by < day) errors.expires_by = 'expires-before-day'
  if (!day || !expires_by || hasErrors(errors)) return refuse(errors)

  const formHash = formHashOf('add-campaign', day, form)
  const act = { act: 'add-campaign' as const, agent, now, details: { day, expires_by }, formHash }
  try {
    await doOnce(db, formHash, () =>
      addCampaign(db, { day, expires_by, set_by: agent }, [recordAct(db, act)]),
    )
    return answer(c, 'campaign-added')
  } catch (error) {
    if (isDayTaken(error)) return refuse({ day: 'day-taken' })
    throw error
  }
}

async function remove(c: Context<DeskContext>, form: Form, day: string): Promise<Response> {
  const { DB: db } = c.env
  const [agent, now] = [c.get('agent'), c.get('now')]
  const today = helsinkiDate(now)
  const formHash = formHashOf('remove-campaign', day, form)
  const act = { act: 'remove-campaign' as const, agent, now, details: { day }, formHash }
  await doOnce(db, formHash, () =>
    removeCampaign(db, day, today, [recordAct(db, act, isCampaignAhead('?2', '?3'), day, today)]),
  )
  // Whoever took it back, it is gone; what is left has begun.
  if (!(await listCampaigns(db, day)).some((campaign) => campaign.day === day)) {
    return answer(c, 'campaign-removed')
  }
  c.status(409)
  return showCampaigns(c, {}, {}, 'campaign-begun')
}
