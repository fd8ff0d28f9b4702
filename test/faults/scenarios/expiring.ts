import { type Driver, SHARDS } from '../driver.ts'

/** The lots and cards up to a last day that have money left. */
export async function ended(driver: Driver, lastDay: string): Promise<string[]> {
  const contents = await Promise.all(SHARDS.map(driver.contents))
  return contents
    .flatMap(({ accounts }) => accounts)
    .filter(({ ends_on, available }) => ends_on !== null && ends_on <= lastDay && available > 0)
    .map(({ id }) => id)
}

type Report = { lots: number; cents: number }

/** Runs the job on each shard twice at once. */
export const expireTwice = (driver: Driver, now: string) =>
  Promise.all([...SHARDS, ...SHARDS].map((shard) => driver.run<Report>(shard, 'expire', now)))

export const lotsOf = (reports: (Report | undefined)[]) =>
  reports.reduce((sum, report) => sum + (report?.lots ?? 0), 0)
