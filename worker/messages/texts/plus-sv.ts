import type { PlusTexts } from './plus-mails.ts'

const notYours =
  'Om meddelandet inte är till dig eller om du inte känner till avsändaren behöver du inte göra något.'

export const plusSv: PlusTexts = {
  phrases: {
    next: {
      waits:
        'Härnäst gör din arbetsgivare en beställning. En månatlig lunchförmån kommer utan beställning den första dagen i månaden. Du behöver inte göra något mer: vi skickar e-post när pengarna finns på ditt saldo.',
      ordered:
        'Din arbetsgivare har redan beställt förmåner åt dig, och pengarna är på väg till ditt saldo. Vi skickar e-post när du kan använda dem.',
    },
  },
  words: {
    'plus-invitation': ({ employer, time }) => ({
      subject: `${employer}: ta dina Smartum-förmåner i bruk`,
      title: `${employer} ger dig förmåner`,
      before: [
        'Dina förmåner finns i Smartum Plus. Läs och godkänn villkoren och identifiera dig med dina egna bankkoder eller mobilcertifikat. Det tar ett par minuter, och du behöver inget lösenord.',
      ],
      button: 'Aktivera förmånerna',
      after: [
        'Du godkänner ingenting genom att öppna länken. Du kan använda förmånerna när du har godkänt dem och din arbetsgivare har gjort en beställning.',
        `Länken gäller i 30 dagar, till ${time} (finsk tid), och förmånerna godkänns med den en gång. Om den hinner gå ut, be din arbetsgivare om ett nytt meddelande. Om du har fått flera fungerar bara länken i det senaste.`,
        `${notYours} Inga förmåner tas i bruk utan identifiering.`,
      ],
      guide: 'plusStart',
      why: `Du får det här meddelandet eftersom ${employer} gav oss din adress för dina förmåner.`,
    }),
    'plus-address': ({ employer, time }) => ({
      subject: 'Bekräfta din nya adress i Smartum Plus',
      title: 'Bekräfta din nya adress',
      before: [
        `${employer} har meddelat att det här är din nya e-postadress. När du bekräftar den kommer meddelanden om dina förmåner hit.`,
        'Identifiera dig med bankkoder eller mobilcertifikat, så vet vi att adressen är samma persons som godkände förmånerna.',
      ],
      button: 'Bekräfta adressen',
      after: [
        `Länken gäller i 30 dagar, till ${time} (finsk tid), och kan användas en gång. Om den hinner gå ut, be din arbetsgivare om ett nytt meddelande. Tills du bekräftar kommer meddelandena till din tidigare adress. Dina förmåner är som förut.`,
        `${notYours} Adressen byts inte utan identifiering.`,
      ],
      guide: 'plusStart',
      why: `Du får det här meddelandet eftersom ${employer} gav oss din adress för dina förmåner.`,
    }),
    'plus-address-changed': ({ employer, newAddress }) => ({
      subject: 'Meddelanden från Smartum Plus går nu till en annan adress',
      title: 'Din adress i Plus har ändrats',
      before: [
        `Påminnelser, presentkort och andra meddelanden från Smartum Plus går från och med nu till ${newAddress}, för alla dina förmåner i Plus. De kommer inte längre till den här adressen.`,
        `Adressen ändrades när någon identifierade sig starkt i ditt namn via länken som din arbetsgivare lät skicka till den nya adressen: ${employer}. Om det var du behöver du inte göra något.`,
        'Om det inte var du, eller om adressen är fel, ring genast vår kundtjänst: +358\u00a0600\u00a0149\u00a088.',
      ],
      after: [],
      link: 'Andra sätt att kontakta oss',
      guide: 'plusStart',
      why: 'Du får det här meddelandet eftersom meddelanden från Smartum Plus har kommit till den här adressen. Vi berättar alltid när adressen ändras.',
    }),
    'plus-accepted': ({ employer, next }) => ({
      subject: 'Dina Smartum-förmåner är godkända',
      title: 'Du har godkänt dina förmåner',
      before: [`Tack. Du har godkänt förmånerna från ${employer}.`, next],
      button: 'Öppna plånboken',
      after: [
        'Logga in i plånboken med bankkoder eller mobilcertifikat. Du behöver inget lösenord.',
        'Har du inte godkänt förmånerna själv? Berätta det genast för vår kundtjänst.',
      ],
      guide: 'plusUse',
      why: 'Du får det här meddelandet eftersom förmåner i Smartum Plus godkändes via en länk som vi skickade till den här adressen.',
    }),
    'plus-benefits-ready': ({ employer }) => ({
      subject: 'Smartum Plus: dina förmåner är klara att använda',
      title: 'Dina förmåner är klara',
      before: [`${employer} har gett dig pengar för förmåner. Du kan använda dem nu.`],
      button: 'Öppna plånboken',
      after: [
        'Du kan använda pengarna till slutet av deras sista dag, finsk tid. Vi påminner dig innan de går ut.',
        'Logga in med bankkoder eller mobilcertifikat. Om meddelandet inte är till dig, berätta det för vår kundtjänst.',
      ],
      why: `Du får det här meddelandet eftersom ${employer} ger dig förmåner i Smartum Plus.`,
    }),
    'plus-ending': ({ employer, lastDay }) => ({
      subject: `Smartum Plus: dina förmåner upphör ${lastDay}`,
      title: `Dina förmåner upphör ${lastDay}`,
      before: [
        `Förmånerna från ${employer} upphör. Du kan använda pengarna till slutet av ${lastDay}, finsk tid, men inte efter det. Om en del av dem går ut tidigare ändras inte deras sista dag.`,
        'Pengar för motion, kultur och massage kan du fram till dess spara som EgetPresentkort, som gäller tre månader längre. Det kostar inget. I plånboken ser du vilka förmåner det gäller.',
      ],
      button: 'Öppna plånboken',
      after: [
        'Dina presentkort och förmåner från andra arbetsgivare är som förut.',
        'Om det här är en överraskning, fråga arbetsgivaren. Smartum kan inte ändra det.',
      ],
      guide: 'plusEnding',
      why: `Du får det här meddelandet eftersom ${employer} har gett dig förmåner i Smartum Plus.`,
    }),
    'plus-invoice-issued': ({ employer, period, number, dueDay }) => ({
      subject: `Smartum Plus: faktura ${number}, förfaller ${dueDay}`,
      title: `Faktura ${number}`,
      before: [`${employer}, ${period}: här är fakturan för din beställning.`],
      button: 'Öppna fakturan',
      after: [
        'Kontonumret och streckkoden finns på fakturan, som du via knappen också kan ladda ner som PDF-fil. Vi skickar aldrig kontonummer per e-post.',
        'Förmånerna väntar inte på betalningen. Använd referensnumret när du betalar, så bokförs betalningen på rätt faktura.',
      ],
      guide: 'plusOrder',
      why: 'Du får det här meddelandet eftersom det här är ert företags faktureringsadress i Smartum Plus.',
    }),
    'orderer-invitation': ({ employer, invitedBy, time }) => ({
      subject: 'Inbjudan att bli beställare i Smartum Plus',
      title: 'Du är inbjuden som beställare',
      before: [
        `Arbetsgivare: ${employer}. Inbjuden av: ${invitedBy}.`,
        'En beställare för listan över förmånsanvändare, beställer förmåner och ser rapporterna. Öppna inbjudan, identifiera dig med dina egna bankkoder eller mobilcertifikat och ta emot inbjudan. Du loggar in på samma sätt också senare, utan lösenord.',
      ],
      button: 'Öppna inbjudan',
      after: [
        `Länken fungerar till ${time} (finsk tid) och kan användas en gång. Du tar inte emot inbjudan bara genom att öppna länken. Om den hinner gå ut, be den som bjöd in dig om en ny.`,
        `${notYours} Ingen blir beställare utan identifiering.`,
      ],
      guide: 'plusPeople',
      why: `Du får det här meddelandet eftersom du har ombetts bli beställare: ${employer}.`,
    }),
    'lunch-topped-up': ({ employer, amount }) => ({
      subject: `Smartum Plus: ${amount} till lunchsaldot`,
      title: `Lunchsaldot har fått ${amount}`,
      before: [`Arbetsgivarens girering har bokförts på lunchsaldot: ${employer}.`],
      button: 'Öppna lunchsaldot',
      after: [
        'Om det finns lunchförmåner som väntar på att laddas och saldot räcker till dem alla, laddas de nu utan en särskild beställning. Annars väntar pengarna på saldot.',
        'Om du inte känner igen betalningen, berätta det för vår kundtjänst.',
      ],
      guide: 'plusOrder',
      why: 'Du får det här meddelandet eftersom det här är ert företags faktureringsadress i Smartum Plus.',
    }),
    'lunch-short': ({ employer, month, needed, missing, reference }) => ({
      subject: `Smartum Plus: det saknas ${missing} på lunchsaldot`,
      title: 'Lunchsaldot räcker inte',
      before: [
        `Månadens lunchförmåner kunde inte laddas ännu: ${employer}. De laddas för alla på en gång när saldot räcker.`,
      ],
      panels: [
        {
          title: 'Lunchsaldo',
          facts: [
            { label: 'Månad', value: month },
            { label: 'Behövs sammanlagt', value: needed },
            { label: 'Saknas', value: missing },
            { label: 'Referens', value: reference },
          ],
        },
      ],
      button: 'Öppna lunchsaldot',
      after: [
        'Betala minst den summa som saknas som girering med det här referensnumret. Kontonumret och streckkoden får du via knappen. Vi skickar aldrig kontonummer per e-post.',
        'När betalningen har bokförts laddas förmånerna utan en särskild beställning. Om du redan har betalat behöver du inte göra något.',
      ],
      guide: 'plusOrder',
      why: 'Du får det här meddelandet eftersom det här är ert företags faktureringsadress i Smartum Plus.',
    }),
  },
}
