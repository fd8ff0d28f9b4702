import { type Context, Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { requestKey } from '../employers/act-once.ts'
import { actingIn } from '../employers/acting.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { refuseInvalid } from '../platform/problem.ts'
import { changeUser, changeUsers } from './change-user.ts'
import { checkRows } from './check-rows.ts'
import { addGroup, changeGroup, readGroup, readGroups, removeGroup } from './groups.ts'
import { importUsers } from './import-users.ts'
import { listUsers, readUser } from './list-users.ts'
import { removeUsers } from './remove-users.ts'
import { resendInvitations } from './resend-invitations.ts'
import {
  changedGroupSchema,
  changedManySchema,
  changedUserSchema,
  changeManySchema,
  groupSchema,
  groupsSchema,
  importCheckSchema,
  importedSchema,
  importSchema,
  newGroupSchema,
  plusUserSchema,
  removeSchema,
  resendSchema,
  userListSchema,
  usersSchema,
} from './schemas.ts'

const signedIn = { tags: ['Employer: Plus'], security: [{ session: [] }] }
const WITH_A_KEY = 'With an `Idempotency-Key`: the same request again makes nothing more.'
const OF_MANY =
  'Of those who are named, all or nobody. A search comes with how many it has found: if it is not that any more, nothing is done.'

const described = (
  operationId: string,
  summary: string,
  responses: Record<number, ReturnType<typeof jsonAnswer>>,
  description?: string,
) =>
  describeRoute({
    ...{ ...signedIn, operationId, summary, responses: { ...responses, default: PROBLEM } },
    ...(description && { description }),
  })
const employerOf = (c: Context<AppContext>) => c.get('employer').id

/** Whom an employer gives Plus benefits to, and what each group gets. Mounted at /v1, behind the check of who orders for whom. */
export const benefitUsersForEmployers = new Hono<AppContext>()
  .get(
    '/employer/:employer/plus/groups',
    described('listGroups', 'List the groups', { 200: jsonAnswer('The groups, by name.', groupsSchema) }),
    async (c) => c.json({ groups: await readGroups(c.env.DB, employerOf(c)) }, 200, NEVER_CACHED),
  )
  .post(
    '/employer/:employer/plus/groups',
    described('addGroup', 'Add a group', { 201: jsonAnswer('The group.', groupSchema) }, WITH_A_KEY),
    validator('json', newGroupSchema, refuseInvalid),
    async (c) => {
      const wanted = c.req.valid('json')
      const id = await addGroup(c.env.DB, actingIn(c), wanted, requestKey(c, wanted))
      return c.json(await readGroup(c.env.DB, employerOf(c), id), 201, NEVER_CACHED)
    },
  )
  .post(
    '/employer/:employer/plus/groups/:group',
    described(
      'changeGroup',
      'Change a group',
      { 200: jsonAnswer('The group as it is now.', groupSchema) },
      'All of it anew, if it is as it was seen, else `group-changed`. What has been ordered stays as it was.',
    ),
    validator('json', changedGroupSchema, refuseInvalid),
    async (c) => {
      const id = c.req.param('group')
      await changeGroup(c.env.DB, actingIn(c), id, c.req.valid('json'))
      return c.json(await readGroup(c.env.DB, employerOf(c), id), 200, NEVER_CACHED)
    },
  )
  .post(
    '/employer/:employer/plus/groups/:group/remove',
    described(
      'removeGroup',
      'Remove a group',
      { 200: jsonAnswer('The groups that are left.', groupsSchema) },
      'Only one that nobody is in, else `group-has-people`.',
    ),
    async (c) => {
      await removeGroup(c.env.DB, actingIn(c), c.req.param('group'))
      return c.json({ groups: await readGroups(c.env.DB, employerOf(c)) }, 200, NEVER_CACHED)
    },
  )
  .post(
    '/employer/:employer/plus/users/list',
    described(
      'listUsers',
      'List benefit users',
      { 200: jsonAnswer('A page of them.', usersSchema) },
      'By family name. It changes nothing: it is no GET only so that no name stands in an address.',
    ),
    validator('json', userListSchema, refuseInvalid),
    async (c) =>
      c.json(await listUsers(c.env.DB, employerOf(c), c.req.valid('json'), c.get('now')), 200, NEVER_CACHED),
  )
  .post(
    '/employer/:employer/plus/users/check',
    described(
      'checkUsers',
      'Check people before they are added',
      { 200: jsonAnswer('What is wrong with them.', importCheckSchema) },
      'Changes nothing.',
    ),
    validator('json', importSchema, refuseInvalid),
    async (c) => {
      const { check } = await checkRows(c.env.DB, employerOf(c), c.req.valid('json').users)
      return c.json(check, 200, NEVER_CACHED)
    },
  )
  .post(
    '/employer/:employer/plus/users',
    described(
      'addUsers',
      'Add people, and invite them by e-mail',
      { 201: jsonAnswer('How many were added.', importedSchema) },
      `All of them or, if anything is wrong with one, nobody (\`rows-not-valid\`). More than 50 mails go out from 8 in the morning to 8 in the evening in Finland. ${WITH_A_KEY}`,
    ),
    validator('json', importSchema, refuseInvalid),
    async (c) => {
      const wanted = c.req.valid('json')
      const { DB } = c.env
      const added = await importUsers(DB, c.get('config'), actingIn(c), wanted, requestKey(c, wanted))
      c.set('hasMessages', true)
      return c.json(added, 201, NEVER_CACHED)
    },
  )
  .post(
    '/employer/:employer/plus/users/resend',
    described(
      'resendInvitations',
      'Mail new links',
      { 200: jsonAnswer('How many were mailed one.', changedManySchema) },
      `To those who are invited, and to new addresses that wait; once in ten minutes at most. ${OF_MANY}`,
    ),
    validator('json', resendSchema, refuseInvalid),
    async (c) => {
      const { DB } = c.env
      const done = await resendInvitations(DB, c.get('config'), actingIn(c), c.req.valid('json'))
      c.set('hasMessages', true)
      return c.json(done, 200, NEVER_CACHED)
    },
  )
  .post(
    '/employer/:employer/plus/users/remove',
    described(
      'removeUsers',
      'Remove people from the list',
      { 200: jsonAnswer('How many were removed.', changedManySchema) },
      `They can use what they have to the end of the day, or for 3 or 6 more months. ${OF_MANY}`,
    ),
    validator('json', removeSchema, refuseInvalid),
    async (c) => c.json(await removeUsers(c.env.DB, actingIn(c), c.req.valid('json')), 200, NEVER_CACHED),
  )
  .post(
    '/employer/:employer/plus/users/change',
    described(
      'changeUsers',
      'Give people another group or percentage',
      { 200: jsonAnswer('How many were changed.', changedManySchema) },
      OF_MANY,
    ),
    validator('json', changeManySchema, refuseInvalid),
    async (c) => c.json(await changeUsers(c.env.DB, actingIn(c), c.req.valid('json')), 200, NEVER_CACHED),
  )
  .get(
    '/employer/:employer/plus/users/:user',
    described('getUser', 'Read a benefit user', { 200: jsonAnswer('The person.', plusUserSchema) }),
    async (c) =>
      c.json(await readUser(c.env.DB, employerOf(c), c.req.param('user'), c.get('now')), 200, NEVER_CACHED),
  )
  .post(
    '/employer/:employer/plus/users/:user',
    described(
      'changeUser',
      'Change a benefit user',
      { 200: jsonAnswer('The person as they are now.', plusUserSchema) },
      'All of it anew. A new address is mailed a link; of somebody who has accepted it counts once they have confirmed it with that, and is given up when the address in use is sent again.',
    ),
    validator('json', changedUserSchema, refuseInvalid),
    async (c) => {
      const id = c.req.param('user')
      await changeUser(c.env.DB, c.get('config'), actingIn(c), id, c.req.valid('json'))
      c.set('hasMessages', true)
      return c.json(await readUser(c.env.DB, employerOf(c), id, c.get('now')), 200, NEVER_CACHED)
    },
  )
