import type { SaldoGuides } from './guide.ts'

export const saldoFi: SaldoGuides = {
  welcome: {
    title: 'Tervetuloa Saldoon',
    lead: 'Saldo on perinteinen etupalvelumme. Ehkä tunnet sen nimellä Balance tai Classic tai vanhana verkkopalveluna.',
    sections: [
      {
        heading: 'Mikä Saldo on',
        paragraphs: [
          'Työnantajasi tarjoaa yhtä tai useampaa etua: liikuntaa, liikuntaa ja kulttuuria, hierontaa tai työmatkoja. Rekisteröidyt linkistä ja valitset niistä yhden.',
          'Raha on tarkoitettu siihen, minkä valitsit. Sitä ei voi käyttää muuhun.',
        ],
      },
      {
        heading: 'Näin aloitat',
        steps: [
          'Avaa linkki, jonka työnantajasi jakaa.',
          'Täytä tietosi, valitse etu ja hyväksy ehdot.',
          'Työnantajasi hyväksyy rekisteröitymiset, kun rekisteröitymisaika on päättynyt. Lähetämme sähköpostin, kun etusi ovat valmiina.',
        ],
      },
      {
        heading: 'Näin kirjaudut',
        paragraphs: [
          'Kirjaudut sähköpostiosoitteella, joka on käyttäjätunnuksesi, ja salasanalla. Jokaisella on yksi käyttäjätunnus, ja se pysyy samalla henkilöllä, vaikka työnantaja vaihtuu.',
          'Jos olet tottunut kirjautumaan pankkitunnuksilla, etusi ovat luultavasti uudemmassa palvelussamme, Plussassa. Joillakin on etuja molemmissa.',
        ],
      },
    ],
  },
  start: {
    title: 'Rekisteröidy Saldon etuihin',
    lead: 'Saat työnantajaltasi linkin. Työnantajasi myös päättää, milloin rekisteröityminen alkaa ja päättyy.',
    sections: [
      {
        heading: 'Jos olet uusi käyttäjä',
        steps: [
          'Avaa linkki. Täytä nimesi, henkilötunnuksesi, sähköpostiosoitteesi ja puhelinnumerosi.',
          'Valitse etupaketti. Jos paketteja on vain yksi, valittavaa ei ole.',
          'Hyväksy ehdot ja vahvista sivun lopussa.',
          'Saat kaksi sähköpostia: toinen kertoo, että rekisteröitymisesi on saapunut, ja toisessa on linkki salasanan asettamiseen.',
        ],
      },
      {
        heading: 'Jos sinulla on käyttäjätunnus',
        paragraphs: [
          'Kirjaudu sillä, valitse etu, hyväksy ehdot ja vahvista. Saat yhden sähköpostin. Jos salasana on unohtunut, pyydä linkki uuden asettamiseen. Toista käyttäjätunnusta ei voi tehdä.',
        ],
      },
      {
        heading: 'Mitä sitten tapahtuu',
        paragraphs: [
          'Kun rekisteröitymisaika on päättynyt, työnantajasi hyväksyy tai hylkää jokaisen rekisteröitymisen. Lähetämme sähköpostin, kun etusi ovat valmiina, ja myös silloin, jos rekisteröitymistä ei hyväksytty.',
        ],
      },
      {
        heading: 'Jos linkki puuttuu tai aika on päättynyt',
        paragraphs: [
          'Linkki lähetetään yleensä työsähköpostiin. Katso myös roskapostista, ja pyydä työnantajaasi lähettämään linkki uudelleen. Jos rekisteröitymisaika on päättynyt, ota yhteyttä työnantajaasi: myöhästyneet tarvitsevat oman linkin.',
        ],
      },
    ],
  },
  use: {
    title: 'Käytä etujasi Saldossa',
    lead: 'Tästä luet, miten näet etusi, mihin raha on tarkoitettu ja mitä teet, jos jotain puuttuu.',
    sections: [
      {
        heading: 'Katso, mitä sinulla on',
        paragraphs: [
          'Kirjaudu sähköpostiosoitteella ja salasanalla. Etusivulla näkyvät etujesi summa ja se, mikä niistä vanhenee seuraavaksi. Tilit-näkymästä löydät jokaisen edun erikseen, lahjakorttisi ja maksutapahtumat.',
        ],
      },
      {
        heading: 'Mihin raha on tarkoitettu',
        paragraphs: [
          'Raha on tarkoitettu siihen etuun, jonka valitsit rekisteröityessäsi: liikuntaan, liikuntaan ja kulttuuriin, hierontaan tai työmatkoihin. Sillä voi maksaa paikoissa, jotka hyväksyvät kyseisen edun.',
          'Jokaisen edun kohdalla näkyy sen viimeinen päivä. Voit käyttää etua sen päivän loppuun asti Suomen aikaa.',
        ],
      },
      {
        heading: 'OmaLahjakorttisi',
        anchor: 'cards',
        paragraphs: [
          'Korttisi ovat lompakossa: näet kunkin koodin, saldon ja viimeisen päivän. Jos koodi katoaa, vaihda se siellä uuteen: vanha lakkaa toimimasta, ja raha pysyy kortilla. Kortin saldon voi tarkistaa koodilla myös kirjautumatta.',
        ],
      },
      {
        heading: 'Jos etu ei näy',
        anchor: 'not-shown',
        steps: [
          'Tarkista, oletko saanut sähköpostin, jossa kerromme etujesi olevan valmiina. Sitä ennen työnantajasi hyväksyntä tai maksu on vielä kesken.',
          'Tarkista, ettei etu ole jo vanhentunut.',
          'Katso myös toisesta palvelustamme, Plussasta.',
          'Kirjaudu ulos ja uudelleen sisään pankkitunnuksilla tai mobiilivarmenteella. Silloin näet molempien palvelujen edut.',
        ],
      },
    ],
  },
  expiry: {
    title: 'Kun etusi vanhenevat Saldossa',
    lead: 'Edut vanhenevat yleensä 31. joulukuuta. Muistutamme siitä hyvissä ajoin, ja useimmille eduille saa kolme kuukautta lisää aikaa.',
    sections: [
      {
        heading: 'Muistutamme sinua',
        paragraphs: [
          'Lähetämme sähköpostin kuukautta, viikkoa ja päivää ennen kuin etu vanhenee. Siinä kerromme, paljonko etua on jäljellä ja mikä on viimeinen päivä. Vähemmän muistutuksia voit valita lompakossa tai viestin linkistä. Jos viestiä ei kuulu, kerro siitä asiakaspalveluumme.',
        ],
      },
      {
        heading: 'OmaLahjakortilla kolme kuukautta lisää',
        paragraphs: [
          'Voit ostaa jäljellä olevalla rahalla itsellesi OmaLahjakortin. Se ei maksa mitään ylimääräistä. Jos raha vanhenee 31. joulukuuta, kortti on voimassa 31. maaliskuuta asti. Aika lasketaan edun viimeisestä päivästä, ei ostopäivästä.',
          'Voit muuttaa kortiksi koko saldon tai osan siitä. Loppuosan viimeinen päivä ei muutu. Kortti käy heti samoissa paikoissa kuin alkuperäinen etu.',
          'Saldossa kortin voi ostaa, kun edun vanhenemiseen on enintään kuukausi. Sitä ennen näytöllä lukee, milloin ostaminen alkaa.',
        ],
      },
      {
        heading: 'Hyvä tietää',
        paragraphs: [
          'Kortiksi voi muuttaa liikunta-, liikunta- ja kulttuuri- sekä hierontaedun. Työmatkaetua ei voi muuttaa. Kortin voimassaoloa ei voi jatkaa toista kertaa.',
          'Kortin voi ostaa myös kirjautumatta muistutusviestin linkistä.',
        ],
      },
    ],
  },
  'new-employer': {
    title: 'Kun työnantajasi vaihtuu: Saldo',
    lead: 'Käyttäjätunnus pysyy sinulla, vaikka työnantaja vaihtuu. Huolehdi siitä, että se on osoite, jonka viestit pystyt lukemaan.',
    sections: [
      {
        heading: 'Jos tunnuksesi on työsähköpostisi',
        paragraphs: [
          'Vaihda se osoitteeseen, jonka pidät, mieluiten ennen kuin lähdet. Saldosi ja tapahtumasi säilyvät. Vanha osoite lakkaa heti toimimasta, samoin siihen lähetetyt linkit.',
        ],
      },
      {
        heading: 'Vaihda osoite itse',
        paragraphs: ['Et tarvitse tähän vanhaa osoitetta etkä salasanaa.'],
        steps: [
          'Kirjaudu pankkitunnuksilla tai mobiilivarmenteella.',
          'Anna uusi osoitteesi. Lähetämme siihen linkin.',
          'Avaa linkki, vahvista osoite ja aseta salasana.',
        ],
      },
      {
        heading: 'Tai soita meille',
        paragraphs: ['Asiakaspalvelumme voi vaihtaa osoitteen puhelimessa uuden työnantajasi osoitteeksi.'],
      },
      {
        heading: 'Edut uudelta työnantajalta',
        paragraphs: [
          'Avaa uuden työnantajasi jakama linkki ja kirjaudu sillä käyttäjätunnuksella, joka sinulla jo on. Älä rekisteröidy uutena käyttäjänä: kahta tunnusta ei voi olla kenelläkään.',
        ],
      },
    ],
  },
  'sign-in': {
    title: 'Kirjaudu Saldoon',
    lead: 'Saldoon kirjaudutaan käyttäjätunnuksella, joka on sähköpostiosoite, ja salasanalla.',
    sections: [
      {
        heading: 'Näin kirjaudut',
        steps: [
          'Valitse Saldo. Oma sivumme avautuu, ja salasana kirjoitetaan vain sinne.',
          'Kirjoita sähköpostiosoitteesi ja salasanasi.',
          'Näet Saldossa olevat etusi. Jos haluat nähdä myös Plussan edut, kirjaudu pankkitunnuksilla.',
        ],
      },
      {
        heading: 'Jos salasana on unohtunut',
        paragraphs: [
          'Pyydä kirjautumissivulta linkki. Se tulee sähköpostitse, toimii 60 minuuttia, ja sen voi käyttää kerran. Uudempi linkki korvaa vanhemman. Salasanaa emme lähetä koskaan.',
          'Tietojesi suojaamiseksi näytöllä lukee aina sama teksti, tunsimmepa osoitteen tai emme. Jos viestiä ei tule, katso roskapostista ja mieti, oletko antanut meille jonkin muun osoitteen.',
        ],
      },
      {
        heading: 'Jos osoite ei ole enää käytössäsi',
        paragraphs: [
          'Kirjaudu pankkitunnuksilla tai mobiilivarmenteella ja vaihda osoite ja salasana itse. Voit myös soittaa asiakaspalveluumme.',
        ],
      },
      {
        heading: 'Työnantajalle',
        paragraphs: [
          'Myös työnantaja kirjautuu Saldoon sähköpostiosoitteella ja salasanalla. Yhteyshenkilön vaihto hoidetaan asiakaspalvelussamme.',
        ],
      },
    ],
  },
}
