import type { Language } from '../../localize/localize.ts'

type Texts = {
  title: string
  loading: string
  failed: string
  endFailed: string
  thisBrowser: string
  signedInAt: (moment: string) => string
  usedAt: (moment: string) => string
  signOutThere: string
  signedOutThere: string
  signOutEverywhere: string
  onlyHere: string
}

/** The words about where one is signed in. */
export const sessionsTexts: Record<Language, Texts> = {
  fi: {
    title: 'Missä olet kirjautuneena',
    loading: 'Haetaan kirjautumisia…',
    failed: 'Kirjautumisten haku ei onnistunut',
    endFailed: 'Uloskirjautuminen ei onnistunut',
    thisBrowser: 'Tämä selain',
    signedInAt: (moment) => `Kirjauduit ${moment}`,
    usedAt: (moment) => `käytetty ${moment}`,
    signOutThere: 'Kirjaudu ulos sieltä',
    signedOutThere: 'Olet nyt kirjautunut ulos sieltä.',
    signOutEverywhere: 'Kirjaudu ulos kaikkialta',
    onlyHere: 'Et ole kirjautuneena muualla.',
  },
  sv: {
    title: 'Var du är inloggad',
    loading: 'Hämtar inloggningarna\u00a0…',
    failed: 'Vi kunde inte hämta inloggningarna',
    endFailed: 'Utloggningen lyckades inte',
    thisBrowser: 'Den här webbläsaren',
    signedInAt: (moment) => `Inloggad ${moment}`,
    usedAt: (moment) => `använd ${moment}`,
    signOutThere: 'Logga ut där',
    signedOutThere: 'Du är utloggad där.',
    signOutEverywhere: 'Logga ut överallt',
    onlyHere: 'Du är inte inloggad någon annanstans.',
  },
  en: {
    title: 'Where you are signed in',
    loading: 'Getting your sign-ins…',
    failed: 'We could not get your sign-ins',
    endFailed: 'Signing out did not work',
    thisBrowser: 'This browser',
    signedInAt: (moment) => `Signed in ${moment}`,
    usedAt: (moment) => `used ${moment}`,
    signOutThere: 'Sign out there',
    signedOutThere: 'You are signed out there.',
    signOutEverywhere: 'Sign out everywhere',
    onlyHere: 'You are not signed in anywhere else.',
  },
}
