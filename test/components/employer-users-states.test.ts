import { checkStates } from './states/check-states.ts'
import { employerUsersStates } from './states/employer-users.ts'

checkStates('employer', employerUsersStates)
