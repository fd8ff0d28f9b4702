import { checkStates } from './states/check-states.ts'
import { employerStates } from './states/employer.ts'

checkStates('employer', employerStates)
