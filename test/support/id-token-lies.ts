import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import { type Minting, type Misbehaviour, newSigningKey } from './hostile-provider.ts'

const now = () => Math.floor(Date.now() / 1000)

const claiming =
  (change: (minting: Minting) => object) =>
  async (minting: Minting): Promise<string> =>
    minting.encrypt(await minting.sign({ ...change(minting) }))

const with_ = (claims: object | (() => object)) =>
  claiming((minting) => ({ ...minting.claims, ...(typeof claims === 'function' ? claims() : claims) }))

const without = (name: string) =>
  claiming(({ claims }) => {
    const { [name]: _, ...rest } = claims
    return rest
  })

/** Signed with a key that the token itself says where to find. */
const bringing = (header: (publicJwk: object) => object) => async (minting: Minting) => {
  const own = await newSigningKey(minting.key.kid)
  return minting.encrypt(await minting.sign(minting.claims, own, header(own.publicJwk)))
}

const unsigned = (claims: object) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part(claims)}.`
}

const publicJwk = async (kid: string, other: object = {}) => ({
  ...(await newSigningKey(kid)).publicJwk,
  kid,
  ...other,
})

type Lie = (minting: Minting) => Promise<string>

/** ID tokens that a relying party has to refuse: what the conformance suite tries, and what else there is. */
export const lies: Record<string, Record<string, Lie>> = {
  'about what it is for': {
    'with another nonce': with_({ nonce: 'another' }),
    'with an empty nonce': with_({ nonce: '' }),
    'without a nonce': without('nonce'),
    'from another issuer': with_({ iss: 'http://127.0.0.1:1' }),
    'from almost the same issuer': claiming(({ claims }) => ({ ...claims, iss: `${claims.iss}/` })),
    'from several issuers': claiming(({ claims }) => ({ ...claims, iss: [claims.iss] })),
    'without an issuer': without('iss'),
    'for another audience': with_({ aud: 'somebody-else' }),
    'for an audience that is no name': with_({ aud: { name: 'smartum-embed' } }),
    'for nobody': with_({ aud: [] }),
    'without an audience': without('aud'),
    'for two, of whom the other may use it': claiming(({ claims }) => ({
      ...claims,
      aud: [claims.aud as string, 'somebody-else'],
      azp: 'somebody-else',
    })),
    'for two, without saying who may use it': claiming(({ claims }) => ({
      ...claims,
      aud: [claims.aud as string, 'somebody-else'],
    })),
    'for two, of whom we know but one': claiming(({ claims }) => ({
      ...claims,
      aud: [claims.aud as string, 'somebody-else'],
      azp: claims.aud,
    })),
    'for us, though somebody else may use it': with_({ azp: 'somebody-else' }),
    'without a subject': without('sub'),
    'with a number for a subject': with_({ sub: 12 }),
  },
  'about when it was made': {
    'that has expired': with_(() => ({ iat: now() - 900, exp: now() - 600 })),
    'without an end': without('exp'),
    'with an end that is no number': with_({ exp: 'tomorrow' }),
    'without a beginning': without('iat'),
    'with a beginning that is no number': with_({ iat: 'today' }),
    'that was made an hour ago': with_(() => ({ iat: now() - 3600 })),
    'that was made years ago': with_({ iat: 1_000_000_000 }),
    'that will be made in an hour': with_(() => ({ iat: now() + 3600, exp: now() + 7200 })),
    'that is not valid yet': with_(() => ({ nbf: now() + 3600 })),
  },
  'about who it is': {
    'of a lower level of assurance': with_({ acr: 'http://example.com/loa1' }),
    'without a level of assurance': without('acr'),
    'without an identity code': without('urn:oid:1.2.246.21'),
    'with a number for an identity code': with_({ 'urn:oid:1.2.246.21': 12 }),
    'with a name as long as a novel': with_({ 'urn:oid:2.5.4.4': 'x'.repeat(20_000) }),
  },
  'in how it is signed': {
    'that is not signed': async ({ claims, encrypt }) => encrypt(JSON.stringify(claims)),
    'with the algorithm "none"': async ({ claims }) => unsigned(claims),
    'with the algorithm "none" inside the encryption': async ({ claims, encrypt }) =>
      encrypt(unsigned(claims)),
    'whose signature is cut off': async ({ claims, sign, encrypt }) =>
      encrypt((await sign(claims)).replace(/[^.]+$/, '')),
    'whose claims were changed': async ({ claims, sign, encrypt }) => {
      const [header, , signature] = (await sign(claims)).split('.')
      const other = Buffer.from(JSON.stringify({ ...claims, 'urn:oid:2.5.4.4': 'Other' })).toString(
        'base64url',
      )
      return encrypt(`${header}.${other}.${signature}`)
    },
    'signed with another key of the same name': async ({ claims, sign, encrypt, key }) =>
      encrypt(await sign(claims, await newSigningKey(key.kid))),
    'signed with a key that is not published': async ({ claims, sign, encrypt }) =>
      encrypt(await sign(claims, await newSigningKey('unknown'))),
    'that brings its own key': bringing((jwk) => ({ jwk })),
    'that says where its key is': bringing(() => ({ jku: 'http://127.0.0.1:1/jwks' })),
    'that says where its certificate is': bringing(() => ({ x5u: 'http://127.0.0.1:1/certificate' })),
    'that brings its own certificate': bringing(() => ({ x5c: ['MIIB'], x5t: 'x' })),
    'with a header that has to be understood': async ({ claims, sign, encrypt }) =>
      encrypt(await sign(claims, undefined, { crit: ['b64'], b64: true })),
    'signed with what everybody knows': async ({ claims, key, encrypt }) => {
      const known = new TextEncoder().encode(JSON.stringify(key.publicJwk))
      return encrypt(await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: key.kid }).sign(known))
    },
    'signed with another algorithm': async ({ claims, encrypt }) => {
      const { privateKey } = await generateKeyPair('ES256')
      return encrypt(await new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).sign(privateKey))
    },
    'signed with another algorithm by the very same key': async ({ claims, key, encrypt }) => {
      const privateKey = await importJWK(key.privateJwk, 'PS256')
      return encrypt(
        await new SignJWT(claims).setProtectedHeader({ alg: 'PS256', kid: key.kid }).sign(privateKey),
      )
    },
  },
  'in how it is encrypted': {
    'that is not encrypted': async ({ claims, sign }) => sign(claims),
    'encrypted for somebody else': async ({ claims, sign, encrypt }) => {
      const { publicKey } = await generateKeyPair('RSA-OAEP')
      return encrypt(await sign(claims), {}, await exportJWK(publicKey))
    },
    'encrypted with another algorithm': async ({ claims, sign, encrypt }) =>
      encrypt(await sign(claims), { enc: 'A256GCM' }),
    'with another key management': async ({ claims, sign, encrypt }) =>
      encrypt(await sign(claims), { alg: 'RSA-OAEP-256' }),
    'encrypted twice': async ({ claims, sign, encrypt }) => encrypt(await encrypt(await sign(claims))),
    'that was changed on the way': async ({ claims, sign, encrypt }) => {
      const parts = (await encrypt(await sign(claims))).split('.')
      parts[3] = `${parts[3]!.slice(0, -4)}AAAA`
      return parts.join('.')
    },
    'that is no token at all': async () => 'nonsense',
    'that is empty': async () => '',
    'that is huge': async ({ claims, sign, encrypt }) =>
      encrypt(await sign({ ...claims, padding: 'x'.repeat(100_000) })),
  },
}

/** Lies that need more than a token. */
export const otherLies: Record<string, () => Promise<Misbehaviour>> = {
  'signed with an unknown key, of several that are published': async () => ({
    otherKeys: [await publicJwk('another')],
    idToken: async ({ claims, sign, encrypt }) => encrypt(await sign(claims, await newSigningKey('unknown'))),
  }),
  'that does not say with which of several keys it is signed': async () => ({
    otherKeys: [await publicJwk('another')],
    idToken: async ({ claims, sign, encrypt }) => encrypt(await sign(claims, undefined, { kid: undefined })),
  }),
  'signed with the name of another key than it is': async () => ({
    otherKeys: [await publicJwk('another')],
    idToken: async ({ claims, sign, encrypt }) => encrypt(await sign(claims, undefined, { kid: 'another' })),
  }),
  'signed with a key that is published for encryption': async () => {
    const key = await newSigningKey('for-encryption')
    return {
      otherKeys: [{ ...key.publicJwk, kid: key.kid, use: 'enc' }],
      idToken: async ({ claims, sign, encrypt }) => encrypt(await sign(claims, key)),
    }
  },
  'in an answer for another kind of token': async () => ({
    tokens: (answer) => ({ ...answer, token_type: 'mac' }),
  }),
  'in an answer that does not say of what kind': async () => ({
    tokens: ({ token_type: _, ...answer }) => answer,
  }),
  'in an answer without an access token': async () => ({
    tokens: ({ access_token: _, ...answer }) => answer,
  }),
  'that is missing': async () => ({ tokens: ({ id_token: _, ...answer }) => answer }),
  'that is not alone': async () => ({ tokens: (answer) => ({ ...answer, id_token: [answer.id_token] }) }),
  'in a huge answer': async () => ({ tokens: (answer) => ({ ...answer, padding: 'x'.repeat(100_000) }) }),
  'in an answer that is a list': async () => ({ tokens: (answer) => [answer] }),
}
