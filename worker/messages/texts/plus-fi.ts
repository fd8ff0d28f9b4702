import type { PlusTexts } from './plus-mails.ts'

const notYours = 'Jos viesti ei kuulu sinulle tai et tunne lähettäjää, sinun ei tarvitse tehdä mitään.'

export const plusFi: PlusTexts = {
  phrases: {
    next: {
      waits:
        'Seuraavaksi työnantajasi tekee tilauksen. Kuukausittainen lounasetu tulee ilman tilausta kuukauden ensimmäisenä päivänä. Sinun ei tarvitse tehdä muuta: lähetämme sähköpostin, kun raha on saldollasi.',
      ordered:
        'Työnantajasi on jo tilannut sinulle etuja, ja raha on matkalla saldollesi. Lähetämme sähköpostin, kun voit käyttää sitä.',
    },
  },
  words: {
    'plus-invitation': ({ employer, time }) => ({
      subject: `${employer}: ota Smartum-etusi käyttöön`,
      title: `${employer} antaa sinulle etuja`,
      before: [
        'Etusi ovat Smartum Plussassa. Lue ja hyväksy ehdot ja tunnistaudu omilla pankkitunnuksillasi tai mobiilivarmenteella. Se vie pari minuuttia, eikä salasanaa tarvita.',
      ],
      button: 'Aktivoi edut',
      after: [
        'Linkin avaaminen ei vielä hyväksy mitään. Voit käyttää etuja, kun olet hyväksynyt ne ja työnantajasi on tehnyt tilauksen.',
        `Linkki on voimassa 30 päivää, ${time} asti (Suomen aikaa), ja edut hyväksytään sillä kerran. Jos se ehtii vanhentua, pyydä työnantajaltasi uusi viesti. Jos olet saanut niitä useita, vain uusimman linkki toimii.`,
        `${notYours} Etuja ei oteta käyttöön ilman tunnistautumista.`,
      ],
      guide: 'plusStart',
      why: `Saat tämän viestin, koska ${employer} antoi meille osoitteesi etujasi varten.`,
    }),
    'plus-address': ({ employer, time }) => ({
      subject: 'Vahvista uusi osoitteesi Smartum Plussaan',
      title: 'Vahvista uusi osoitteesi',
      before: [
        `${employer} ilmoitti, että sähköpostiosoitteesi on nyt tämä. Kun vahvistat sen, etujasi koskevat viestit tulevat tänne.`,
        'Tunnistaudu pankkitunnuksilla tai mobiilivarmenteella, niin tiedämme, että osoite on samalla ihmisellä, joka hyväksyi edut.',
      ],
      button: 'Vahvista osoite',
      after: [
        `Linkki on voimassa 30 päivää, ${time} asti (Suomen aikaa), ja sen voi käyttää yhden kerran. Jos se ehtii vanhentua, pyydä työnantajaltasi uusi viesti. Kunnes vahvistat osoitteen, viestit tulevat entiseen. Etusi pysyvät ennallaan.`,
        `${notYours} Osoite ei vaihdu ilman tunnistautumista.`,
      ],
      guide: 'plusStart',
      why: `Saat tämän viestin, koska ${employer} antoi meille osoitteesi etujasi varten.`,
    }),
    'plus-address-changed': ({ employer, newAddress }) => ({
      subject: 'Smartum Plussan viestit tulevat nyt toiseen osoitteeseen',
      title: 'Osoitteesi Plussassa on vaihtunut',
      before: [
        `Muistutukset, lahjakortit ja muut Smartum Plussan viestit menevät tästä lähtien osoitteeseen ${newAddress}, kaikista Plus-eduistasi. Tähän osoitteeseen ne eivät enää tule.`,
        `Osoite vaihtui, kun nimelläsi tunnistauduttiin vahvasti linkistä, joka lähetettiin uuteen osoitteeseen työnantajasi pyynnöstä: ${employer}. Jos teit sen itse, sinun ei tarvitse tehdä mitään.`,
        'Jos se et ollut sinä tai osoite on väärä, soita heti asiakaspalveluumme: +358\u00a0600\u00a0149\u00a088.',
      ],
      after: [],
      link: 'Muut tavat ottaa yhteyttä',
      guide: 'plusStart',
      why: 'Saat tämän viestin, koska Smartum Plussan viestit ovat tulleet tähän osoitteeseen. Kerromme aina, kun osoite vaihtuu.',
    }),
    'plus-accepted': ({ employer, next }) => ({
      subject: 'Smartum-etusi on hyväksytty käyttöön',
      title: 'Olet hyväksynyt edut käyttöön',
      before: [`Kiitos. Olet hyväksynyt käyttöön edut, jotka ${employer} antaa sinulle.`, next],
      button: 'Avaa lompakko',
      after: [
        'Kirjaudu lompakkoon pankkitunnuksilla tai mobiilivarmenteella. Salasanaa et tarvitse.',
        'Etkö hyväksynyt etuja itse? Kerro siitä heti asiakaspalveluumme.',
      ],
      guide: 'plusUse',
      why: 'Saat tämän viestin, koska Smartum Plussan edut hyväksyttiin käyttöön linkistä, jonka lähetimme tähän osoitteeseen.',
    }),
    'plus-benefits-ready': ({ employer }) => ({
      subject: 'Smartum Plus: etusi ovat valmiina käyttöön',
      title: 'Etusi ovat valmiina',
      before: [`${employer} on antanut sinulle rahaa etuihin. Voit käyttää sitä heti.`],
      button: 'Avaa lompakko',
      after: [
        'Rahaa voi käyttää sen viimeisen päivän loppuun asti Suomen aikaa. Muistutamme ennen kuin se vanhenee.',
        'Kirjaudu pankkitunnuksilla tai mobiilivarmenteella. Jos viesti ei kuulu sinulle, kerro siitä asiakaspalveluumme.',
      ],
      why: `Saat tämän viestin, koska ${employer} antaa sinulle etuja Smartum Plussassa.`,
    }),
    'plus-ending': ({ employer, lastDay }) => ({
      subject: `Smartum Plus: etusi päättyvät ${lastDay}`,
      title: `Etusi päättyvät ${lastDay}`,
      before: [
        `Edut, jotka ${employer} on antanut sinulle, päättyvät. Voit käyttää rahan ${lastDay} loppuun asti Suomen aikaa, mutta et enää sen jälkeen. Jos osa siitä vanhenee jo aiemmin, sen viimeinen päivä ei muutu.`,
        'Liikuntaan, kulttuuriin ja hierontaan tarkoitetun rahan voit siihen asti säästää OmaLahjakortille, jolla on kolme kuukautta lisää aikaa. Se ei maksa mitään. Lompakko näyttää, mistä eduista kortin voi tehdä.',
      ],
      button: 'Avaa lompakko',
      after: [
        'Lahjakorttisi ja muilta työnantajilta saamasi edut ovat ennallaan.',
        'Jos päättyminen on yllätys, kysy siitä työnantajalta. Smartum ei voi muuttaa sitä.',
      ],
      guide: 'plusEnding',
      why: `Saat tämän viestin, koska ${employer} on antanut sinulle etuja Smartum Plussassa.`,
    }),
    'plus-invoice-issued': ({ employer, period, number, dueDay }) => ({
      subject: `Smartum Plus: lasku ${number}, eräpäivä ${dueDay}`,
      title: `Lasku ${number}`,
      before: [`${employer}, ${period}: tilauksesta on tehty lasku.`],
      button: 'Avaa lasku',
      after: [
        'Tilinumero ja virtuaaliviivakoodi ovat laskulla, jonka saat painikkeesta myös PDF-tiedostona. Emme koskaan lähetä tilinumeroa sähköpostitse.',
        'Edut eivät odota maksua. Käytä maksaessasi viitenumeroa, niin maksu kirjautuu oikealle laskulle.',
      ],
      guide: 'plusOrder',
      why: 'Saat tämän viestin, koska tämä on yrityksenne laskutusosoite Smartum Plussassa.',
    }),
    'orderer-invitation': ({ employer, invitedBy, time }) => ({
      subject: 'Kutsu tilaajaksi Smartum Plussaan',
      title: 'Sinut on kutsuttu tilaajaksi',
      before: [
        `Työnantaja: ${employer}. Kutsuja: ${invitedBy}.`,
        'Tilaaja pitää luetteloa edunkäyttäjistä, tilaa edut ja näkee raportit. Avaa kutsu, tunnistaudu omilla pankkitunnuksillasi tai mobiilivarmenteella ja ota kutsu vastaan. Kirjaudut niillä jatkossakin, eikä salasanaa ole.',
      ],
      button: 'Avaa kutsu',
      after: [
        `Linkki toimii ${time} asti (Suomen aikaa), ja sen voi käyttää yhden kerran. Linkin avaaminen ei vielä ota kutsua vastaan. Jos linkki ehtii vanhentua, pyydä kutsujalta uusi.`,
        `${notYours} Tilaajaksi ei tule kukaan ilman tunnistautumista.`,
      ],
      guide: 'plusPeople',
      why: `Saat tämän viestin, koska sinua pyydettiin tilaajaksi: ${employer}.`,
    }),
    'lunch-topped-up': ({ employer, amount }) => ({
      subject: `Smartum Plus: lounassaldolle tuli ${amount}`,
      title: `Lounassaldolle tuli ${amount}`,
      before: [`Työnantajan tilisiirto on kirjattu lounassaldolle: ${employer}.`],
      button: 'Avaa lounassaldo',
      after: [
        'Jos lounasetuja odottaa lataamista ja saldo riittää niihin kaikkiin, ne ladataan nyt ilman erillistä tilausta. Muuten raha odottaa saldolla.',
        'Jos et tunnista maksua, kerro siitä asiakaspalveluumme.',
      ],
      guide: 'plusOrder',
      why: 'Saat tämän viestin, koska tämä on yrityksenne laskutusosoite Smartum Plussassa.',
    }),
    'lunch-short': ({ employer, month, needed, missing, reference }) => ({
      subject: `Smartum Plus: lounassaldosta puuttuu ${missing}`,
      title: 'Lounassaldo ei riitä',
      before: [
        `Kuukauden lounasetuja ei voitu vielä ladata: ${employer}. Ne ladataan kaikille kerralla, kun saldo riittää.`,
      ],
      panels: [
        {
          title: 'Lounassaldo',
          facts: [
            { label: 'Kuukausi', value: month },
            { label: 'Tarvitaan yhteensä', value: needed },
            { label: 'Puuttuu', value: missing },
            { label: 'Viitenumero', value: reference },
          ],
        },
      ],
      button: 'Avaa lounassaldo',
      after: [
        'Maksa vähintään puuttuva summa tilisiirtona tällä viitenumerolla. Tilinumeron ja virtuaaliviivakoodin saat painikkeesta. Emme koskaan lähetä tilinumeroa sähköpostitse.',
        'Kun maksu on kirjattu, edut ladataan ilman erillistä tilausta. Jos olet jo maksanut, sinun ei tarvitse tehdä mitään.',
      ],
      guide: 'plusOrder',
      why: 'Saat tämän viestin, koska tämä on yrityksenne laskutusosoite Smartum Plussassa.',
    }),
  },
}
