import type { Service } from '../../../worker/wallet/schemas.ts'
import type { Language } from '../../localize/localize.ts'
import type { Answer, Question } from './find-service.ts'

type Choices = { [Q in Exclude<Question, 'role' | 'invoice'>]: Record<Exclude<Answer<Q>, 'unknown'>, string> }

type Texts = {
  title: string
  questions: Record<Question, string>
  choices: Choices
  unknown: string
  noInvoice: string
  change: string
  numberHint: string
  numberWrong: string
  certain: string
  likely: string
  both: string
  bothHint: string
  how: Record<Service, string>
  tryOne: (service: string) => string
  other: string
  ofInvoice: string
  goOn: (service: string) => string
  wrong: (service: string) => string
  guide: (service: string) => string
  unsure: string
  tryBoth: [string, string]
  askEmployer: [string, string]
  lookAtInvoice: [string, string]
  leaveRequest: [string, string]
  askForHelp: string
}

/** The words of the service finder. */
export const finderTexts: Record<Language, Texts> = {
  fi: {
    title: 'Kumpi palvelu?',
    questions: {
      role: 'Oletko työntekijä vai työnantaja?',
      benefits: 'Mitä etuja on käytössä?',
      signUp: 'Miten sait etusi?',
      groups: 'Onko käytössä ryhmiä tai etuprosentteja?',
      invoice: 'Viimeisimmän laskun asiakasnumero',
      lines: 'Alkavatko laskun tuoterivit sanoilla ”Smartum Plus”?',
    },
    choices: {
      benefits: {
        plus: 'Joustoetu, lounas tai polkupyörä',
        saldo: 'Liikunta, kulttuuri, hieronta tai työmatkat',
        both: 'Molempia',
      },
      signUp: {
        invitation: 'Aktivoin ne sähköpostiin tulleesta kutsusta',
        link: 'Rekisteröidyin linkistä ja valitsin paketin',
      },
      groups: { yes: 'Kyllä', no: 'Ei' },
      lines: { plus: 'Kyllä', other: 'Ei' },
    },
    unknown: 'En tiedä',
    noInvoice: 'Laskua ei ole käsillä',
    change: 'Muuta',
    numberHint: 'Kopioi se laskun yläosasta.',
    numberWrong: 'Asiakasnumerossa on vain numeroita, ja alussa voi olla PLUS. Tarkista se laskusta.',
    certain: 'Palvelusi on',
    likely: 'Käytät luultavasti palvelua',
    both: 'Sinulla voi olla molemmat. Aloita tästä:',
    bothHint: 'Pankkitunnuksilla näet molempien palvelujen edut.',
    how: {
      plus: 'Kirjaudu pankkitunnuksilla tai mobiilivarmenteella.',
      saldo: 'Kirjaudu sähköpostilla ja salasanalla.',
    },
    tryOne: (service) => `Kokeile: ${service}`,
    other: 'Toinen palvelu on',
    ofInvoice: 'Tämä koskee vain kyseistä laskua. Muita etuja voi olla toisessa palvelussa.',
    goOn: (service) => `Jatka: ${service}`,
    wrong: (service) => `Ei pidä paikkaansa. Näytä ${service}`,
    guide: (service) => `Lue lisää: ${service}`,
    unsure: 'Vastauksista ei vielä selviä, kumpaa käytät',
    tryBoth: ['Kokeile molempia.', 'Plussaan pankkitunnuksilla, Saldoon sähköpostilla ja salasanalla.'],
    askEmployer: ['Kysy työnantajaltasi', 'tai katso kohdasta ”Näytä saldot”.'],
    lookAtInvoice: [
      'Katso edellistä laskua.',
      'Jos asiakasnumeron alussa on PLUS, palvelu on luultavasti Plus.',
    ],
    leaveRequest: ['Kysy meiltä.', 'Selvitämme asian puolestasi.'],
    askForHelp: 'Tee palvelupyyntö',
  },
  sv: {
    title: 'Vilken tjänst?',
    questions: {
      role: 'Är du anställd eller arbetsgivare?',
      benefits: 'Vilka förmåner används?',
      signUp: 'Hur fick du dina förmåner?',
      groups: 'Används grupper eller förmånsprocenter?',
      invoice: 'Kundnumret på den senaste fakturan',
      lines: 'Börjar fakturans produktrader med ”Smartum Plus”?',
    },
    choices: {
      benefits: {
        plus: 'Flexförmån, lunch eller cykel',
        saldo: 'Motion, kultur, massage eller arbetsresor',
        both: 'Förmåner av båda slagen',
      },
      signUp: {
        invitation: 'Jag aktiverade dem från en inbjudan i e-posten',
        link: 'Jag registrerade mig via en länk och valde ett paket',
      },
      groups: { yes: 'Ja', no: 'Nej' },
      lines: { plus: 'Ja', other: 'Nej' },
    },
    unknown: 'Jag vet inte',
    noInvoice: 'Jag har ingen faktura till hands',
    change: 'Ändra',
    numberHint: 'Kopiera det från fakturans övre del.',
    numberWrong: 'Ett kundnummer består av siffror och kan börja med PLUS. Kontrollera det på fakturan.',
    certain: 'Din tjänst är',
    likely: 'Du använder troligen',
    both: 'Du kan ha båda. Börja här:',
    bothHint: 'Med bankkoder ser du förmånerna i båda tjänsterna.',
    how: {
      plus: 'Logga in med bankkoder eller mobilcertifikat.',
      saldo: 'Logga in med e-post och lösenord.',
    },
    tryOne: (service) => `Prova ${service}`,
    other: 'Den andra tjänsten är',
    ofInvoice: 'Det här gäller bara den fakturan. Andra förmåner kan finnas i den andra tjänsten.',
    goOn: (service) => `Fortsätt till ${service}`,
    wrong: (service) => `Det stämmer inte. Visa ${service}`,
    guide: (service) => `Läs mer om ${service}`,
    unsure: 'Det går inte att avgöra ännu',
    tryBoth: ['Prova båda.', 'Plus med bankkoder, Saldo med e-post och lösenord.'],
    askEmployer: ['Fråga din arbetsgivare', 'eller titta under ”Visa saldon”.'],
    lookAtInvoice: [
      'Titta på den senaste fakturan.',
      'Om kundnumret börjar med PLUS är tjänsten troligen Plus.',
    ],
    leaveRequest: ['Fråga oss.', 'Vi reder ut det åt dig.'],
    askForHelp: 'Skicka ett serviceärende',
  },
  en: {
    title: 'Which service?',
    questions: {
      role: 'Are you an employee or an employer?',
      benefits: 'Which benefits are in use?',
      signUp: 'How did you get your benefits?',
      groups: 'Are groups or benefit percentages in use?',
      invoice: 'Customer number of the last invoice',
      lines: 'Do its product lines start with “Smartum Plus”?',
    },
    choices: {
      benefits: {
        plus: 'Flexible, lunch or bicycle',
        saldo: 'Sports, culture, massage or commuting',
        both: 'Some of both',
      },
      signUp: {
        invitation: 'I activated them from an email invitation',
        link: 'I signed up through a link and chose a package',
      },
      groups: { yes: 'Yes', no: 'No' },
      lines: { plus: 'Yes', other: 'No' },
    },
    unknown: 'I don’t know',
    noInvoice: 'I have no invoice at hand',
    change: 'Change',
    numberHint: 'Copy it from the top of the invoice.',
    numberWrong: 'A customer number is digits, and may start with PLUS. Check it on the invoice.',
    certain: 'You use',
    likely: 'You most likely use',
    both: 'You may have both. Start with',
    bothHint: 'Signing in with your bank shows the benefits of both.',
    how: {
      plus: 'Sign in with your bank or mobile certificate.',
      saldo: 'Sign in with your email and password.',
    },
    tryOne: (service) => `Try ${service}`,
    other: 'The other service is',
    ofInvoice: 'This is about that invoice only. Other benefits may be in the other service.',
    goOn: (service) => `Continue to ${service}`,
    wrong: (service) => `This is wrong. Show ${service}`,
    guide: (service) => `Read about ${service}`,
    unsure: 'We cannot tell yet',
    tryBoth: ['Try both.', 'Plus with your bank, Saldo with your email and password.'],
    askEmployer: ['Ask your employer,', 'or look at “Show balances”.'],
    lookAtInvoice: [
      'Look at the previous invoice.',
      'A customer number that starts with PLUS probably means Plus.',
    ],
    leaveRequest: ['Ask us.', 'We will find out for you.'],
    askForHelp: 'Make a service request',
  },
}
