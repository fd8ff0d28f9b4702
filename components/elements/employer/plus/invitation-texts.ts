import type { OrdererInvitation } from '../../../../worker/employers/schemas.ts'
import type { Language } from '../../../localize/localize.ts'

type Over = Exclude<OrdererInvitation['state'], 'valid'>

type Texts = {
  opening: string
  failed: string
  title: (employer: string) => string
  signIn: (name: string) => string
  ready: string
  accept: (person: string) => string
  accepting: string
  other: string
  otherIdentity: string
  strongTitle: string
  strong: string
  overTitle: Record<Over, string>
  over: Record<Over, string>
  leave: string
  nameTitle: string
  name: (person: string) => string
  notAcceptedTitle: string
}

/** The words of an invitation to order for an employer. */
export const invitationTexts: Record<Language, Texts> = {
  fi: {
    opening: 'Avataan kutsua…',
    failed: 'Kutsun avaaminen ei onnistunut',
    title: (employer) => `Kutsu tilaajaksi: ${employer}`,
    signIn: (name) =>
      `Hei ${name}. Tunnistaudu alla omilla pankkitunnuksillasi tai mobiilivarmenteella, niin pääset tilaamaan Plus-etuja.`,
    ready: 'Tilaajana näet edunkäyttäjät, tilaat edut ja saat raportit palkanlaskentaan.',
    accept: (person) => `Aloita tilaajana: ${person}`,
    accepting: 'Hyväksytään…',
    other: 'En ole tämä henkilö',
    otherIdentity: 'Tunnistaudu toisena henkilönä',
    strongTitle: 'Tunnistaudu pankkitunnuksilla',
    strong: 'Salasana ei riitä tilaajalle. Kirjaudu pankkitunnuksilla tai mobiilivarmenteella.',
    overTitle: {
      used: 'Kutsu on jo käytetty',
      expired: 'Kutsu on vanhentunut',
      voided: 'Kutsu ei ole enää voimassa',
      unknown: 'Tätä kutsua ei löydy',
    },
    over: {
      used: 'Jos käytit sen itse, kirjaudu sisään. Muuten pyydä työnantajalta uusi kutsu.',
      expired: 'Kutsu on voimassa 30 päivää. Pyydä työnantajalta uusi.',
      voided: 'Uudempi kutsu on lähetetty tai kutsu on peruttu. Katso uusin viesti tai kysy työnantajalta.',
      unknown: 'Avaa linkki suoraan sähköpostista tai pyydä työnantajalta uusi kutsu.',
    },
    leave: 'Siirry työnantajan sivuille',
    nameTitle: 'Kutsu on toisen nimiselle',
    name: (person) =>
      `Tunnistauduit nimellä ${person}. Mitään ei hyväksytty. Jos tunnukset olivat jonkun muun, tunnistaudu uudelleen omillasi. Jos kutsu on sinulle, pyydä työnantajalta kutsu, jossa nimesi on kuten pankissa.`,
    notAcceptedTitle: 'Kutsun hyväksyminen ei onnistunut',
  },
  sv: {
    opening: 'Öppnar inbjudan…',
    failed: 'Inbjudan kunde inte öppnas',
    title: (employer) => `Inbjudan som beställare: ${employer}`,
    signIn: (name) =>
      `Hej ${name}. Identifiera dig nedan med dina egna bankkoder eller mobilcertifikat, så kan du beställa Plus-förmåner.`,
    ready:
      'Som beställare ser du förmånsanvändarna, beställer förmånerna och får rapporter till löneräkningen.',
    accept: (person) => `Börja som beställare: ${person}`,
    accepting: 'Godkänner…',
    other: 'Jag är inte den här personen',
    otherIdentity: 'Identifiera en annan person',
    strongTitle: 'Identifiera dig med bankkoder',
    strong: 'Ett lösenord räcker inte för en beställare. Logga in med bankkoder eller mobilcertifikat.',
    overTitle: {
      used: 'Inbjudan är redan använd',
      expired: 'Inbjudan har gått ut',
      voided: 'Inbjudan gäller inte längre',
      unknown: 'Inbjudan hittades inte',
    },
    over: {
      used: 'Om du själv använde den, logga in. Annars be arbetsgivaren om en ny.',
      expired: 'En inbjudan gäller i 30 dagar. Be arbetsgivaren om en ny.',
      voided:
        'En nyare har skickats eller inbjudan har tagits tillbaka. Se det nyaste meddelandet eller fråga arbetsgivaren.',
      unknown: 'Öppna länken direkt i e-postmeddelandet eller be arbetsgivaren om en ny.',
    },
    leave: 'Till arbetsgivarens sidor',
    nameTitle: 'Inbjudan är för någon med ett annat namn',
    name: (person) =>
      `Du identifierade dig som ${person}. Ingenting godkändes. Om det var någon annans bankkoder, identifiera dig en gång till med dina egna. Om inbjudan är till dig, be arbetsgivaren om en där namnet är som i banken.`,
    notAcceptedTitle: 'Inbjudan kunde inte godkännas',
  },
  en: {
    opening: 'Opening the invitation…',
    failed: 'The invitation could not be opened',
    title: (employer) => `Invitation to order: ${employer}`,
    signIn: (name) =>
      `Hello ${name}. Identify yourself below with your own bank or mobile certificate, and you can order Plus benefits.`,
    ready: 'As an orderer you see the benefit users, order benefits, and get reports for payroll.',
    accept: (person) => `Begin as an orderer: ${person}`,
    accepting: 'Accepting…',
    other: 'I am not this person',
    otherIdentity: 'Use another identity',
    strongTitle: 'Identify yourself with a bank',
    strong: 'A password is not enough for an orderer. Sign in with your bank or mobile certificate.',
    overTitle: {
      used: 'The invitation has been used',
      expired: 'The invitation has expired',
      voided: 'The invitation does not work any more',
      unknown: 'There is no such invitation',
    },
    over: {
      used: 'If you used it yourself, sign in. Otherwise ask the employer for a new one.',
      expired: 'An invitation works for 30 days. Ask the employer for a new one.',
      voided:
        'A newer one has been sent, or it was withdrawn. Look at the latest message, or ask the employer.',
      unknown: 'Open the link straight from the email, or ask the employer for a new one.',
    },
    leave: 'Go to the employer pages',
    nameTitle: 'The invitation is for somebody of another name',
    name: (person) =>
      `You identified yourself as ${person}. Nothing was accepted. If that was somebody else’s bank, identify yourself once more with your own. If the invitation is for you, ask the employer for one with your name as your bank knows it.`,
    notAcceptedTitle: 'The invitation could not be accepted',
  },
}
