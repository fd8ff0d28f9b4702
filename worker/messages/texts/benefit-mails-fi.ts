import type { BenefitTexts } from './benefit-mails.ts'

export const benefitMailsFi: BenefitTexts = {
  reminder: {
    what: {
      sports: 'liikuntaetua',
      'sports-culture': 'liikunta- ja kulttuurietua',
      massage: 'hierontaetua',
      commuting: 'työmatkaetua',
      lunch: 'lounasetua',
      flexible: 'joustoetua',
      bicycle: 'polkupyöräetua',
      card: 'OmaLahjakortilla',
      cards: 'OmaLahjakorteilla',
      several: 'eduistasi',
    },
    subject: (amount, what, day) => `${amount} ${what} vanhenee ${day}`,
    title: (amount, day) => `${amount} vanhenee ${day}`,
    intro: (day) =>
      `Voit käyttää tämän rahan ${day} loppuun asti. Sen jälkeen se ei ole enää käytettävissäsi.`,
    left: 'Jäljellä',
    lastDay: 'Viimeinen päivä',
    save: (day) => `Säästä OmaLahjakortille ${day} asti`,
    works: (uses) => `Kortti käy näihin: ${uses}.`,
    saveLater: (from, day) =>
      `Voit säästää tämän OmaLahjakortille ${from} alkaen. Kortti on voimassa ${day} asti.`,
    notThisBenefit: 'Tästä edusta ei voi tehdä OmaLahjakorttia. Muista käyttää se ajoissa.',
    notAgain: 'OmaLahjakortin voimassaoloa ei voi jatkaa uudelleen. Muista käyttää se ajoissa.',
    more: {
      one: (amount) => `Ja vielä yksi muu, jossa on ${amount}. Näet sen lompakostasi.`,
      other: (amount, number) => `Ja vielä ${number} muuta, yhteensä ${amount}. Näet ne kaikki lompakostasi.`,
    },
    free: 'OmaLahjakortti ei maksa mitään. Valitset itse, säästätkö koko summan vai osan siitä.',
    noSignIn: {
      one: 'Painike toimii ilman kirjautumista, myös silloin kun pankkien tunnistautumisessa on häiriö.',
      other:
        'Painikkeet toimivat ilman kirjautumista, myös silloin kun pankkien tunnistautumisessa on häiriö.',
    },
    wallet: 'Katso kaikki etusi',
    why: {
      before:
        'Saat tämän viestin, koska sinulla on käyttämättä rahaa, joka vanhenee pian. Muistutamme kuukautta, viikkoa ja päivää ennen viimeistä käyttöpäivää.',
      campaign:
        'Saat tämän viestin, koska sinulla on käyttämättä rahaa, joka vanhenee. Muistutamme siitä myös kuukautta, viikkoa ja päivää ennen viimeistä käyttöpäivää.',
      'last-day':
        'Olet pyytänyt vähemmän muistutuksia. Tämän viimeisen lähetämme silti, jotta rahasi ei vanhene huomaamatta.',
    },
    end: { all: 'Vähennä muistutuksia tai lopeta ne', 'last-day': 'Lopeta myös tämä muistutus' },
  },
  receipt: {
    subject: {
      one: (amount, day) => `OmaLahjakorttisi: ${amount}, voimassa ${day} asti`,
      other: (amount) => `OmaLahjakorttisi: yhteensä ${amount}`,
    },
    title: { one: 'OmaLahjakorttisi on valmis', other: 'OmaLahjakorttisi ovat valmiit' },
    intro: { one: 'Kortti on heti käytettävissä.', other: 'Kortit ovat heti käytettävissä.' },
    refunded: {
      subject: (amount, day) => `${amount} palautui OmaLahjakorttina, voimassa ${day} asti`,
      title: 'Rahasi palautuivat',
      intro: {
        one: (day) =>
          `Maksu palautettiin, kun sen maksamiseen käytetty kortti oli jo vanhentunut. Raha on uudella kortilla, jota voit käyttää ${day} loppuun asti.`,
        other: (day) =>
          `Maksu palautettiin, kun sen maksamiseen käytetyt kortit olivat jo vanhentuneet. Raha on uusilla korteilla, joita voit käyttää ${day} loppuun asti.`,
      },
    },
    replaced: {
      subject: 'OmaLahjakortillasi on uusi koodi',
      title: 'Kortillasi on uusi koodi',
      intro: 'Vanha koodi ei enää toimi. Kortin raha ja viimeinen käyttöpäivä ovat ennallaan.',
      inWallet: 'Näet uuden koodin lompakostasi, kun kirjaudut. Emme lähetä sitä sähköpostitse.',
      notYou:
        'Etkö vaihtanut koodia itse? Silloin joku muu on ehkä päässyt lompakkoosi. Ota heti yhteyttä asiakaspalveluumme.',
    },
    pay: 'Näytä tai kerro koodi kassalla tai kirjoita se verkkokaupassa.',
    code: 'Koodi',
    line: (benefit, day) => `${benefit} · ${day} asti`,
    works: (uses) => `Käy näihin: ${uses}.`,
    keepSafe:
      'Säilytä tämä viesti huolellisesti: kuka tahansa, joka tietää koodin, voi maksaa sillä. Koodi toimii myös silloin, kun kirjautuminen ei onnistu.',
    wallet: 'Katso kortit ja niiden saldot',
    why: {
      bought: 'Saat tämän viestin, koska eduillasi ostettiin OmaLahjakortti.',
      refunded: 'Saat tämän viestin, koska OmaLahjakortillasi tehty maksu palautettiin.',
      replaced: 'Saat tämän viestin, koska OmaLahjakorttisi koodi vaihdettiin.',
    },
  },
}
