import { SmartumEmployerBalances } from './elements/employer/plus/balances.ts'
import { SmartumEmployerInvitation } from './elements/employer/plus/invitation.ts'
import { SmartumEmployerLog } from './elements/employer/plus/log.ts'
import { SmartumEmployerOrderers } from './elements/employer/plus/orderers.ts'
import { SmartumEmployerPayroll } from './elements/employer/plus/payroll.ts'
import { useSpreadsheets } from './elements/employer/plus/spreadsheets.ts'
import { define } from './parts/define.ts'

define('smartum-employer-orderers', SmartumEmployerOrderers)
define('smartum-employer-log', SmartumEmployerLog)
define('smartum-employer-invitation', SmartumEmployerInvitation)

// Ignored, or the build would put that script into this one.
useSpreadsheets(
  () => import(/* @vite-ignore */ new URL(/* @vite-ignore */ 'spreadsheet.js', import.meta.url).href),
)
define('smartum-employer-payroll', SmartumEmployerPayroll)
define('smartum-employer-balances', SmartumEmployerBalances)
