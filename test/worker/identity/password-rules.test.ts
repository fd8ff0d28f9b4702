import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { refuseWeakPassword } from '../../../worker/identity/password-rules.ts'

const owner = { email: 'emma.lindstrom@havuranta.example', names: ['Emma Sofia', 'Lindström'] }

/** The code of the refusal; undefined when the password is good enough. */
async function refusalOf(password: string): Promise<string | undefined> {
  try {
    await refuseWeakPassword(env.ASSETS, password, owner)
    return undefined
  } catch (error) {
    return (error as { kind: { code: string } }).kind.code
  }
}

describe('a new password', () => {
  it.each(['', 'kJ8#fq2Lp', '🦊🦊🐻🐼🐨🐯🦁🐮🐷', 'e\u0301'.repeat(9)])(
    'is refused when it has fewer than ten characters: %s',
    (password) => expect(refusalOf(password)).resolves.toBe('password-too-short'),
  )

  it.each([
    ...['basketball', 'christopher', 'Christopher', 'realmadrid', 'avadakedavra'],
    ...[
      'salasana123',
      'Salasana2026!',
      '5alasana!!!',
      's4l4s4n4s4l4s4n4',
      'salasanasalasana',
      'P@ssw0rd2026',
    ],
    ...[
      'kissakissa',
      'Aurinko2026',
      'jääkiekko1',
      'Jaakiekko!',
      'hejhejhejhej',
      'lösenord12',
      'Älskling99',
      'sommar2026!',
    ],
    ...['smartum123', 'SmartumSaldo1', 'smartum-plus', 'Saldo2026!', 'smartumsmartum'],
    ...[
      '1234567890',
      '0987654321',
      '12345678910',
      '123456789a',
      'qwertyuiop',
      'qwerty12345',
      'asdfghjklö',
      '1qaz2wsx3edc',
    ],
    ...['aaaaaaaaaa', '1212121212', 'abcabcabcabc', '!!!!!!!!!!', 'aaaaabbbbb', '          1'],
    ...['12345dragon', '!2026dragon!', '123456salasana123456'],
    ...['emma.lindstrom', 'EmmaLindström', 'lindstrom1992', 'Emma2026Sofia', 'havuranta2026'],
    'emma.lindstrom@havuranta.example',
  ])('is refused when many people, or whoever knows its owner, would think of it: %s', (password) =>
    expect(refusalOf(password)).resolves.toBe('password-too-common'),
  )

  it.each([
    ...[
      'kolme hauen poikaa',
      'kissa aurinko lumi',
      'syksyn omenapuu',
      'grön cykel i regnet',
      'lukko-kivi-mopo',
    ],
    ...['vT7!qpLz2x', '7k2m9x4b1q', 'emma syö puuroa', '🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵', 'correct horse battery'],
    ...['Emma1992Rantakivi', 'kaksi marjapuuroa'],
  ])('is taken otherwise, whatever it is made of: %s', (password) =>
    expect(refusalOf(password)).resolves.toBeUndefined(),
  )

  it('is judged quickly, however it is made', async () => {
    await refusalOf('the list is there by now')
    const started = performance.now()
    for (const password of [
      '1234567890'.repeat(25),
      `${'1234567890'.repeat(12)}~x${'0987654321'.repeat(13)}`,
      'ab'.repeat(127),
    ]) {
      await refusalOf(password)
    }
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
