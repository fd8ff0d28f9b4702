import { checkStates } from './states/check-states.ts'
import { employerOrdersStates } from './states/employer-orders.ts'

checkStates('employer', employerOrdersStates)
