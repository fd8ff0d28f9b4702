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
          'Työnantajasi hyväksyy rekisteröitymiset, kun rekisteröitymisaika on päättynyt, ja maksaa edut. Lähetämme sähköpostin, kun ne ovat valmiina.',
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
          'Avaa linkki ja valitse, että olet uusi käyttäjä. Täytä nimesi, henkilötunnuksesi, sähköpostiosoitteesi ja puhelinnumerosi. Osoitteesta tulee käyttäjätunnuksesi, joten anna sellainen, jonka pidät. Voit myös käyttää pankkitunnuksia tai mobiilivarmennetta: silloin nimi ja henkilötunnus tulevat sieltä.',
          'Valitse etupaketti. Jos paketteja on vain yksi, valittavaa ei ole.',
          'Hyväksy ehdot, tarkista tietosi ja vahvista sivun lopussa.',
          'Saat kaksi sähköpostia. Toisessa on linkki, joka toimii 7 päivää: kirjoita sen sivulle henkilötunnuksesi vielä kerran ja aseta salasana. Vasta silloin rekisteröitymisesi menee työnantajalle.',
        ],
      },
      {
        heading: 'Jos sinulla on ollut Smartumin etuja ennenkin',
        paragraphs: [
          'Kirjaudu käyttäjätunnuksella, joka sinulla jo on, vaikka se olisi toisen työnantajan ajalta. Valitse etupaketti, hyväksy ehdot ja vahvista. Saat yhden sähköpostin. Henkilötunnusta kohden on yksi käyttäjätunnus, joten toista ei voi saada.',
          'Jos et enää lue sitä osoitetta tai etusi ovat olleet Plussassa, kirjaudu pankkitunnuksilla tai mobiilivarmenteella.',
        ],
      },
      {
        heading: 'Mitä sitten tapahtuu',
        steps: [
          'Kun rekisteröitymisaika on päättynyt, työnantajasi päättää jokaisesta rekisteröitymisestä.',
          'Työnantajasi tilaa edut ja maksaa laskun.',
          'Kun maksu on kirjattu, raha on lompakossasi ja lähetämme sinulle sähköpostin.',
        ],
      },
    ],
  },
  'registration-help': {
    title: 'Jos rekisteröityminen ei suju',
    lead: 'Tästä luet, mitä teet, jos linkki, sähköposti tai raha jää tulematta tai jos myöhästyit.',
    sections: [
      {
        heading: 'Et saanut linkkiä',
        anchor: 'no-link',
        paragraphs: [
          'Linkki lähetetään yleensä työsähköpostiin. Katso myös roskapostista, ja pyydä työnantajaasi lähettämään linkki uudelleen.',
        ],
      },
      {
        heading: 'Rekisteröitymisaika on päättynyt',
        anchor: 'late',
        paragraphs: [
          'Ota yhteyttä työnantajaasi. Aikaa ei voi jatkaa, mutta työnantaja voi avata myöhästyneille oman linkin. Tee samoin, jos linkki kertoo, että paikat ovat täynnä.',
        ],
      },
      {
        heading: 'Sähköpostimme eivät tulleet perille',
        anchor: 'no-mail',
        paragraphs: [
          'Odota muutama minuutti ja katso roskapostista. Jos olet käyttänyt Saldoa ennenkin, katso myös vanhan käyttäjätunnuksesi sähköpostista. Jos mitään ei tule, osoitteessa on ehkä kirjoitusvirhe: kirjaudu pankkitunnuksilla tai mobiilivarmenteella tai soita asiakaspalveluumme.',
        ],
      },
      {
        heading: 'Rekisteröitymistäsi ei hyväksytty',
        anchor: 'rejected',
        paragraphs: [
          'Syy lukee sähköpostissa. Kysy päätöksestä työnantajaltasi: me emme voi muuttaa sitä, mutta työnantaja voi, kunnes edut on tilattu. Sinun ei tarvitse rekisteröityä uudelleen.',
        ],
      },
      {
        heading: 'Sinut on hyväksytty, mutta rahaa ei näy',
        anchor: 'waiting',
        paragraphs: [
          'Raha tulee, kun työnantajasi on tehnyt tilauksen ja olemme kirjanneet maksun. Kirjaudu ja katso rekisteröitymistäsi: siinä lukee, mitä se vielä odottaa. Lähetämme sähköpostin heti, kun voit käyttää etujasi.',
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
          'Pyydä kirjautumissivulta linkki. Se tulee sähköpostitse, toimii 60 minuuttia, ja sen voi käyttää kerran. Vain ensimmäinen linkki, jonka saat rekisteröityessäsi, toimii 7 päivää. Uudempi linkki korvaa vanhemman. Salasanaa emme lähetä koskaan.',
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
          'Myös työnantajan yhteyshenkilöt kirjautuvat Saldoon sähköpostiosoitteella ja salasanalla tai omilla pankkitunnuksillaan. Yhteyshenkilön vaihto hoidetaan asiakaspalvelussamme.',
        ],
      },
    ],
  },
  'open-registration': {
    title: 'Työnantajalle: rekisteröityminen Saldossa',
    lead: 'Tästä luet, miten avaat rekisteröitymisajan, jaat linkin ja päätät rekisteröitymisistä.',
    sections: [
      {
        heading: 'Avaa rekisteröitymisaika',
        steps: [
          'Kirjaudu yrityksen yhteyshenkilönä ja aloita uusi rekisteröityminen.',
          'Anna nimi, ensimmäinen ja viimeinen päivä sekä yksi tai useampi etupaketti: mikä etu, paljonko ja mihin päivään asti sitä voi käyttää.',
          'Tarkista kaikki ja avaa. Sen jälkeen tietoja ei voi muuttaa. Jos kukaan ei ole vielä rekisteröitynyt, voit perua ja avata uuden.',
        ],
      },
      {
        heading: 'Jaa linkki',
        paragraphs: [
          'Kopioi linkki intranetiin, tai liitä luettelo sähköpostiosoitteita, niin lähetämme linkin niihin. Linkistä voi rekisteröityä viimeisen päivän loppuun asti Suomen aikaa. Näet koko ajan, ketkä ovat rekisteröityneet, ja voit lähettää linkin uudelleen.',
        ],
      },
      {
        heading: 'Jos joku myöhästyy',
        paragraphs: ['Avaa myöhästyneille oma linkki. Päätät itse, mihin asti se toimii ja kuinka monelle.'],
      },
      {
        heading: 'Hyväksy tai hylkää',
        paragraphs: [
          'Voit päättää viimeistä päivää seuraavasta päivästä alkaen: yhdestä kerrallaan, valitsemistasi tai kaikista. Kun hylkäät, kirjoita syy, jonka lähetämme henkilölle sähköpostitse. Päätöksen voi muuttaa, kunnes olet tehnyt tilauksen.',
        ],
      },
    ],
  },
  order: {
    title: 'Työnantajalle: tilaus ja maksu Saldossa',
    lead: 'Saldon edut maksetaan etukäteen. Tästä luet, miten hyväksytyistä rekisteröitymisistä tulee käytettävää rahaa.',
    sections: [
      {
        heading: 'Tee tilaus',
        paragraphs: [
          'Tilaukseen tulevat kaikki, jotka olet hyväksynyt rekisteröitymisajalta ja joille et ole vielä tilannut. Näet henkilöiden määrän ja summan ennen kuin vahvistat, ja saat yhden laskun. Myöhästyneille voit tilata myöhemmin lisää.',
        ],
      },
      {
        heading: 'Maksa lasku',
        paragraphs: [
          'Lasku on työnantajan sivuilla, myös PDF-tiedostona. Maksa koko summa kerralla ja käytä laskun viitenumeroa. Kun maksu on kirjattu, jokainen saa rahansa ja siitä sähköpostin.',
        ],
      },
      {
        heading: 'Tuo viime vuoden henkilöt',
        paragraphs: [
          'Jos samat henkilöt jatkavat samoilla eduilla, avaa uusi rekisteröitymisaika ja tuo heidät aiemmasta. Valitset heille etupaketin, he ovat heti hyväksyttyjä, eikä heidän tarvitse rekisteröityä uudelleen. Tee sitten tilaus tavalliseen tapaan.',
        ],
      },
      {
        heading: 'Muuta tietojasi',
        paragraphs: [
          'Yrityksen tiedoissa ilmoitat uuden osoitteen, puhelinnumeron, sähköpostin tai laskun viitteen. Yrityksen nimen, Y-tunnuksen ja yhteyshenkilöt muuttaa asiakaspalvelumme: tee palvelupyyntö tai soita.',
        ],
      },
    ],
  },
}
