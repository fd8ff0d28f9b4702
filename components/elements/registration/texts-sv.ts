import { plural } from '../../localize/formats.ts'
import { decisionTexts } from '../../parts/decision-texts.ts'
import { emailTexts } from '../../parts/email-texts.ts'
import { identityCodeTexts } from '../../parts/identity-code-texts.ts'
import type { RegistrationTexts } from './texts.ts'

const { codeProblems, ...identityCode } = identityCodeTexts.sv

export const registrationSv: RegistrationTexts = {
  title: 'Registrera dig i Saldo',
  loading: 'Hämtar registreringen\u00a0…',
  linkFailed: 'Registreringen kunde inte öppnas',
  help: 'Få hjälp',

  registerBy: (day) => `Registrera dig senast ${day}.`,
  chooseOne: 'Du väljer en av de här:',
  who: 'Har du haft förmåner från Smartum?',
  newHere: 'Jag är ny användare',
  newHereHint: 'Du fyller i dina uppgifter',
  hadBefore: 'Jag har haft förmåner',
  hadBeforeHint: 'Också via en annan arbetsgivare: logga in med ditt användarnamn',
  withBank: 'Använd bankkoder eller mobilcertifikat',
  withBankHint: 'Fyller i ditt namn, vare sig du är ny eller inte',
  oneUserId: 'Var och en har ett användarnamn. Det kan vara en tidigare arbetsgivares adress.',
  goOnAs: (name) => `Fortsätt som ${name}`,
  goOnHint: 'Du är inloggad',

  knownTitle: 'Logga in och registrera dig',
  knownLead: 'Då har du lite att fylla i, och dina saldon och din historik hålls samman.',
  signIn: 'Logga in med användarnamn',
  forgot: 'Har du glömt lösenordet?',
  oldAddressTitle: 'Är ditt användarnamn en tidigare arbetsgivares adress?',
  oldAddress: 'Bankkoder eller mobilcertifikat går lika bra. Adressen kan du byta efteråt.',
  changeAddress: 'Byt adress',
  orCall: 'Eller ring kundtjänsten:',
  againTitle: 'Logga in en gång till',
  typedStays: 'Det du har fyllt i finns kvar.',
  ownPageTitle: 'Fortsätt på Smartums egen sida',
  ownPage: 'Där väljer du ditt användarnamn. Identifiera dig på nytt på sidan.',
  openPage: 'Öppna sidan',

  steps: { details: 'Uppgifter', benefits: 'Förmån', terms: 'Villkor', check: 'Bekräftelse' },
  stepOf: (step, steps) => `Steg ${step} av ${steps}:`,
  goOn: 'Fortsätt',
  fix: (problems) => plural(problems, 'Rätta till 1 sak', `Rätta till ${problems} saker`),

  detailsTitle: 'Dina uppgifter',
  givenNames: 'Förnamn',
  familyName: 'Efternamn',
  ...identityCode,
  identityCodeWhy: 'Arbetsgivaren ser inte din personbeteckning.',
  codeAgain: 'Personbeteckningen sparas inte i webbläsaren. Skriv den en gång till; allt annat finns kvar.',
  phone: 'Mobilnummer',
  phoneHint: 'Till exempel 040 123 4567',
  email: 'E-post',
  emailHint: 'Använd en adress som du läser också om du byter jobb. Den blir ditt användarnamn.',
  name: 'Namn',
  userId: 'Användarnamn',
  problems: {
    'name-not-valid': 'Skriv namnet så som det står i passet eller identitetskortet.',
    ...codeProblems,
    'phone-too-short': 'Numret är för kort. Exempel: 040 123 4567.',
    'phone-not-valid': 'Skriv numret med siffror, till exempel 040 123 4567.',
    'email-not-valid': emailTexts.sv.notValid,
    'email-taken': 'Den här adressen kan inte bli ditt användarnamn. Välj en annan.',
  },

  chooseTitle: 'Välj ett paket',
  chooseLead: (employer) => `Pengarna kommer från ${employer}. Valet kan inte ändras senare.`,
  chooseProblem: 'Välj ett av paketen.',

  termsTitle: 'Villkoren i korthet',
  termsPoints: (lastDay) => [
    'Pengarna är bara för dig, och bara för den förmån som du registrerar dig för.',
    `Du kan använda pengarna till slutet av ${lastDay}. Sedan går de ut.`,
    'Arbetsgivaren ser ditt namn, dina kontaktuppgifter och ditt val, men inte var du använder pengarna.',
  ],
  readTerms: 'Läs alla villkor',
  accept: 'Jag godkänner villkoren för Saldo',
  acceptProblem: 'Godkänn villkoren för att fortsätta.',

  checkTitle: 'Stämmer allt?',
  change: 'Ändra',
  benefit: 'Förmån',
  confirm: 'Registrera dig',
  confirming: 'Skickar\u00a0…',
  ...decisionTexts.sv,
  failedTitle: 'Din registrering kunde inte tas emot',
  notSent: 'Inget skickades. Tryck på knappen igen när anslutningen är tillbaka.',
  noAnswerTitle: 'Det kom inget svar',
  noAnswer: 'Tryck på knappen igen. Du registreras bara en gång, hur många gånger du än trycker.',
  tooMany: (moment) => `Du kan fortsätta ${moment}.`,

  sentTitle: 'Titta i din e-post',
  sentTo: (email) => `Anvisningar är på väg till ${email}.`,
  sent: 'Anvisningar är på väg till dig.',
  sentAdvice: [
    ['Öppna länken i meddelandet', 'inom 7 dagar. Om du är ny användare väljer du ett lösenord med den.'],
    ['Först då', 'går din registrering till arbetsgivaren.'],
    ['Sedan beslutar din arbetsgivare.', decisionTexts.sv.emailed],
  ],
  nothingTitle: 'Har inget kommit?',
  nothing: 'Vänta några minuter och titta också i skräpposten.',
  startOver: 'Var adressen fel?',
  startOverHint: 'Fyll i den på nytt',
}
