import { Hono } from 'hono'
import type { AppContext } from '../platform/http.ts'

export const supportApi = new Hono<AppContext>()
