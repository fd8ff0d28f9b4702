import { newSecrets, publicBrokerKeys } from './dev-vars.ts'

const secrets = await newSecrets()
console.log('Secrets for the worker, each a name and a value:\n')
for (const [name, value] of Object.entries(secrets)) console.log(`${name}\n${value}\n`)
console.log(`Public keys for the broker:\n\n${JSON.stringify(publicBrokerKeys(secrets))}`)
