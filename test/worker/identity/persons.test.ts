import { env } from 'cloudflare:workers'
import { base64url } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../../worker/platform/config.ts'
import { loadBenefit } from '../../../worker/wallet/load-benefit.ts'
import type { Balances } from '../../../worker/wallet/schemas.ts'
import { getBalances, newPerson, registerClient, signIn } from './api.ts'

const AINO = '120387-902P'
const VILLE = '240979-915M'

beforeAll(registerClient)

describe('a person', () => {
  it('is one for each identity code, with the names of today', async () => {
    const first = await newPerson(AINO, 'Aino')
    const again = await newPerson(AINO, 'Aino Maria')
    expect(again).toEqual({ ...first, given_names: 'Aino Maria' })
    expect((await newPerson(VILLE)).id).not.toBe(first.id)
  })

  it('is another one when only the separator differs', async () => {
    expect((await newPerson('131052-308T')).id).not.toBe((await newPerson('131052+308T')).id)
  })

  it('is one, however many windows finish at the same time', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => newPerson('030594W903B')))
    expect(new Set(people.map(({ id }) => id)).size).toBe(1)
  })

  it('goes to the ledger with the fewest people', async () => {
    const codes = ['290793V6787', '131052-9993', '020516C903K', '060566-9386']
    for (const code of codes) await newPerson(code)
    const { results } = await env.DB.prepare(
      'SELECT people, (SELECT count(*) FROM person WHERE ledger = number) AS counted FROM shard',
    ).all<{ people: number; counted: number }>()
    for (const { people, counted } of results) expect(people).toBe(counted)
    expect(Math.abs(results[0]!.people - results[1]!.people)).toBeLessThanOrEqual(1)
  })

  it('leaves the identity code readable nowhere', async () => {
    await newPerson(AINO)
    await signIn((await newPerson(AINO)).id)
    for (const table of ['person', 'session', 'sign_in_code', 'used_proof']) {
      const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all()
      expect(JSON.stringify(results)).not.toContain(AINO)
    }
  })

  it('keeps the identity code where its key can bring it back, and no other', async () => {
    const { id } = await newPerson(AINO)
    const row = await env.DB.prepare('SELECT identity_hash, identity_sealed FROM person WHERE id = ?')
      .bind(id)
      .first<{ identity_hash: string; identity_sealed: string }>()
    const [, iv, sealed] = row!.identity_sealed
      .split('.')
      .map((part) => new Uint8Array(base64url.decode(part)))
    const open = async (keyText: string) => {
      const key = await crypto.subtle.importKey(
        'raw',
        new Uint8Array(base64url.decode(keyText)),
        'AES-GCM',
        false,
        ['decrypt'],
      )
      const additionalData = new TextEncoder().encode(row!.identity_hash)
      return new TextDecoder().decode(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv: iv!, additionalData }, key, sealed!),
      )
    }
    const config = readConfig(env)
    expect(await open(config.IDENTITY_SEAL_KEY)).toBe(AINO)
    await expect(open(config.IDENTITY_HASH_KEY)).rejects.toThrow()
  })

  it.each([
    ["UPDATE person SET identity_hash = 'x'", 'person-identity-is-fixed'],
    ['UPDATE person SET ledger = 1 - ledger', 'person-identity-is-fixed'],
    ['DELETE FROM person', 'person-is-kept'],
  ])('cannot be changed by "%s"', async (statement, reason) => {
    await newPerson(AINO)
    await expect(env.DB.prepare(statement).run()).rejects.toThrow(reason)
  })
})

describe('two people on two ledgers', () => {
  it('see only their own money', async () => {
    const [aino, ville] = [await newPerson(AINO), await newPerson(VILLE)]
    expect(aino.ledger).not.toBe(ville.ledger)
    const ledgers = [env.LEDGER_0, env.LEDGER_1]
    for (const [person, amountCents] of [
      [aino, 6400],
      [ville, 1230],
    ] as const) {
      await loadBenefit(ledgers[person.ledger]!, {
        key: `test:${person.id}`,
        employer: 'employer_x',
        person: person.id,
        benefit: 'sports',
        service: 'plus',
        amountCents,
        expiresOn: '2099-12-31',
      })
      const { keys, tokens } = await signIn(person.id)
      const balances = await (await getBalances(keys, tokens.access_token)).json<Balances>()
      expect(balances.total_cents).toBe(amountCents)
      expect(balances.benefits).toHaveLength(1)
    }
  })
})
