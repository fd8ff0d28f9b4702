import { checkStates } from './states/check-states.ts'
import { employerMoneyStates } from './states/employer-money.ts'

checkStates('employer', employerMoneyStates)
