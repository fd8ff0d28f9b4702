import { SmartumLogin } from './elements/login/login.ts'
import { define } from './parts/define.ts'

define('smartum-login', SmartumLogin)
