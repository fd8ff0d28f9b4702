import { borrowSession } from './client/borrowed-session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumEmployer } from './elements/employer/employer.ts'
import { SmartumEmployerNewPeriod } from './elements/employer/new-period.ts'
import { SmartumEmployerPeriod } from './elements/employer/period.ts'
import { SmartumEmployerPeriods } from './elements/employer/periods.ts'
import { define } from './parts/define.ts'

useSessions(borrowSession)
define('smartum-employer-periods', SmartumEmployerPeriods)
define('smartum-employer-new-period', SmartumEmployerNewPeriod)
define('smartum-employer-period', SmartumEmployerPeriod)
define('smartum-employer', SmartumEmployer)
