import { plusStateTexts } from '../plus-state/texts.ts'
import type { ActivationTexts } from './texts.ts'

export const activationFi: ActivationTexts = {
  title: 'Ota Plus käyttöön',
  loading: 'Avataan kutsua…',
  failed: 'Kutsua ei voitu avata',
  help: 'Hae apua',
  benefits: 'Katso etuni',

  steps: [
    ['Hyväksy ehdot', 'Hyväksytty'],
    ['Tunnistaudu', 'Pankki tai mobiilivarmenne'],
    ['Valmis', 'Ala käyttää'],
  ],
  stepOf: (step, steps) => `Vaihe ${step}/${steps}:`,
  here: 'Olet tässä',
  welcome: (name) => `Tervetuloa, ${name}`,
  gives: (employer) => `${employer} antaa sinulle nämä edut. Aloita hyväksymällä ehdot.`,
  invites: (employer) => `${employer} antaa sinulle etuja. Aloita hyväksymällä ehdot.`,
  termsTitle: 'Ehdot lyhyesti',
  points: [
    'Työnantajasi maksaa, ja raha on vain sinulle.',
    'Voit käyttää rahaa siihen päivään asti, joka näkyy sen vieressä. Sitten se vanhenee.',
    'Työnantaja näkee, paljonko on jäljellä ja käytetty, muttei koskaan missä.',
  ],
  readTerms: 'Lue kaikki ehdot',
  writesTo: (email) => `Kirjoitamme eduistasi osoitteeseen ${email}.`,
  accept: 'Hyväksyn Plussan ehdot',
  acceptProblem: 'Jatka hyväksymällä ehdot.',
  termsChanged: 'Ehdot ovat sillä välin muuttuneet. Lue ja hyväksy ne vielä kerran.',
  goOn: 'Jatka tunnistautumiseen',
  acceptAs: (name) => `Hyväksy: ${name}`,
  otherIdentity: 'Tunnistaudu toisena henkilönä',
  addressTitle: 'Uusi sähköpostiosoitteesi',
  address: (employer, email) =>
    `${employer} on antanut sinulle uuden osoitteen: ${email}. Tunnistaudu, niin kirjoitamme kaikista Plus-eduistasi jatkossa sinne.`,
  confirm: 'Jatka tunnistautumiseen',
  confirmAs: (name) => `Vahvista: ${name}`,

  identifyTitle: 'Tunnistaudu',
  identify: 'Pankkisi kertoo meille nimesi ja henkilötunnuksesi.',
  thenAccepted: 'Sen jälkeen etusi on hyväksytty.',
  linkWaits: 'Kutsu odottaa: avaa sama linkki myöhemmin uudelleen.',
  needsBank: 'Olet kirjautunut salasanalla. Plus vaatii pankkitunnukset tai mobiilivarmenteen.',
  sending: 'Hetki vain…',
  noAnswerTitle: 'Vastausta ei tullut',
  noAnswer: 'Paina painiketta uudelleen. Hyväksyt vain kerran, vaikka painaisit monesti.',
  notSent: 'Mitään ei lähetetty. Paina painiketta uudelleen, kun yhteys palaa.',
  failedTitle: 'Etuja ei saatu hyväksyttyä',
  failedText: 'Mitään ei ole menetetty: linkki toimii yhä.',

  acceptedTitle: 'Olet hyväksynyt edut',
  addressDone: 'Osoitteesi on vahvistettu',
  ...plusStateTexts.fi,
  emailed: 'Saat sähköpostin, kun raha on käytettävissä. Voit sulkea tämän sivun.',
  readyTitle: 'Kaikki on valmista',
  youHave: (amount) => `Sinulla on käytettävissä ${amount}.`,
  ready: 'Etusi ovat nyt käytettävissä.',

  ended: {
    used: {
      title: 'Linkki on jo käytetty',
      text: (employer) =>
        `Edut (${employer}) on jo hyväksytty sillä. Jos hyväksyjä olit sinä, et tarvitse linkkiä enää.`,
    },
    expired: {
      title: 'Linkki on vanhentunut',
      text: (employer) => `Linkki toimii 30 päivää. Pyydä uusi: ${employer} voi lähettää sen.`,
    },
    voided: {
      title: 'Linkki ei ole enää voimassa',
      text: (employer) =>
        `${employer} on lähettänyt uudemman linkin tai perunut tämän. Etsi uusin viesti tai kysy työnantajaltasi.`,
    },
    unknown: {
      title: 'Emme tunne tätä linkkiä',
      text: 'Siitä voi puuttua osa. Paina sähköpostin painiketta vielä kerran.',
    },
  },
  noLink: {
    title: 'Avaa linkki sähköpostistasi',
    text: 'Työnantajasi kutsussa on painike, joka tuo tänne.',
  },
  endedAdvice: [
    ['Eikö viestiä näy?', 'Se tulee yleensä työsähköpostiin. Katso myös roskapostista.'],
    ['Eikö sitä ole sielläkään?', 'Pyydä työnantajaltasi uusi linkki. Sen lähettäminen käy hetkessä.'],
    ['Hyväksyitkö edut jo?', 'Silloin et tarvitse linkkiä: etusi ovat lompakossa.'],
  ],
  usedAdvice: [
    [
      'Etkö se ollut sinä?',
      'Silloin joku muu on hyväksynyt edut sillä. Kerro työnantajallesi, joka voi poistaa rivin listalta ja lisätä sinut uudelleen. Kerro myös asiakaspalveluumme.',
    ],
  ],
  refused: {
    'name-differs': {
      title: 'Nimet eivät täsmää',
      text: ({ listed, name, employer }) =>
        `Kutsun saaja on ${listed} ja kutsuja ${employer}, mutta tunnistautuja on ${name}. Mitään ei ole hyväksytty.`,
      advice: [
        ['Olivatko tunnukset jonkun muun?', 'Tunnistaudu uudelleen omillasi.'],
        [
          'Onko kutsu sinun?',
          'Nimesi on ehkä väärin tai vanha. Pyydä työnantajaasi korjaamaan se listalle. Sama linkki toimii sen jälkeen.',
        ],
      ],
    },
    'already-accepted': {
      title: 'Olet jo hyväksynyt edut',
      text: ({ name, employer }) =>
        `${name} on hyväksynyt samat edut (${employer}) toisella kutsulla. Muuta ei tarvita.`,
      advice: [
        ['Kaksi kutsua?', 'Olet listalla kahdesti. Kerro työnantajallesi, joka voi poistaa toisen.'],
        ['Onko kutsu jonkun muun?', 'Hänen on tunnistauduttava itse, omilla tunnuksillaan.'],
      ],
    },
    'plus-address-of-another': {
      title: 'Linkki on jonkun muun',
      text: ({ listed, name }) =>
        `Se on osoitteen vahvistamista varten, saajana ${listed}, mutta tunnistautuja on ${name}. Mikään ei muuttunut.`,
      advice: [['Olivatko tunnukset jonkun muun?', 'Tunnistaudu uudelleen omillasi.']],
    },
    'plus-address-on-list': {
      title: 'Osoite on jo käytössä',
      text: ({ employer }) =>
        `Työnantajasi (${employer}) listalla on tämä osoite nyt jollakulla muulla. Mikään ei muuttunut.`,
      advice: [['Pyydä työnantajaasi', 'korjaamaan lista. Sitten se voi lähettää sinulle uuden linkin.']],
    },
  },
}
