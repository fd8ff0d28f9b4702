import type { PlusGuides } from './guide.ts'

export const plusFi: PlusGuides = {
  welcome: {
    title: 'Tervetuloa Plussaan',
    lead: 'Plussassa ovat edut, jotka työnantajasi tarjoaa sinulle. Näet, mitä sinulla on, mihin sitä voi käyttää ja mihin asti se on voimassa.',
    sections: [
      {
        heading: 'Mikä Plus on',
        paragraphs: [
          'Työnantajasi valitsee edut ja niiden määrät. Se voi tarjota esimerkiksi joustoedun, automaattisen lounasedun tai polkupyöräedun, tai koota sinulle niistä oman yhdistelmän.',
          'Voit käyttää rahan kaikkeen, mitä etu kattaa. Yhtä käyttökohdetta ei tarvitse valita etukäteen.',
        ],
      },
      {
        heading: 'Näin aloitat',
        steps: [
          'Odota kutsua. Se tulee sähköpostitse työnantajasi nimissä.',
          'Avaa kutsu, hyväksy ehdot ja vahvista, kuka olet.',
          'Etusi tulevat näkyviin, kun myös työnantajasi on tehnyt tilauksen.',
        ],
      },
      {
        heading: 'Näin kirjaudut',
        paragraphs: [
          'Kirjaudut aina verkkopankkitunnuksilla tai mobiilivarmenteella. Salasanaa ei ole, joten sitä ei tarvitse muistaa eikä vaihtaa.',
          'Jos olet tottunut kirjautumaan sähköpostiosoitteella ja salasanalla, etusi ovat luultavasti toisessa palvelussamme, Saldossa. Joillakin on etuja molemmissa.',
        ],
      },
    ],
  },
  start: {
    title: 'Aktivoi etusi Plussassa',
    lead: 'Tarvitset työnantajasi lähettämän kutsun sekä verkkopankkitunnukset tai mobiilivarmenteen.',
    sections: [
      {
        heading: 'Näin aktivoit edut',
        steps: [
          'Avaa kutsu. Se on lähetetty siihen sähköpostiosoitteeseen, jonka työnantajasi on ilmoittanut meille.',
          'Paina painiketta, jolla edut aktivoidaan.',
          'Lue ehdot ja hyväksy ne. Pelkkä linkin avaaminen ei vielä hyväksy mitään.',
          'Vahvista verkkopankkitunnuksilla tai mobiilivarmenteella, kuka olet.',
        ],
      },
      {
        heading: 'Milloin edut näkyvät',
        paragraphs: [
          'Kahden asian pitää olla kunnossa: olet hyväksynyt edut, ja työnantajasi on tehnyt tilauksen. Jos tilaus oli jo tehty, raha latautuu heti hyväksyttyäsi. Lounasetu latautuu kuukauden ensimmäisenä päivänä. Jos etuja ei näy, kysy työnantajaltasi.',
        ],
      },
      {
        heading: 'Jos linkki ei toimi',
        paragraphs: [
          'Linkki on voimassa 30 päivää, ja sitä voi käyttää kerran. Sivu kertoo, jos linkki on vanhentunut tai jo käytetty. Työnantajasi voi lähettää uuden, ja silloin vanha lakkaa toimimasta.',
        ],
      },
      {
        heading: 'Jos nimi ei täsmää',
        paragraphs: [
          'Nimesi pitää olla työnantajan luettelossa samoin kuin pankissa; yksi etunimi riittää. Jos nimet eroavat, sivu näyttää molemmat eikä mitään hyväksytä. Pyydä silloin työnantajaasi korjaamaan luettelo.',
        ],
      },
      {
        heading: 'Jos kutsua ei ole tullut',
        paragraphs: [
          'Katso myös roskapostista. Kysy sitten työnantajaltasi, mihin osoitteeseen kutsu meni, ja pyydä lähettämään se uudelleen.',
        ],
      },
    ],
  },
  use: {
    title: 'Käytä etujasi Plussassa',
    lead: 'Tästä luet, miten näet etusi, miten maksat niillä ja mitä teet, jos jotain puuttuu.',
    sections: [
      {
        heading: 'Katso, mitä sinulla on',
        paragraphs: [
          'Etusivulla näkyvät etujesi summa ja se, mikä niistä vanhenee seuraavaksi. Tilit-näkymästä löydät jokaisen edun erikseen, lahjakorttisi ja maksutapahtumat.',
        ],
      },
      {
        heading: 'Maksa',
        paragraphs: [
          'Maksaessasi valitset, mistä saldosta raha otetaan. Yhden ostoksen voi maksaa useasta saldosta, ja loput voit maksaa omalla rahalla.',
          'Edulla voi maksaa paikoissa, jotka hyväksyvät sen. Jokaisen edun kohdalla näkyy sen viimeinen päivä. Voit käyttää etua sen päivän loppuun asti Suomen aikaa.',
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
          'Tarkista, että olet hyväksynyt kutsun.',
          'Kysy työnantajaltasi, onko tilaus tehty ja oletko vielä etujen saajien listalla.',
          'Tarkista, ettei etu ole jo vanhentunut.',
          'Katso myös toisesta palvelustamme, Saldosta.',
          'Kirjaudu ulos ja uudelleen sisään pankkitunnuksilla tai mobiilivarmenteella.',
        ],
      },
    ],
  },
  expiry: {
    title: 'Kun etusi vanhenevat Plussassa',
    lead: 'Edut vanhenevat yleensä 31. joulukuuta. Muistutamme siitä hyvissä ajoin, ja monelle edulle saa kolme kuukautta lisää aikaa.',
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
          'Plussassa kortin voi ostaa milloin tahansa ennen kuin etu vanhenee, myös kirjautumatta muistutusviestin linkistä.',
        ],
      },
      {
        heading: 'Hyvä tietää',
        paragraphs: [
          'Kortiksi voi muuttaa liikunta-, liikunta- ja kulttuuri- sekä hierontaedun ja joustoedusta ne osat, jotka on tarkoitettu näihin. Lounas-, työmatka- ja polkupyöräetua ei voi muuttaa. Kortin voimassaoloa ei voi jatkaa toista kertaa.',
        ],
      },
    ],
  },
  'new-employer': {
    title: 'Kun työnantajasi vaihtuu: Plus',
    lead: 'Sinun ei tarvitse sulkea eikä siirtää mitään. Selvitä kuitenkin, mihin asti voit käyttää nykyisiä etujasi.',
    sections: [
      {
        heading: 'Edut entiseltä työnantajalta',
        paragraphs: [
          'Voit käyttää etuja niin kauan kuin olet työnantajan listalla. Kun sinut poistetaan siltä, käyttö päättyy samana päivänä, kolmen kuukauden tai kuuden kuukauden kuluttua. Työnantaja on valinnut, milloin. Kysy viimeistä päivää ennen kuin lähdet.',
        ],
      },
      {
        heading: 'Edut uudelta työnantajalta',
        steps: [
          'Uusi työnantaja kutsuu sinut sähköpostitse. Avaa kutsu ja hyväksy ehdot.',
          'Vahvista pankkitunnuksilla tai mobiilivarmenteella, kuka olet, niin kuin ennenkin.',
          'Uudet edut tulevat näkyviin, kun työnantaja on tehnyt tilauksen.',
        ],
      },
      {
        heading: 'Jos uusi työnantaja käyttää Saldoa',
        paragraphs: [
          'Silloin rekisteröidyt linkistä, jonka saat työnantajalta. Jos sinulla on joskus ollut käyttäjätunnus Saldossa, kirjaudu sillä: kahta tunnusta ei voi olla kenelläkään.',
          'Kun kirjaudut pankkitunnuksilla tai mobiilivarmenteella, näet molempien palvelujen edut rinnakkain.',
        ],
      },
    ],
  },
  'sign-in': {
    title: 'Kirjaudu Plussaan',
    lead: 'Plussassa vahvistat verkkopankkitunnuksilla tai mobiilivarmenteella, kuka olet. Käyttäjätunnusta tai salasanaa ei ole.',
    sections: [
      {
        heading: 'Näin kirjaudut',
        steps: [
          'Valitse Plus ja sitten pankkisi tai mobiilivarmenne.',
          'Uusi ikkuna avautuu. Vahvista siinä, kuka olet.',
          'Ikkuna sulkeutuu itsestään, ja näet etusi.',
        ],
      },
      {
        heading: 'Jos kirjautuminen ei onnistu',
        paragraphs: [
          'Jos keskeytät tunnistautumisen pankissa, palaat pankkilistaan ja voit valita toisen tavan.',
        ],
        steps: [
          'Yritä vielä kerran. Aika on voinut loppua kesken.',
          'Salli ponnahdusikkunat sivulla.',
          'Tyhjennä selaimen historia ja evästeet, tai kokeile toista selainta tai yksityistä ikkunaa.',
          'Jos mikään ei auta, ota yhteyttä asiakaspalveluumme ja kerro ruudulla näkyvä tukikoodi.',
        ],
      },
      {
        heading: 'Työnantajalle',
        paragraphs: [
          'Jokainen etujen tilaaja kirjautuu aina omilla verkkopankkitunnuksillaan tai mobiilivarmenteellaan. Yrityksellä ei ole käyttäjätiliä, joten mitään salasanaa ei tarvitse palauttaa. Uusi tilaaja saa sähköpostiinsa kutsun tilaajalta, jolla on siihen oikeus.',
        ],
      },
    ],
  },
  'bank-down': {
    title: 'Kun pankkisi tunnistautuminen ei toimi',
    lead: 'Häiriöt ovat pankkikohtaisia, ja joskus ne kestävät pitkään. Rahasi ovat tallessa, ja pääset eteenpäin muillakin tavoilla.',
    sections: [
      {
        heading: 'Kirjaudu toisella tavalla',
        steps: [
          'Katso kirjautumisnäkymästä, missä pankeissa on häiriö. Niitäkin voi silti kokeilla.',
          'Valitse toinen pankki, jos sinulla on sellainen.',
          'Tai käytä mobiilivarmennetta.',
        ],
      },
      {
        heading: 'Maksa lahjakortin koodilla',
        anchor: 'gift-card',
        paragraphs: [
          'Jos sinulla on lahjakortti, voit maksaa selaimessa sen koodilla kirjautumatta palveluun. Voit myös katsoa, paljonko kortilla on jäljellä.',
        ],
      },
      {
        heading: 'Osta OmaLahjakortti muistutusviestistä',
        anchor: 'own-giftcard',
        paragraphs: [
          'Muistutus, jonka lähetämme sähköpostitse ennen edun vanhenemista, sisältää linkin OmaLahjakorttiin. Sinun ei tarvitse kirjautua. Linkin avaaminen ei muuta mitään: kortti ostetaan vasta sivulla, jolle linkki vie.',
          'Lähetämme kortin ja sen koodin sähköpostitse, joten voit käyttää korttia heti. Linkki toimii, kunnes etu vanhenee. Jos avaat sen uudelleen, näet saman kortin ja voit ostaa myös lopulla rahalla.',
        ],
      },
      {
        heading: 'Jos jokin menee vikaan',
        paragraphs: [
          'Tyhjennä selaimen historia ja evästeet, tai kokeile toista selainta tai yksityistä ikkunaa. Jos se ei auta, ota yhteyttä asiakaspalveluumme.',
        ],
      },
    ],
  },
  people: {
    title: 'Työnantajalle: edunkäyttäjät Plussassa',
    lead: 'Tästä luet, miten teet ryhmät, kutsut edunkäyttäjät ja pidät luettelon ajan tasalla.',
    sections: [
      {
        heading: 'Tee ryhmät',
        paragraphs: [
          'Ryhmä kertoo, mitä etuja siihen kuuluvat saavat ja kuinka paljon. Etuprosentti pienentää summia yhdeltä ihmiseltä, esimerkiksi osa-aikaiselta puoleen. Jos summa ylittää verovapaan rajan, huomautamme siitä.',
        ],
      },
      {
        heading: 'Lisää edunkäyttäjät',
        steps: [
          'Kirjoita tiedot, tuo CSV-tiedosto tai liitä rivit taulukosta. Tarvitaan sähköposti ja nimi sellaisena kuin se on pankissa.',
          'Tarkista ryhmät ja prosentit. Näytämme virheet riveittäin, eikä mitään tallennu, ennen kuin kaikki on kunnossa.',
          'Lisää. Jokainen saa kutsun sähköpostiinsa.',
        ],
      },
      {
        heading: 'Seuraa ja korjaa',
        paragraphs: [
          'Luettelosta näet, kuka odottaa hyväksymistä ja kuka on hyväksynyt. Kutsu on voimassa 30 päivää. Voit lähettää sen uudelleen, korjata nimen tai osoitteen ja muuttaa ryhmää tai prosenttia seuraavasta tilauksesta alkaen.',
          'Kun poistat edunkäyttäjän, valitset, voiko hän käyttää etujaan saman päivän, kolme vai kuusi kuukautta. Poistoa ei voi perua.',
        ],
      },
      {
        heading: 'Tilaajat',
        paragraphs: [
          'Tilaaja, jolla on oikeus kutsua muita, lisää ja poistaa tilaajia. Uusi tilaaja saa kutsun ja tunnistautuu vahvasti. Tapahtumista näkyy, kuka on tehnyt mitä.',
        ],
      },
    ],
  },
  order: {
    title: 'Työnantajalle: tilaus, lounas ja raportit Plussassa',
    lead: 'Tästä luet, miten edut ladataan edunkäyttäjille ja mistä saat luvut palkanlaskentaan.',
    sections: [
      {
        heading: 'Tilaa edut',
        steps: [
          'Valitse, kenelle ja mitä tilaat ja mihin päivään asti raha on käytettävissä.',
          'Tarkista summat eduittain ja henkilöittäin. Luonnos säilyy, jos jatkat myöhemmin.',
          'Vahvista. Raha latautuu heti niille, jotka ovat hyväksyneet edut.',
        ],
      },
      {
        heading: 'Lasku',
        paragraphs: [
          'Saat laskun siitä, mikä latautuu heti. Se, joka hyväksyy edut myöhemmin, saa rahan silloin, ja se laskutetaan seuraavan kuun alussa. Edut eivät odota maksua.',
        ],
      },
      {
        heading: 'Lounas',
        paragraphs: [
          'Lounas latautuu joka kuun ensimmäisenä päivänä lounassaldosta, ja se on käytettävissä vuoden. Lisää saldoa tilisiirtona: tilinumero ja oma viite ovat lounassaldon sivulla. Jos saldo ei riitä kaikille, kerromme siitä sähköpostitse, ja lounas latautuu itsestään, kun maksu on kirjattu.',
        ],
      },
      {
        heading: 'Raportit',
        paragraphs: [
          'Palkkaraportti kertoo kuukauden edut henkilöittäin ja eduittain, ja sen voi ladata CSV- tai Excel-tiedostona. Saldoista näet, paljonko etuja on käyttämättä.',
        ],
      },
    ],
  },
}
