import { benefitMailsFi } from './benefit-mails-fi.ts'
import { benefitsFi } from './benefits-fi.ts'
import type { MailText } from './mail-text.ts'
import { plusFi } from './plus-fi.ts'
import { registrationFi } from './registration-fi.ts'

const until = (time: string) => `Linkki toimii ${time} asti (Suomen aikaa), ja sen voi käyttää yhden kerran.`

export const fi: MailText = {
  hello: 'Hei',
  writtenOut: 'Jos painike ei toimi, avaa tämä osoite selaimessa:',
  contact: 'Asiakaspalvelumme auttaa:',
  fromUs:
    'Smartum lähetti tämän viestin automaattisesti, eikä siihen tulevia vastauksia lueta. Emme koskaan kysy salasanaasi emmekä pankkitunnuksiasi sähköpostitse.',
  guides: {
    signIn: 'Ohje: näin kirjaudut Saldoon',
    newEmployer: 'Ohje: kun työnantajasi vaihtuu',
    register: 'Ohje: näin rekisteröidyt Saldon etuihin',
    registrationHelp: 'Ohje: jos rekisteröityminen ei suju',
    openPeriod: 'Ohje: rekisteröitymisaika ja hyväksyminen',
    order: 'Ohje: tilaus ja lasku',
    plusStart: 'Ohje: näin aktivoit etusi Plussassa',
    plusUse: 'Ohje: näin käytät etujasi Plussassa',
    plusEnding: 'Ohje: kun työnantajasi vaihtuu',
    plusPeople: 'Ohje: edunkäyttäjät ja tilaajat',
    plusOrder: 'Ohje: tilaus, lounas ja raportit',
    all: 'Kaikki ohjeet',
  },
  benefits: { ...benefitsFi, ...benefitMailsFi },
  panels: {
    money: ({ benefit, service, amount, lastDay }) => ({
      title: `${benefit} · ${service}`,
      facts: [
        { label: 'Määrä', value: amount },
        { label: 'Viimeinen päivä', value: lastDay },
      ],
    }),
    invoice: ({ total, dueDay, reference }) => ({
      title: 'Maksettava',
      facts: [
        { label: 'Summa', value: total },
        { label: 'Eräpäivä', value: dueDay },
        { label: 'Viitenumero', value: reference },
      ],
    }),
  },
  registration: registrationFi.phrases,
  plus: plusFi.phrases,
  words: {
    'password-link': ({ time }) => ({
      subject: 'Aseta Smartum Saldon salasana',
      title: 'Aseta salasana',
      before: [
        'Tästä pääset asettamaan uuden salasanan Smartum Saldoon. Käyttäjätunnuksesi on tämä sähköpostiosoite.',
      ],
      button: 'Aseta salasana',
      after: [
        `${until(time)} Jos olet saanut useita linkkejä, niistä toimii vain uusin.`,
        'Etkö pyytänyt linkkiä? Silloin sinun ei tarvitse tehdä mitään: salasanasi ei muutu, ellei linkkiä käytetä.',
      ],
      guide: 'signIn',
      why: 'Saat tämän viestin, koska osoitteellesi pyydettiin linkkiä Smartum Saldon salasanan asettamiseen.',
    }),
    'password-changed': () => ({
      subject: 'Smartum Saldoon on asetettu uusi salasana',
      title: 'Sinulla on uusi salasana',
      before: [
        'Smartum Saldoon on asetettu sinulle uusi salasana. Jos asetit sen itse, sinun ei tarvitse tehdä mitään.',
        'Jos et asettanut salasanaa itse, joku muu on saattanut päästä tilillesi. Aseta heti uusi salasana alla olevasta linkistä ja kerro asiasta asiakaspalveluumme.',
      ],
      after: [],
      link: 'Jos et asettanut salasanaa itse, aseta uusi',
      guide: 'signIn',
      why: 'Saat tämän viestin, koska osoitteesi on Smartum Saldon käyttäjätunnus. Kerromme aina, kun salasana vaihtuu.',
    }),
    'address-link': ({ time }) => ({
      subject: 'Vahvista uusi Smartum Saldon käyttäjätunnus',
      title: 'Vahvista uusi käyttäjätunnus',
      before: [
        'Joku haluaa ottaa tämän sähköpostiosoitteen Smartum Saldon käyttäjätunnukseksi. Jos se olet sinä, vahvista osoite ja aseta salasana.',
      ],
      button: 'Vahvista käyttäjätunnus',
      after: [
        'Saatamme pyytää sinua tunnistautumaan vielä kerran verkkopankkitunnuksilla tai mobiilivarmenteella. Näin varmistamme, että tunnusta vaihtaa sen omistaja.',
        until(time),
        'Etkö pyytänyt tätä? Silloin sinun ei tarvitse tehdä mitään: mikään ei muutu, ellei osoitetta vahvisteta.',
      ],
      guide: 'newEmployer',
      why: 'Saat tämän viestin, koska osoitteesi annettiin Smartum Saldon uudeksi käyttäjätunnukseksi.',
    }),
    'address-taken': () => ({
      subject: 'Osoitteesi on jo Smartum Saldon käyttäjätunnus',
      title: 'Osoitteesi on jo käyttäjätunnus',
      before: [
        'Joku yritti ottaa tämän sähköpostiosoitteen Smartum Saldon käyttäjätunnukseksi. Se on jo käyttäjätunnus, joten mikään ei muuttunut.',
        'Jos se olit sinä, kirjaudu tällä osoitteella. Jos et muista salasanaa, saat kirjautumissivulta linkin uuden asettamiseen.',
      ],
      button: 'Siirry kirjautumaan',
      after: [
        'Jos se et ollut sinä, sinun ei tarvitse tehdä mitään. Jos et tiedä, kenen käyttäjätunnus osoitteesi on, ota yhteyttä asiakaspalveluumme.',
      ],
      guide: 'signIn',
      why: 'Saat tämän viestin, koska osoitteesi annettiin Smartum Saldon uudeksi käyttäjätunnukseksi.',
    }),
    'user-id-moved': ({ time }) => ({
      subject: 'Smartum Saldon käyttäjätunnuksesi on nyt tämä osoite',
      title: 'Aseta salasana uudelle käyttäjätunnukselle',
      before: [
        'Asiakaspalvelumme on vaihtanut pyynnöstäsi Smartum Saldon käyttäjätunnukseksesi tämän sähköpostiosoitteen. Vanha salasana ei enää kelpaa, joten aseta tästä uusi. Etusi ja tapahtumasi ovat tallella.',
      ],
      button: 'Aseta salasana',
      after: [
        `${until(time)} Jos se ehtii vanhentua, pyydä kirjautumissivulta uusi.`,
        'Etkö pyytänyt tätä? Silloin meille on luultavasti annettu väärä osoite. Älä käytä linkkiä, vaan kerro asiasta asiakaspalveluumme.',
      ],
      guide: 'signIn',
      why: 'Saat tämän viestin, koska asiakaspalvelumme vaihtoi osoitteesi Smartum Saldon käyttäjätunnukseksi tilin omistajan pyynnöstä.',
    }),
    'address-changed': ({ newAddress }) => ({
      subject: 'Smartum Saldon käyttäjätunnuksesi on vaihdettu',
      title: 'Käyttäjätunnuksesi on vaihdettu',
      before: [
        `Smartum Saldon käyttäjätunnuksesi on nyt ${newAddress}. Tällä vanhalla osoitteella ei enää voi kirjautua, eivätkä siihen lähetetyt linkit enää toimi. Etusi ja tapahtumasi ovat tallella.`,
        'Jos vaihdoit käyttäjätunnuksen itse, sinun ei tarvitse tehdä mitään.',
        'Jos et vaihtanut sitä, soita heti asiakaspalveluumme: +358\u00a0600\u00a0149\u00a088.',
      ],
      after: [],
      link: 'Muut tavat ottaa yhteyttä',
      guide: 'signIn',
      why: 'Saat tämän viestin, koska osoitteesi oli Smartum Saldon käyttäjätunnus. Kerromme aina, kun tunnus vaihtuu.',
    }),
    'service-request-received': ({ number }) => ({
      subject: `Palvelupyyntösi ${number} on saapunut`,
      title: 'Kiitos, saimme palvelupyyntösi',
      before: [
        `Palvelupyyntösi numero on ${number}. Kerro se meille, jos soitat tai kirjoitat samasta asiasta uudelleen.`,
        'Käymme pyyntösi läpi ja vastaamme tähän sähköpostiosoitteeseen.',
      ],
      after: [
        'Etkö lähettänyt palvelupyyntöä? Joku on luultavasti kirjoittanut osoitteensa väärin. Sinun ei tarvitse tehdä mitään.',
      ],
      guide: 'all',
      why: 'Saat tämän viestin, koska osoitteesi annettiin palvelupyynnössä Smartumille.',
    }),
    'newsletter-confirm': ({ time }) => ({
      subject: 'Vahvista Smartumin uutiskirjeen tilaus',
      title: 'Vahvista uutiskirjeen tilaus',
      before: ['Kiitos, että tilasit uutiskirjeemme. Lähetämme sitä vasta, kun olet vahvistanut tilauksen.'],
      button: 'Vahvista tilaus',
      after: [
        until(time),
        'Etkö tilannut uutiskirjettä? Silloin sinun ei tarvitse tehdä mitään: emme lähetä sitä ilman vahvistusta.',
      ],
      guide: 'all',
      why: 'Saat tämän viestin, koska osoitteellesi pyydettiin Smartumin uutiskirjettä.',
    }),
    'newsletter-welcome': () => ({
      subject: 'Smartumin uutiskirjeen tilaus on vahvistettu',
      title: 'Tervetuloa uutiskirjeen lukijaksi',
      before: [
        'Tilauksesi on vahvistettu. Kerromme uutiskirjeessä, miten saat eduistasi enemmän irti ja mikä palvelussa on uutta.',
      ],
      after: ['Voit lopettaa tilauksen milloin tahansa. Linkki siihen on jokaisessa uutiskirjeessä.'],
      link: 'Lopeta uutiskirjeen tilaus',
      guide: 'all',
      why: 'Saat tämän viestin, koska tilasit Smartumin uutiskirjeen ja vahvistit tilauksen.',
    }),
    ...registrationFi.words,
    ...plusFi.words,
  },
}
