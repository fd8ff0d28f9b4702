import type { Language } from '../../localize/localize.ts'

/** What stands side by side in the navigation. */
export type Tab = 'home' | 'accounts' | 'cards' | 'history' | 'settings'

type Texts = {
  wallet: string
  tabs: Record<Tab, string>
  slow: string
  myBenefits: string
  total: string
  unreachable: string
  signedOut: string
  asOf: (moment: string) => string
  whenOnline: string
  whenReachable: string
  whenSignedIn: string
  expired: string
  onHold: (amount: string) => string
  nothing: string
  noCards: string
  noCodes: string
  noHistory: string
}

/** The words of the wallet around the elements that it shows. */
export const walletTexts: Record<Language, Texts> = {
  fi: {
    wallet: 'Lompakko',
    tabs: {
      home: 'Koti',
      accounts: 'Tilit',
      cards: 'Kortit',
      history: 'Tapahtumat',
      settings: 'Asetukset',
    },
    slow: 'Sisältö latautuu hitaasti. Jos mitään ei näy, lataa sivu uudelleen.',
    myBenefits: 'Omat edut',
    total: 'Käytettävissä yhteensä',
    unreachable: 'Emme saa juuri nyt yhteyttä',
    signedOut: 'Et ole kirjautuneena',
    asOf: (moment) => `Tämä oli tilanne ${moment}.`,
    whenOnline: 'Voit taas maksaa ja ostaa, kun yhteys palaa.',
    whenReachable: 'Yritämme koko ajan. Voit taas maksaa ja ostaa, kun yhteys palaa.',
    whenSignedIn: 'Kirjaudu, niin näet tämänhetkisen tilanteen ja voit maksaa ja ostaa.',
    expired: 'on vanhentunut',
    onHold: (amount) => `${amount} varattuna`,
    nothing: 'Sinulla ei silloin ollut etuja.',
    noCards: 'Sinulla ei silloin ollut kortteja.',
    noCodes: 'Korttien koodeja ei säilytetä tällä laitteella.',
    noHistory:
      'Tapahtumia ei säilytetä tällä laitteella. Ne näkyvät taas, kun yhteys palaa ja olet kirjautuneena.',
  },
  sv: {
    wallet: 'Plånbok',
    tabs: {
      home: 'Hem',
      accounts: 'Konton',
      cards: 'Kort',
      history: 'Historik',
      settings: 'Inställningar',
    },
    slow: 'Innehållet laddas långsamt. Om inget visas, ladda om sidan.',
    myBenefits: 'Mina förmåner',
    total: 'Totalt tillgängligt',
    unreachable: 'Vi når inte tjänsten just nu',
    signedOut: 'Du är inte inloggad',
    asOf: (moment) => `Så här såg det ut ${moment}.`,
    whenOnline: 'Du kan betala och köpa igen när anslutningen är tillbaka.',
    whenReachable: 'Vi fortsätter att försöka. Du kan betala och köpa igen när anslutningen är tillbaka.',
    whenSignedIn: 'Logga in för att se hur det ser ut nu och för att betala och köpa.',
    expired: 'har gått ut',
    onHold: (amount) => `${amount} reserverat`,
    nothing: 'Du hade inga förmåner då.',
    noCards: 'Du hade inga kort då.',
    noCodes: 'Kortens koder sparas inte på den här enheten.',
    noHistory: 'Historiken sparas inte på den här enheten. Den syns när du är ansluten och inloggad igen.',
  },
  en: {
    wallet: 'Wallet',
    tabs: {
      home: 'Home',
      accounts: 'Accounts',
      cards: 'Cards',
      history: 'History',
      settings: 'Settings',
    },
    slow: 'This is slow to load. If nothing appears, reload the page.',
    myBenefits: 'My benefits',
    total: 'Total available',
    unreachable: 'We cannot be reached right now',
    signedOut: 'You are not signed in',
    asOf: (moment) => `This is your balance from ${moment}.`,
    whenOnline: 'You can pay and buy again when you are back online.',
    whenReachable: 'We keep trying. You can pay and buy again when the connection is back.',
    whenSignedIn: 'Sign in to see what it is now, and to pay and buy.',
    expired: 'has expired',
    onHold: (amount) => `${amount} on hold`,
    nothing: 'You had no benefits then.',
    noCards: 'You had no cards then.',
    noCodes: 'The codes of your cards are not kept on this device.',
    noHistory: 'Your history is not kept on this device. It shows when you are online and signed in again.',
  },
}
