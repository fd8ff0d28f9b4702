import { plural } from '../../localize/formats.ts'
import { decisionTexts } from '../../parts/decision-texts.ts'
import { emailTexts } from '../../parts/email-texts.ts'
import { identityCodeTexts } from '../../parts/identity-code-texts.ts'
import type { RegistrationTexts } from './texts.ts'

const { codeProblems, ...identityCode } = identityCodeTexts.fi

export const registrationFi: RegistrationTexts = {
  title: 'Rekisteröidy Saldoon',
  loading: 'Haetaan rekisteröitymistä…',
  linkFailed: 'Rekisteröitymistä ei voitu avata',
  help: 'Hae apua',

  registerBy: (day) => `Rekisteröidy viimeistään ${day}.`,
  chooseOne: 'Valitset yhden näistä:',
  who: 'Onko sinulla ollut Smartumin etuja?',
  newHere: 'Olen uusi käyttäjä',
  newHereHint: 'Täytät tietosi',
  hadBefore: 'Minulla on ollut etuja',
  hadBeforeHint: 'Myös toisen työnantajan kautta: kirjaudu tunnuksellasi',
  withBank: 'Käytä pankkitunnuksia tai mobiilivarmennetta',
  withBankHint: 'Täyttää nimesi, olitpa uusi tai et',
  oneUserId: 'Jokaisella on yksi käyttäjätunnus. Se voi olla entisen työnantajan osoite.',
  goOnAs: (name) => `Jatka: ${name}`,
  goOnHint: 'Olet kirjautunut',

  knownTitle: 'Kirjaudu ja rekisteröidy',
  knownLead: 'Näin täytettävää on vähän, ja saldosi ja tapahtumasi pysyvät yhdessä.',
  signIn: 'Kirjaudu käyttäjätunnuksella',
  forgot: 'Unohtuiko salasana?',
  oldAddressTitle: 'Onko tunnuksesi entisen työnantajan osoite?',
  oldAddress: 'Pankkitunnukset tai mobiilivarmenne käyvät yhtä hyvin. Osoitteen voi vaihtaa jälkeenpäin.',
  changeAddress: 'Vaihda osoite',
  orCall: 'Tai soita asiakaspalveluun:',
  againTitle: 'Kirjaudu vielä kerran',
  typedStays: 'Täyttämäsi tiedot ovat tallessa.',
  ownPageTitle: 'Jatka Smartumin omalla sivulla',
  ownPage: 'Käyttäjätunnus valitaan siellä. Tunnistaudu sivulla uudelleen.',
  openPage: 'Avaa sivu',

  steps: { details: 'Tiedot', benefits: 'Etu', terms: 'Ehdot', check: 'Vahvistus' },
  stepOf: (step, steps) => `Vaihe ${step}/${steps}:`,
  goOn: 'Jatka',
  fix: (problems) => plural(problems, 'Korjaa 1 kohta', `Korjaa ${problems} kohtaa`),

  detailsTitle: 'Omat tietosi',
  givenNames: 'Etunimet',
  familyName: 'Sukunimi',
  ...identityCode,
  identityCodeWhy: 'Työnantaja ei näe henkilötunnustasi.',
  codeAgain: 'Henkilötunnus ei jää talteen selaimeen. Kirjoita se vielä kerran; kaikki muu on tallessa.',
  phone: 'Matkapuhelinnumero',
  phoneHint: 'Esimerkiksi 040 123 4567',
  email: 'Sähköposti',
  emailHint: 'Käytä osoitetta, jota luet, vaikka työpaikka vaihtuisi. Siitä tulee käyttäjätunnuksesi.',
  name: 'Nimi',
  userId: 'Käyttäjätunnus',
  problems: {
    'name-not-valid': 'Kirjoita nimi niin kuin se on passissa tai henkilökortissa.',
    ...codeProblems,
    'phone-too-short': 'Numero on liian lyhyt. Esimerkki: 040 123 4567.',
    'phone-not-valid': 'Kirjoita numero numeroin, esimerkiksi 040 123 4567.',
    'email-not-valid': emailTexts.fi.notValid,
    'email-taken': 'Tästä osoitteesta ei voi tulla käyttäjätunnustasi. Valitse toinen.',
  },

  chooseTitle: 'Valitse yksi etupaketti',
  chooseLead: (employer) => `Edun maksaa ${employer}. Valintaa ei voi muuttaa myöhemmin.`,
  chooseProblem: 'Valitse yksi paketeista.',

  termsTitle: 'Ehdot lyhyesti',
  termsPoints: (lastDay) => [
    'Raha on vain sinulle ja vain siihen etuun, johon rekisteröidyt.',
    `Voit käyttää rahaa ${lastDay} loppuun asti. Sen jälkeen se vanhenee.`,
    'Työnantaja näkee nimesi, yhteystietosi ja valintasi. Se ei näe, missä käytät rahaa.',
  ],
  readTerms: 'Lue kaikki ehdot',
  accept: 'Hyväksyn Saldon ehdot',
  acceptProblem: 'Jatka hyväksymällä ehdot.',

  checkTitle: 'Onko kaikki oikein?',
  change: 'Muuta',
  benefit: 'Etu',
  confirm: 'Rekisteröidy',
  confirming: 'Lähetetään…',
  ...decisionTexts.fi,
  failedTitle: 'Rekisteröitymistäsi ei saatu vastaan',
  notSent: 'Mitään ei lähetetty. Paina painiketta uudelleen, kun yhteys palaa.',
  noAnswerTitle: 'Vastausta ei tullut',
  noAnswer: 'Paina painiketta uudelleen. Rekisteröidyt vain kerran, vaikka painaisit monesti.',
  tooMany: (moment) => `Voit jatkaa ${moment}.`,

  sentTitle: 'Katso sähköpostisi',
  sentTo: (email) => `Ohjeet ovat matkalla osoitteeseen ${email}.`,
  sent: 'Ohjeet ovat matkalla sinulle.',
  sentAdvice: [
    ['Avaa viestin linkki', '7 päivän kuluessa. Jos olet uusi käyttäjä, asetat sillä salasanan.'],
    ['Vasta silloin', 'rekisteröitymisesi menee työnantajallesi.'],
    ['Sitten työnantajasi päättää.', decisionTexts.fi.emailed],
  ],
  nothingTitle: 'Eikö mitään näy?',
  nothing: 'Odota muutama minuutti ja katso myös roskapostista.',
  startOver: 'Oliko osoite väärä?',
  startOverHint: 'Täytä se uudelleen',
}
