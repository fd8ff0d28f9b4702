import { SmartumPassword } from './elements/password/password.ts'
import { define } from './parts/define.ts'

define('smartum-password', SmartumPassword)
