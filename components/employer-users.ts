import { SmartumEmployerAddUsers } from './elements/employer/plus/add-users.ts'
import { SmartumEmployerGroup } from './elements/employer/plus/group.ts'
import { SmartumEmployerGroups } from './elements/employer/plus/groups.ts'
import { useSpreadsheets } from './elements/employer/plus/spreadsheets.ts'
import { SmartumEmployerUser } from './elements/employer/plus/user.ts'
import { SmartumEmployerUsers } from './elements/employer/plus/users.ts'
import { define } from './parts/define.ts'

// Ignored, or the build would put that script into this one.
useSpreadsheets(
  () => import(/* @vite-ignore */ new URL(/* @vite-ignore */ 'spreadsheet.js', import.meta.url).href),
)
define('smartum-employer-users', SmartumEmployerUsers)
define('smartum-employer-add-users', SmartumEmployerAddUsers)
define('smartum-employer-user', SmartumEmployerUser)
define('smartum-employer-groups', SmartumEmployerGroups)
define('smartum-employer-group', SmartumEmployerGroup)
