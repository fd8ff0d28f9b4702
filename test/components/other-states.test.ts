import { activationStates } from './states/activation.ts'
import { checkStates } from './states/check-states.ts'
import { finderStates } from './states/finder.ts'
import { helpStates } from './states/help.ts'
import { loginStates } from './states/login.ts'
import { outageStates } from './states/outage.ts'
import { passwordStates } from './states/password.ts'
import { registrationStates } from './states/registration.ts'
import { sessionsStates } from './states/sessions.ts'
import { walletStates } from './states/wallet.ts'

checkStates('login', loginStates)
checkStates('login', outageStates)
checkStates('finder', finderStates)
checkStates('sessions', sessionsStates)
checkStates('help', helpStates)
checkStates('password', passwordStates)
checkStates('wallet', walletStates)
checkStates('registration', registrationStates)
checkStates('activation', activationStates)
