import type { RegistrationTexts } from './registration-mails.ts'

const waysOut =
  'Jos vanha käyttäjätunnuksesi on osoite, jonka viestejä et enää saa, kirjaudu pankkitunnuksilla tai mobiilivarmenteella tai soita asiakaspalveluumme.'

export const registrationFi: RegistrationTexts = {
  phrases: {
    registered: {
      one: 'Tähän mennessä on rekisteröitynyt yksi.',
      other: (people) => `Tähän mennessä on rekisteröitynyt ${people}.`,
    },
    waiting: {
      one: 'Yksi rekisteröityminen odottaa, että hyväksyt tai hylkäät sen.',
      other: (people) =>
        `${people} rekisteröitymistä odottaa, että hyväksyt tai hylkäät ne. Voit päättää yhdestä kerrallaan tai kaikista.`,
    },
    ask: {
      contact: (contact) => `Kysy päätöksestä työnantajalta: ${contact}. Smartum ei voi muuttaa sitä.`,
      employer: 'Kysy päätöksestä työnantajaltasi. Smartum ei voi muuttaa sitä.',
    },
  },
  words: {
    'registration-invitation': ({ employer, period, days, lastDay }) => ({
      subject: `Rekisteröidy Smartum-etuihisi ${lastDay} mennessä`,
      title: `${employer} tarjoaa sinulle etuja`,
      before: [
        `Rekisteröitymisaika (${period}) on ${days}. Viimeisenä päivänä voit rekisteröityä päivän loppuun asti Suomen aikaa.`,
        'Näet painikkeesta, mitä etuja on tarjolla. Jos etupaketteja on useita, valitset niistä yhden.',
      ],
      button: 'Rekisteröidy',
      after: [
        'Jos sinulla on ollut Smartumin etuja ennenkin, myös Plussassa tai toiselta työnantajalta, rekisteröidy pankkitunnuksilla tai entisellä käyttäjätunnuksellasi. Muuten rekisteröidyt uutena käyttäjänä.',
        'Jos et tunne lähettäjää tai viesti ei kuulu sinulle, sinun ei tarvitse tehdä mitään.',
      ],
      guide: 'register',
      why: `Saat tämän viestin, koska ${employer} antoi meille osoitteesi kutsua varten.`,
    }),
    'registration-received': ({ employer, period }) => ({
      subject: 'Smartum Saldo: rekisteröitymistiedot ovat saapuneet',
      title: 'Rekisteröitymistiedot ovat saapuneet',
      before: [
        `Saimme tällä sähköpostiosoitteella rekisteröitymistiedot: ${employer}, ${period}.`,
        'Jos tämä on ensimmäinen kertasi Smartumissa, yksi vaihe on jäljellä: aseta salasana toisen viestimme linkistä. Vasta silloin rekisteröitymisesi menee työnantajalle, joka päättää siitä aikaisintaan, kun rekisteröitymisaika on päättynyt. Lähetämme sähköpostin, kun raha on saldollasi tai jos rekisteröitymistä ei hyväksytä.',
        'Jos sinulla on ollut Smartumin etuja ennenkin, myös Plussassa, toisen työnantajan kautta tai toisella sähköpostiosoitteella, lomakkeesta ei synny uutta käyttäjätunnusta eikä rekisteröitymistä. Rekisteröidy silloin pankkitunnuksilla tai entisellä käyttäjätunnuksellasi.',
      ],
      after: [
        waysOut,
        'Etkö rekisteröitynyt? Silloin joku on luultavasti kirjoittanut osoitteensa väärin. Sinun ei tarvitse tehdä mitään, kunhan et käytä viestiemme linkkejä: ilman niitä ketään ei rekisteröidä eikä kukaan voi kirjautua osoitteellasi. Jos viestejä tulee lisää, kerro siitä asiakaspalveluumme.',
      ],
      link: 'Jos sinulla on ollut Smartumin etuja ennenkin, rekisteröidy tästä',
      guide: 'register',
      why: 'Saat tämän viestin, koska osoitteesi annettiin rekisteröidyttäessä Smartum Saldon etuihin.',
    }),
    'first-password': ({ time }) => ({
      subject: 'Aseta salasana Smartum Saldoon',
      title: 'Aseta salasana',
      before: [
        'Jos tämä on ensimmäinen kertasi Smartumissa tai jos rekisteröidyit pankkitunnuksilla, aseta tästä salasana. Tästä sähköpostiosoitteesta tulee käyttäjätunnuksesi.',
        'Kysymme henkilötunnuksesi vielä kerran, jotta kukaan ei voi rekisteröityä nimissäsi väärällä osoitteella. Jos tämä on ensimmäinen kertasi Smartumissa, rekisteröitymisesi menee työnantajalle, kun olet asettanut salasanan.',
      ],
      button: 'Aseta salasana',
      after: [
        `Linkki toimii ${time} asti (Suomen aikaa), vaikka rekisteröitymisaika päättyisi sitä ennen, ja sen voi käyttää yhden kerran. Jos linkki ehtii vanhentua, rekisteröidy uudelleen. Jos rekisteröidyit pankkitunnuksilla, olet joka tapauksessa rekisteröitynyt ja voit kirjautua niillä.`,
        'Jos sinulla on ollut Smartumin etuja ennenkin, myös Plussassa, toisen työnantajan kautta tai toisella sähköpostiosoitteella, mutta täytit uuden käyttäjän lomakkeen, tästä linkistä ei synny uutta käyttäjätunnusta. Rekisteröidy silloin pankkitunnuksilla tai entisellä käyttäjätunnuksellasi.',
        waysOut,
        'Etkö rekisteröitynyt Saldoon? Älä käytä linkkiä. Ilman sitä kukaan ei voi kirjautua osoitteellasi.',
      ],
      guide: 'newEmployer',
      why: 'Saat tämän viestin, koska osoitteesi annettiin rekisteröidyttäessä Smartum Saldon etuihin.',
    }),
    'user-id-known': ({ employer, period }) => ({
      subject: 'Sinulla on jo Smartum Saldon käyttäjätunnus',
      title: 'Sinulla on jo käyttäjätunnus',
      before: [
        `Joku, luultavasti sinä, rekisteröityi uutena käyttäjänä: ${employer}, ${period}. Käyttäjätunnuksesi on jo tämä sähköpostiosoite, joten uutta ei tehty eikä mitään rekisteröity.`,
        'Kirjaudu tällä osoitteella ja vahvista rekisteröityminen. Jos salasana on unohtunut, saat samasta paikasta linkin uuden asettamiseen.',
      ],
      button: 'Kirjaudu ja rekisteröidy',
      after: [
        'Jos se et ollut sinä, sinun ei tarvitse tehdä mitään. Käyttäjätunnuksesi ja etusi ovat ennallaan.',
      ],
      guide: 'newEmployer',
      why: 'Saat tämän viestin, koska osoitteesi on Smartum Saldon käyttäjätunnus.',
    }),
    registered: ({ employer, period }) => ({
      subject: 'Olet rekisteröitynyt Smartum Saldon etuihin',
      title: 'Olet rekisteröitynyt',
      before: [`Rekisteröitymisesi on perillä: ${employer}, ${period}.`],
      after: [
        'Työnantaja päättää rekisteröitymisestä aikaisintaan, kun rekisteröitymisaika on päättynyt, ja maksaa sitten edut. Lähetämme sähköpostin, kun raha on saldollasi tai jos rekisteröitymistä ei hyväksytä.',
        'Etkö rekisteröitynyt itse? Kerro siitä heti asiakaspalveluumme.',
      ],
      link: 'Katso, missä vaiheessa rekisteröitymisesi on',
      guide: 'register',
      why: 'Saat tämän viestin, koska sinut rekisteröitiin Smartum Saldon etuihin.',
    }),
    'registration-rejected': ({ employer, period, benefit, amount, reason, ask }) => ({
      subject: 'Rekisteröitymistäsi Smartum Saldoon ei hyväksytty',
      title: 'Rekisteröitymistäsi ei hyväksytty',
      before: [
        `Työnantaja ei hyväksynyt rekisteröitymistäsi: ${employer}, ${period}. Etu: ${benefit}, ${amount}.`,
        `Työnantajan antama syy: ${reason}`,
        ask,
      ],
      after: [
        'Jos työnantaja muuttaa päätöksensä, sinun ei tarvitse rekisteröityä uudelleen. Etusi, jotka sinulla jo on, ovat ennallaan.',
      ],
      guide: 'registrationHelp',
      why: 'Saat tämän viestin, koska olet rekisteröitynyt Smartum Saldon etuihin.',
    }),
    'benefits-ready': ({ employer, period, lastDay }) => ({
      subject: 'Smartum-etusi ovat valmiina käyttöön',
      title: 'Etusi ovat valmiina',
      before: [`Työnantaja on maksanut etusi: ${employer}, ${period}. Voit käyttää niitä heti.`],
      button: 'Avaa lompakko',
      after: [
        `Raha on tarkoitettu vain tähän etuun, ja voit käyttää sitä ${lastDay} loppuun asti Suomen aikaa. Muistutamme ennen kuin se vanhenee.`,
        'Kirjaudu käyttäjätunnuksella ja salasanalla tai pankkitunnuksilla tai mobiilivarmenteella.',
      ],
      why: 'Saat tämän viestin, koska työnantajasi antaa sinulle etuja Smartum Saldossa.',
    }),
    'period-ends-tomorrow': ({ employer, period, lastDay, registered }) => ({
      subject: `Smartum Saldo: rekisteröitymisaika päättyy ${lastDay}`,
      title: `Rekisteröitymisaika päättyy ${lastDay}`,
      before: [
        `${employer}, ${period}: linkistä voi rekisteröityä ${lastDay} loppuun asti Suomen aikaa.`,
        registered,
      ],
      button: 'Avaa rekisteröityminen',
      after: [
        'Jos joltakulta on jäänyt linkki saamatta, voit lähettää sen vielä uudelleen. Aikaa ei voi jatkaa, mutta myöhästyneille voit avata oman linkin.',
        'Seuraavasta päivästä alkaen voit hyväksyä tai hylätä rekisteröitymiset.',
      ],
      guide: 'openPeriod',
      why: 'Saat tämän viestin, koska olet työnantajan yhteyshenkilö Smartum Saldossa.',
    }),
    'decisions-waiting': ({ employer, period, waiting }) => ({
      subject: 'Smartum Saldo: rekisteröitymiset odottavat päätöstäsi',
      title: 'Rekisteröitymiset odottavat päätöstäsi',
      before: [`${employer}, ${period}: rekisteröitymisaika on päättynyt.`, waiting],
      button: 'Käy rekisteröitymiset läpi',
      after: [
        'Kun olet päättänyt, tee tilaus. Lähetämme siitä laskun, ja edut tulevat käyttöön, kun maksu on kirjattu.',
      ],
      guide: 'openPeriod',
      why: 'Saat tämän viestin, koska olet työnantajan yhteyshenkilö Smartum Saldossa.',
    }),
    'invoice-issued': ({ employer, period, number, dueDay }) => ({
      subject: `Smartum Saldo: lasku ${number}, eräpäivä ${dueDay}`,
      title: `Lasku ${number}`,
      before: [`${employer}, ${period}: tilauksesta on tehty lasku.`],
      button: 'Avaa lasku',
      after: [
        'Tilinumero ja virtuaaliviivakoodi ovat laskulla, jonka saat painikkeesta myös PDF-tiedostona. Emme koskaan lähetä tilinumeroa sähköpostitse.',
        'Edut tulevat käyttöön, kun koko summa on kirjattu. Maksa siksi koko lasku kerralla ja käytä viitenumeroa.',
      ],
      guide: 'order',
      why: 'Saat tämän viestin, koska tämä on yrityksenne laskutusosoite Smartum Saldossa.',
    }),
  },
}
