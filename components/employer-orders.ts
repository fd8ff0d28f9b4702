import { SmartumEmployerBenefitOrder } from './elements/employer/plus/benefit-order.ts'
import { SmartumEmployerLunch } from './elements/employer/plus/lunch.ts'
import { SmartumEmployerOrders } from './elements/employer/plus/orders.ts'
import { define } from './parts/define.ts'

define('smartum-employer-orders', SmartumEmployerOrders)
define('smartum-employer-benefit-order', SmartumEmployerBenefitOrder)
define('smartum-employer-lunch', SmartumEmployerLunch)
