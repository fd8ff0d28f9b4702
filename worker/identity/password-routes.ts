import { Hono } from 'hono'
import type { AppContext } from '../platform/http.ts'

export const passwordApi = new Hono<AppContext>()
export const passwordPages = new Hono<AppContext>()
