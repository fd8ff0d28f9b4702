import { borrowSession } from './client/borrowed-session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumGiftcard } from './elements/giftcard/giftcard.ts'
import { define } from './parts/define.ts'

useSessions(borrowSession)
define('smartum-giftcard', SmartumGiftcard)
