import type { BenefitTexts } from './benefit-mails.ts'

export const benefitMailsSv: BenefitTexts = {
  reminder: {
    what: {
      sports: 'i motionsförmån',
      'sports-culture': 'i motions- och kulturförmån',
      massage: 'i massageförmån',
      commuting: 'i arbetsreseförmån',
      lunch: 'i lunchförmån',
      flexible: 'i flexförmån',
      bicycle: 'i cykelförmån',
      card: 'på ditt EgetPresentkort',
      cards: 'på dina EgetPresentkort',
      several: 'av dina förmåner',
    },
    subject: (amount, what, day) => `${amount} ${what} går ut ${day}`,
    title: (amount, day) => `${amount} går ut ${day}`,
    intro: (day) =>
      `Du kan använda de här pengarna till och med ${day}. Därefter kan du inte längre använda dem.`,
    left: 'Kvar',
    lastDay: 'Sista dag',
    save: (day) => `Spara som EgetPresentkort till ${day}`,
    works: (uses) => `Kortet gäller för ${uses}.`,
    saveLater: (from, day) =>
      `Du kan spara det här som EgetPresentkort från och med ${from}. Kortet gäller till ${day}.`,
    notThisBenefit: 'Den här förmånen kan inte bli ett EgetPresentkort. Kom ihåg att använda den i tid.',
    notAgain: 'Ett EgetPresentkort kan inte förlängas på nytt. Kom ihåg att använda det i tid.',
    more: {
      one: (amount) => `Och en till, med ${amount}. Du ser den i din plånbok.`,
      other: (amount, number) => `Och ${number} till, sammanlagt ${amount}. Du ser alla i din plånbok.`,
    },
    free: 'EgetPresentkort kostar inget. Du väljer själv om du sparar hela summan eller en del av den.',
    noSignIn: {
      one: 'Knappen fungerar utan inloggning, också när det är störningar i bankernas identifiering.',
      other: 'Knapparna fungerar utan inloggning, också när det är störningar i bankernas identifiering.',
    },
    wallet: 'Se alla dina förmåner',
    why: {
      before:
        'Du får det här meddelandet eftersom du har oanvända pengar som snart går ut. Vi påminner dig en månad, en vecka och en dag före den sista användningsdagen.',
      campaign:
        'Du får det här meddelandet eftersom du har oanvända pengar som går ut. Vi påminner dig också en månad, en vecka och en dag före den sista användningsdagen.',
      'last-day':
        'Du har bett om färre påminnelser. Den här sista skickar vi ändå, så att dina pengar inte går ut obemärkt.',
    },
    end: { all: 'Få färre påminnelser eller inga alls', 'last-day': 'Avsluta också den här påminnelsen' },
  },
  receipt: {
    subject: {
      one: (amount, day) => `Ditt EgetPresentkort: ${amount}, gäller till ${day}`,
      other: (amount) => `Dina EgetPresentkort: sammanlagt ${amount}`,
    },
    title: { one: 'Ditt EgetPresentkort är klart', other: 'Dina EgetPresentkort är klara' },
    intro: { one: 'Du kan använda kortet genast.', other: 'Du kan använda korten genast.' },
    refunded: {
      subject: (amount, day) => `${amount} kom tillbaka som EgetPresentkort, gäller till ${day}`,
      title: 'Dina pengar kom tillbaka',
      intro: {
        one: (day) =>
          `En betalning återbetalades efter att kortet som den betalades med hade gått ut. Pengarna finns på ett nytt kort, som du kan använda till och med ${day}.`,
        other: (day) =>
          `En betalning återbetalades efter att korten som den betalades med hade gått ut. Pengarna finns på nya kort, som du kan använda till och med ${day}.`,
      },
    },
    replaced: {
      subject: 'Ditt EgetPresentkort har en ny kod',
      title: 'Ditt kort har en ny kod',
      intro:
        'Den gamla koden fungerar inte längre. Pengarna på kortet och den sista användningsdagen är oförändrade.',
      inWallet: 'Du ser den nya koden i din plånbok när du loggar in. Vi skickar den inte med e-post.',
      notYou:
        'Har du inte bytt koden själv? Då kan någon annan ha kommit in i din plånbok. Kontakta genast vår kundtjänst.',
    },
    pay: 'Visa eller säg koden i kassan eller skriv in den i webbutiken.',
    code: 'Kod',
    line: (benefit, day) => `${benefit} · till ${day}`,
    works: (uses) => `Gäller för ${uses}.`,
    keepSafe:
      'Förvara det här meddelandet väl: vem som helst som känner till koden kan betala med den. Koden fungerar också när det inte går att logga in.',
    wallet: 'Se korten och deras saldon',
    why: {
      bought: 'Du får det här meddelandet eftersom ett EgetPresentkort köptes med dina förmåner.',
      refunded: 'Du får det här meddelandet eftersom en betalning med ditt EgetPresentkort återbetalades.',
      replaced: 'Du får det här meddelandet eftersom koden till ditt EgetPresentkort byttes.',
    },
  },
}
