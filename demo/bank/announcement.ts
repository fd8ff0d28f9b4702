import { bankIdentity } from './banks.ts'
import type { BankControl } from './control.ts'
import type { Context } from './http.ts'
import { chooseLanguage, LANGUAGES, type Language, TEXT } from './page-text.ts'
import type { BrokerProfile } from './profiles.ts'

/** `GET /disturbances`: what the broker announces, in the form of the profile's own. It is up whatever else is down. */
export function answerAnnouncement(ctx: Context, profile: BrokerProfile, control: BankControl): void {
  if (!profile.announces) ctx.throw(404)
  ctx.set('Cache-Control', 'no-store')
  if (profile.announces === 'one line') {
    const texts = LANGUAGES.map((language) => announcement(control, language))
    ctx.type = 'text/plain; charset=utf-8'
    ctx.body = texts.every(Boolean) ? `${texts.join('|')}\n` : ''
    return
  }
  const language = chooseLanguage(ctx.query.lang)
  const text = announcement(control, language)
  ctx.body = {
    identityProviders: [],
    ...(text && { disturbanceInfo: { header: TEXT[language].disturbed, text } }),
  }
}

/** What is disturbed, for people; empty when that is nothing, or kept quiet. */
function announcement(control: BankControl, language: Language): string {
  if (!control.announces) return ''
  const { brokerDisturbed, banksDisturbed } = TEXT[language]
  const banks = control.disturbedBanks().map((bank) => bankIdentity(bank, language).name)
  return [
    ...(control.broker === 'works' ? [] : [brokerDisturbed]),
    ...(banks.length ? [banksDisturbed(banks.join(', '))] : []),
  ].join(' ')
}
