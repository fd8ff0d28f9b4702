import { actOnce, type RequestKey } from '../employers/act-once.ts'
import { type Acting, actOf } from '../employers/acting.ts'
import { recordAct } from '../employers/store/acts.ts'
import { withoutIdentityCodes } from '../platform/identity-code.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { tidy } from '../platform/tidy.ts'
import { USES } from '../wallet/schemas.ts'
import {
  BENEFIT_TWICE,
  GROUP_CHANGED,
  GROUP_HAS_PEOPLE,
  GROUP_NAME_TAKEN,
  GROUP_UNKNOWN,
  USES_NOT_WANTED,
} from './employer-problems.ts'
import { fold } from './names.ts'
import type { BenefitGroup, ChangedGroup, GroupBenefit, NewGroup } from './schemas.ts'
import {
  type BenefitRow,
  endGroup,
  findGroup,
  findGroups,
  type GroupRow,
  type GroupToWrite,
  hasPeople,
  insertGroup,
  isNameTaken,
  updateGroup,
} from './store/groups.ts'

/** The groups of an employer, by name. */
export const readGroups = async (db: D1Database, employer: string): Promise<BenefitGroup[]> =>
  (await findGroups(db, employer)).map(groupFrom)

/** A group of an employer. Throws group-unknown. */
export async function readGroup(db: D1Database, employer: string, id: string): Promise<BenefitGroup> {
  const group = await findGroup(db, employer, id)
  if (!group || group.removed_at !== null) throw new Problem(GROUP_UNKNOWN)
  return groupFrom(group)
}

/** Adds a group once for its key, and returns its id. Throws what is wrong with it. */
export async function addGroup(
  db: D1Database,
  acting: Acting,
  wanted: NewGroup,
  key: RequestKey,
): Promise<string> {
  const { subject } = await actOnce(db, acting.employer.id, key, async () => {
    const group = groupToWrite(newId('group'), wanted)
    const act = recordAct(
      db,
      actOf(acting, { act: 'add-group', subject: group.id, details: { name: group.name }, key }),
    )
    await insertGroup(db, acting.employer.id, group, acting.now.toISOString(), act).catch(refuse)
    return group.id
  })
  return subject
}

/**
 * Gives a group another name and other benefits. What has been ordered stays as it is. Throws group-changed when it is not as
 * it was seen any more, unless that is what is wanted.
 */
export async function changeGroup(
  db: D1Database,
  acting: Acting,
  id: string,
  { version, ...wanted }: ChangedGroup,
): Promise<void> {
  const group = groupToWrite(id, wanted)
  const isDone = async () => isSame(groupToWrite(id, await readGroup(db, acting.employer.id, id)), group)
  if (await isDone()) return
  const act = actOf(acting, { act: 'change-group', subject: id, details: { name: group.name } })
  const actIf = (condition: string, ...bound: (string | number)[]) => recordAct(db, act, condition, ...bound)
  const isChanged = await updateGroup(db, group, version, actIf).catch(refuse)
  if (!isChanged && !(await isDone())) throw new Problem(GROUP_CHANGED)
}

/** Removes a group that nobody is in; one that was removed stays so. */
export async function removeGroup(db: D1Database, acting: Acting, id: string): Promise<void> {
  const group = await findGroup(db, acting.employer.id, id)
  if (!group) throw new Problem(GROUP_UNKNOWN)
  if (group.removed_at !== null) return
  const act = actOf(acting, { act: 'remove-group', subject: id, details: { name: group.name } })
  const actIf = (condition: string, ...bound: (string | number)[]) => recordAct(db, act, condition, ...bound)
  await endGroup(db, id, acting.now.toISOString(), actIf).catch(refuse)
}

function refuse(error: unknown): never {
  if (isNameTaken(error)) throw new Problem(GROUP_NAME_TAKEN, 'name')
  if (hasPeople(error)) throw new Problem(GROUP_HAS_PEOPLE)
  throw error
}

function groupToWrite(id: string, { name: typed, benefits }: NewGroup): GroupToWrite {
  const seen = new Set<string>()
  for (const [index, { benefit, uses }] of benefits.entries()) {
    const parameter = `benefits.${index}`
    if (seen.has(benefit)) throw new Problem(BENEFIT_TWICE, parameter)
    if ((benefit === 'flexible') !== (uses !== undefined)) {
      throw new Problem(USES_NOT_WANTED, `${parameter}.uses`)
    }
    seen.add(benefit)
  }
  const name = withoutIdentityCodes(tidy(typed))
  return { id, name, folded: fold(name), benefits: benefits.map(rowOf) }
}

const rowOf = ({ benefit, amount_cents, uses }: GroupBenefit): BenefitRow => ({
  ...{ benefit, amount_cents },
  uses: uses ? USES.filter((use) => uses.includes(use)).join(' ') : null,
})

const isSame = (one: GroupToWrite, other: GroupToWrite): boolean => {
  const contentOf = ({ name, benefits }: GroupToWrite) =>
    JSON.stringify([name, benefits.map((benefit) => JSON.stringify(benefit)).sort()])
  return contentOf(one) === contentOf(other)
}

function groupFrom({ id, name, version, people, benefits }: GroupRow): BenefitGroup {
  const rows = JSON.parse(benefits) as BenefitRow[]
  return {
    ...{ id, name, version, people },
    benefits: rows.map(({ benefit, amount_cents, uses }) => ({
      ...{ benefit, amount_cents },
      ...(uses !== null && { uses: uses.split(' ') as GroupBenefit['uses'] }),
    })),
  }
}
