import { DEMO_SELLER, type DevVars } from '../../demo/dev-vars.ts'

/** What a worker asks for beside its databases, for one that signs nobody in and sends nothing. */
export const workerBindings = (secrets: DevVars) => ({
  ...secrets,
  ENVIRONMENT: 'development',
  PUBLIC_ORIGIN: 'https://smartum.example',
  BROKER_PROFILE: 'telia',
  BROKER_ISSUER: 'http://127.0.0.1:1',
  BROKER_CLIENT_ID: 'smartum-embed',
  MAIL_FROM: 'no-reply@smartum.example',
  SELLER: DEMO_SELLER,
  ...{ BROKER_STATUS_URL: '', MAILBOX_URL: '', ACCESS_ISSUER: '', ACCESS_AUDIENCE: '' },
  ...{ CACHE: 'none', ASSETS: 'none', EMAIL: 'none', RATE_LIMIT: 'none', WIDE_RATE_LIMIT: 'none' },
})
