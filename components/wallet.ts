import { borrowSession } from './client/borrowed-session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumSettings } from './elements/wallet/settings.ts'
import { SmartumWallet } from './elements/wallet/wallet.ts'
import { define } from './parts/define.ts'

useSessions(borrowSession)
define('smartum-settings', SmartumSettings)
define('smartum-wallet', SmartumWallet)
