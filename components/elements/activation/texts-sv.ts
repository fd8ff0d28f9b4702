import { plusStateTexts } from '../plus-state/texts.ts'
import type { ActivationTexts } from './texts.ts'

export const activationSv: ActivationTexts = {
  title: 'Aktivera Plus',
  loading: 'Öppnar inbjudan\u00a0…',
  failed: 'Inbjudan kunde inte öppnas',
  help: 'Få hjälp',
  benefits: 'Visa mina förmåner',

  steps: [
    ['Godkänn villkoren', 'Godkända'],
    ['Identifiera dig', 'Bank eller mobilcertifikat'],
    ['Klart', 'Börja använda'],
  ],
  stepOf: (step, steps) => `Steg ${step} av ${steps}:`,
  here: 'Du är här',
  welcome: (name) => `Välkommen, ${name}`,
  gives: (employer) => `${employer} ger dig de här förmånerna. Börja med att godkänna villkoren.`,
  invites: (employer) => `${employer} ger dig förmåner. Börja med att godkänna villkoren.`,
  termsTitle: 'Villkoren i korthet',
  points: [
    'Din arbetsgivare betalar, och pengarna är bara till dig.',
    'Varje summa kan användas till den dag som står bredvid den. Sedan upphör den att gälla.',
    'Arbetsgivaren ser hur mycket som är kvar och hur mycket som har använts, aldrig var.',
  ],
  readTerms: 'Läs alla villkor',
  writesTo: (email) => `Vi skriver om dina förmåner till ${email}.`,
  accept: 'Jag godkänner villkoren för Plus',
  acceptProblem: 'Godkänn villkoren för att fortsätta.',
  termsChanged: 'Villkoren har ändrats under tiden. Läs och godkänn dem en gång till.',
  goOn: 'Fortsätt till identifiering',
  acceptAs: (name) => `Godkänn som ${name}`,
  otherIdentity: 'Identifiera en annan person',
  addressTitle: 'Din nya e-postadress',
  address: (employer, email) =>
    `${employer} har gett en ny adress för dig: ${email}. Visa vem du är, så skriver vi dit om alla dina förmåner i Plus i fortsättningen.`,
  confirm: 'Fortsätt till identifiering',
  confirmAs: (name) => `Bekräfta som ${name}`,

  identifyTitle: 'Visa vem du är',
  identify: 'Din bank berättar ditt namn och din personbeteckning för oss.',
  thenAccepted: 'Sedan är dina förmåner godkända.',
  linkWaits: 'Inbjudan kan vänta: öppna samma länk igen senare.',
  needsBank: 'Du är inloggad med lösenord. Plus kräver nätbankskoder eller mobilcertifikat.',
  sending: 'Ett ögonblick\u00a0…',
  noAnswerTitle: 'Inget svar kom',
  noAnswer: 'Tryck på knappen igen. Du godkänner bara en gång, hur många gånger du än trycker.',
  notSent: 'Inget skickades. Tryck på knappen igen när du är uppkopplad.',
  failedTitle: 'Förmånerna blev inte godkända',
  failedText: 'Inget är förlorat: länken fungerar fortfarande.',

  acceptedTitle: 'Du har godkänt',
  addressDone: 'Din adress är bekräftad',
  ...plusStateTexts.sv,
  emailed: 'Du får ett e-postmeddelande när pengarna är där. Du kan stänga sidan.',
  readyTitle: 'Allt är klart',
  youHave: (amount) => `Du har ${amount} att använda.`,
  ready: 'Dina förmåner kan användas nu.',

  ended: {
    used: {
      title: 'Länken är redan använd',
      text: (employer) =>
        `Förmånerna från ${employer} har godkänts med den. Om det var du behöver du ingen länk längre.`,
    },
    expired: {
      title: 'Länken har gått ut',
      text: (employer) => `En länk fungerar i 30 dagar. Be ${employer} skicka en ny till dig.`,
    },
    voided: {
      title: 'Länken gäller inte längre',
      text: (employer) =>
        `${employer} har skickat en nyare länk eller dragit tillbaka den här. Leta efter det nyaste meddelandet eller fråga ${employer}.`,
    },
    unknown: {
      title: 'Vi känner inte till länken',
      text: 'En del av den kan saknas. Tryck på knappen i e-postmeddelandet en gång till.',
    },
  },
  noLink: {
    title: 'Öppna länken i din e-post',
    text: 'I inbjudan från din arbetsgivare finns en knapp som leder hit.',
  },
  endedAdvice: [
    ['Inget meddelande?', 'Det kommer vanligen till jobbets e-post. Titta också i skräpposten.'],
    ['Finns det inte där heller?', 'Be din arbetsgivare om en ny länk. Den är snabb att skicka.'],
    ['Har du redan godkänt?', 'Då behöver du ingen länk: förmånerna finns i plånboken.'],
  ],
  usedAdvice: [
    [
      'Var det inte du?',
      'Då har någon annan godkänt med den. Berätta det för din arbetsgivare, som kan ta bort den raden från listan och lägga till dig på nytt. Berätta det också för vår kundtjänst.',
    ],
  ],
  refused: {
    'name-differs': {
      title: 'Namnen stämmer inte överens',
      text: ({ listed, name, employer }) =>
        `${employer} har bjudit in ${listed}, men du identifierade dig som ${name}. Inget har godkänts.`,
      advice: [
        ['Var det någon annans bankkoder?', 'Identifiera dig en gång till, med dina egna.'],
        [
          'Är inbjudan din?',
          'Ditt namn kan vara felstavat eller gammalt. Be din arbetsgivare rätta det på listan. Sedan fungerar samma länk.',
        ],
      ],
    },
    'already-accepted': {
      title: 'Du har redan godkänt',
      text: ({ name, employer }) =>
        `${name} har godkänt förmånerna från ${employer} med en annan inbjudan. Inget mer behövs.`,
      advice: [
        [
          'Två inbjudningar?',
          'Du finns två gånger på listan. Berätta det för din arbetsgivare, som kan ta bort den ena.',
        ],
        ['Är den till någon annan?', 'Då måste den personen identifiera sig med sina egna koder.'],
      ],
    },
    'plus-address-of-another': {
      title: 'Länken är till någon annan',
      text: ({ listed, name }) =>
        `Den bekräftar adressen för ${listed}, men du identifierade dig som ${name}. Inget har ändrats.`,
      advice: [['Var det någon annans bankkoder?', 'Identifiera dig en gång till, med dina egna.']],
    },
    'plus-address-on-list': {
      title: 'Adressen är upptagen',
      text: ({ employer }) => `Någon annan på listan hos ${employer} har adressen nu. Inget har ändrats.`,
      advice: [['Be din arbetsgivare', 'rätta listan. Sedan kan du få en ny länk.']],
    },
  },
}
