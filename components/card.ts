import { SmartumCard } from './parts/card.ts'
import { SmartumCardCheck } from './parts/card-check.ts'
import { define } from './parts/define.ts'
import { SmartumSlideToPay } from './parts/slide-to-pay.ts'

define('smartum-card', SmartumCard)
define('smartum-card-check', SmartumCardCheck)
define('smartum-slide-to-pay', SmartumSlideToPay)
