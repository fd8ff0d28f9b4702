import type { Answers } from './help.ts'

export const answersFi: Answers = {
  'benefits-not-shown': {
    question: 'Miksi etuni eivät näy?',
    answer: [
      'Plussan edut näkyvät, kun olet hyväksynyt kutsun ja työnantajasi on tehnyt tilauksen. Saldon edut näkyvät, kun työnantajasi on hyväksynyt rekisteröitymisesi ja maksu on kirjattu.',
      'Etu on myös voinut vanhentua tai päättyä, tai se on toisessa palvelussa. Kirjaudu ulos ja uudelleen sisään pankkitunnuksilla tai mobiilivarmenteella: silloin näet molempien palvelujen edut.',
    ],
  },
  'which-service': {
    question: 'Kumpaa palvelua käytän?',
    answer: [
      'Jos sinulla on joustoetu, lounasetu tai polkupyöräetu, käytät Plussaa. Jos olet rekisteröitynyt linkistä liikuntaan, liikuntaan ja kulttuuriin, hierontaan tai työmatkoihin, käytät luultavasti Saldoa.',
      'Jos et ole varma, kokeile molempia: Plussaan pankkitunnuksilla, Saldoon sähköpostilla ja salasanalla. Voit myös kysyä työnantajaltasi.',
    ],
  },
  'link-address': {
    question: 'Mihin sähköpostiin linkkini tuli?',
    answer: [
      'Työnantajan linkki tai kutsu lähetetään yleensä työsähköpostiin. Salasanan asetuslinkki menee aina siihen osoitteeseen, joka on käyttäjätunnuksesi.',
      'Katso myös roskapostista. Jos osoite ei ole enää käytössäsi, katso ohjeesta, miten vaihdat sen.',
    ],
  },
  'mail-missing': {
    question: 'Sähköposti ei tullut perille',
    answer: [
      'Odota muutama minuutti ja katso roskapostista. Jos olet käyttänyt Saldoa ennenkin, katso myös vanhan käyttäjätunnuksesi sähköpostista.',
      'Jos odotat kutsua Plussaan tai rekisteröitymislinkkiä Saldoon, pyydä työnantajaasi lähettämään se uudelleen. Uusi kutsu Plussaan korvaa vanhan.',
    ],
  },
  'old-address': {
    question: 'Käyttäjätunnukseni on entisen työnantajan osoite',
    answer: [
      'Salasanalinkki menisi osoitteeseen, jota et enää lue. Voit vaihtaa osoitteen itse: kirjaudu pankkitunnuksilla tai mobiilivarmenteella, anna uusi osoite ja vahvista se linkistä, jonka lähetämme siihen.',
      'Asiakaspalvelumme voi myös vaihtaa osoitteen puhelimessa. Saldosi ja tapahtumasi säilyvät.',
    ],
  },
  'bank-not-working': {
    question: 'Pankkini tunnistautuminen ei toimi',
    answer: [
      'Kokeile toista pankkia tai mobiilivarmennetta. Muistutusviestin linkistä voit ostaa OmaLahjakortin kirjautumatta, ja lahjakortin koodilla voit maksaa selaimessa ja katsoa, paljonko kortilla on jäljellä.',
      'Rahasi ovat tallessa. Jos näytöllä lukee, että jokin meni vikaan, tyhjennä historia ja evästeet tai kokeile toista selainta tai yksityistä ikkunaa.',
    ],
  },
  'password-forgotten': {
    question: 'Unohdin salasanani',
    answer: [
      'Pyydä kirjautumissivulta linkki. Se tulee sähköpostitse ja toimii 60 minuuttia. Salasanaa emme lähetä koskaan.',
      'Plussassa ei ole salasanaa: sinne kirjaudutaan pankkitunnuksilla tai mobiilivarmenteella.',
    ],
  },
  'period-ended': {
    question: 'Rekisteröitymisaika ehti päättyä',
    answer: [
      'Ota yhteyttä työnantajaasi. Rekisteröitymisaikaa ei voi muuttaa jälkikäteen, mutta työnantaja voi avata myöhästyneille oman linkin.',
    ],
  },
  'registration-rejected': {
    question: 'Rekisteröitymistäni ei hyväksytty',
    answer: [
      'Syy lukee sähköpostissa, jonka lähetimme. Kysy päätöksestä työnantajaltasi: hän voi muuttaa sen, kunnes edut on tilattu. Sinun ei tarvitse rekisteröityä uudelleen.',
    ],
  },
  'registration-waiting': {
    question: 'Olen rekisteröitynyt, mutta rahaa ei vielä ole',
    answer: [
      'Työnantajasi hyväksyy rekisteröitymiset, kun rekisteröitymisaika on päättynyt, ja tilaa sitten edut. Raha tulee lompakkoosi, kun maksu on kirjattu, ja lähetämme siitä sähköpostin.',
      'Kun kirjaudut, näet rekisteröitymisesi kohdalta, mitä se vielä odottaa.',
    ],
  },
  expiry: {
    question: 'Milloin etuni vanhenevat, ja mitä voin tehdä?',
    answer: [
      'Jokaisen edun kohdalla näkyy sen viimeinen päivä, yleensä 31. joulukuuta. Voit käyttää etua sen päivän loppuun asti. Muistutamme sähköpostitse kuukautta, viikkoa ja päivää ennen.',
      'Liikunta-, liikunta- ja kulttuuri- sekä hierontaetuun saat kolme kuukautta lisää, kun ostat jäljellä olevalla rahalla OmaLahjakortin: Plussassa milloin tahansa, Saldossa viimeisen kuukauden aikana ennen vanhenemista. Lounas-, työmatka- ja polkupyöräedulla sitä ei voi ostaa. Kortin voit ostaa lompakon Tilit-näkymän lopusta tai kirjautumatta muistutusviestin linkistä.',
    ],
  },
  'own-giftcard': {
    question: 'Mistä löydän OmaLahjakorttini?',
    answer: [
      'Lompakosta, kun olet kirjautunut: jokaisesta kortista näet saldon ja viimeisen päivän, ja koodin saat näkyviin, kun pyydät sitä. Kortti on lähetetty sinulle myös sähköpostitse. Pelkällä koodilla näet kirjautumatta, paljonko kortilla on jäljellä.',
      'Jos koodi on voinut päätyä jollekulle muulle, vaihda se lompakossa uuteen. Vanha koodi lakkaa heti toimimasta, ja raha pysyy kortilla.',
    ],
  },
  reminders: {
    question: 'Mitä muistutuksia saan?',
    answer: [
      'Lähetämme sähköpostin kuukautta, viikkoa ja päivää ennen kuin raha vanhenee, ja joskus muunakin päivänä. Muistutuksessa lukee, paljonko on jäljellä ja mihin asti.',
      'Voit valita, että saat vain päivää ennen tulevan muistutuksen tai et yhtään. Valinta tehdään lompakon asetuksissa tai muistutuksen lopussa olevasta linkistä. Jos muistutus ei tullut, katso roskapostista ja kysy meiltä, mihin osoitteeseen se lähti.',
    ],
  },
  'new-employer': {
    question: 'Työnantajani vaihtui',
    answer: [
      'Plussassa entisen työnantajan edut päättyvät samana päivänä tai kolmen tai kuuden kuukauden kuluttua sen mukaan, mitä työnantaja on valinnut. Uusi työnantaja kutsuu sinut sähköpostitse.',
      'Saldossa pidät saman käyttäjätunnuksen: henkilötunnusta kohden on vain yksi. Jos se on entisen työnantajan osoite, vaihda osoite. Älä rekisteröidy uutena käyttäjänä.',
    ],
  },
  'allowed-use': {
    question: 'Mihin voin käyttää etujani?',
    answer: [
      'Edulla voi maksaa paikoissa, jotka hyväksyvät juuri sen edun: liikunnan, kulttuurin, hieronnan, lounaan, työmatkat tai polkupyörän.',
      'Plussassa raha käy kaikkeen, mitä etu kattaa. Saldossa raha on tarkoitettu siihen etuun, jonka valitsit rekisteröityessäsi.',
    ],
  },
  'employer-sign-in': {
    question: 'Miten työnantaja kirjautuu?',
    answer: [
      'Plussaan jokainen etujen tilaaja kirjautuu omilla verkkopankkitunnuksillaan tai mobiilivarmenteellaan. Uuden tilaajan kutsuu tilaaja, jolla on siihen oikeus. Saldoon yrityksen yhteyshenkilöt kirjautuvat sähköpostilla ja salasanalla tai omilla pankkitunnuksillaan.',
    ],
  },
  'order-plus': {
    question: 'Miten kutsun edunkäyttäjät ja tilaan edut Plussassa?',
    answer: [
      'Tee ryhmät ja niiden edut, ja lisää edunkäyttäjät yksitellen tai taulukosta. He saavat kutsun sähköpostiinsa. Tilauksesta raha latautuu heti hyväksyneille, muille sitten, kun he hyväksyvät.',
      'Lounas latautuu joka kuun alussa lounassaldosta, jota lisäät tilisiirrolla. Palkkaraportin saat kuukausittain CSV- tai Excel-tiedostona.',
    ],
  },
  'open-registration': {
    question: 'Miten avaan rekisteröitymisen työntekijöille?',
    answer: [
      'Kirjaudu yrityksen yhteyshenkilönä ja avaa rekisteröitymisaika: nimi, päivät ja etupaketit. Saat linkin, jonka voit jakaa tai jonka lähetämme antamiisi osoitteisiin. Myöhästyneille voit avata oman linkin.',
      'Kun aika on päättynyt, hyväksyt tai hylkäät rekisteröitymiset. Avattua rekisteröitymisaikaa ei voi muuttaa.',
    ],
  },
  'order-benefits': {
    question: 'Miten tilaan Saldon edut ja maksan ne?',
    answer: [
      'Tilaukseen tulevat kaikki hyväksytyt, ja saat yhden laskun. Maksa koko summa laskun viitenumerolla. Edut tulevat käyttöön, kun maksu on kirjattu.',
      'Viime vuoden henkilöt voit tuoda uuteen rekisteröitymisaikaan ilman, että he rekisteröityvät uudelleen.',
    ],
  },
  'company-details': {
    question: 'Yrityksen tiedot tai yhteyshenkilö muuttuivat',
    answer: [
      'Uuden osoitteen, puhelinnumeron, sähköpostin ja laskun viitteen ilmoitat itse yrityksen tiedoissa. Plussan tilaajat lisätään ja poistetaan kohdassa Tilaajat.',
      'Yrityksen nimen, Y-tunnuksen ja Saldon yhteyshenkilön muuttaa asiakaspalvelumme: tee palvelupyyntö tai soita.',
    ],
  },
}
