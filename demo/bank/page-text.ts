import type { BankState } from './control.ts'

export const LANGUAGES = ['fi', 'sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The first language of a space-separated list of preferences that the bank speaks; Finnish where none is. */
export function chooseLanguage(preferences: unknown): Language {
  const wanted = String(preferences ?? '')
    .split(' ')
    .map((tag) => tag.split('-')[0]!.toLowerCase())
  return wanted.flatMap((tag) => LANGUAGES.filter((language) => language === tag))[0] ?? 'fi'
}

type PageText = {
  service: string
  test: string
  footnote: string
  languages: string
  chooseTitle: string
  chooseLead: string
  disturbed: string
  personTitle: string
  personLead: string
  cancel: string
  otherBank: string
  backToService: string
  downTitle: (bank: string) => string
  downText: string
  expiredTitle: string
  expiredText: string
  failedTitle: string
  failedText: string
  forDevelopers: string
  switchboard: string
  switchboardLead: string
  broker: string
  brokerText: string
  delay: string
  delayText: string
  coop: string
  coopText: string
  announces: string
  announcesText: string
  brokerDisturbed: string
  banksDisturbed: (banks: string) => string
  on: string
  off: string
  banks: string
  save: string
  reset: string
  states: Record<BankState, string>
}

const fi: PageText = {
  service: 'Tunnistus',
  test: 'Testi',
  footnote: 'Testipankki: pankki ja tiedot eivät ole oikeita.',
  languages: 'Kieli',
  chooseTitle: 'Valitse tunnistustapa',
  chooseLead: 'Palvelu haluaa varmistaa, kuka olet. Tunnistaudu pankkitunnuksillasi tai mobiilivarmenteella.',
  disturbed: 'Häiriö',
  personTitle: 'Kenenä tunnistaudut?',
  personLead: 'Tämä on testipankki. Henkilöt ovat keksittyjä, etkä tarvitse tunnuksia.',
  cancel: 'Keskeytä tunnistautuminen',
  otherBank: 'Valitse toinen tunnistustapa',
  backToService: 'Palaa palveluun',
  downTitle: (bank) => `${bank} ei vastaa juuri nyt`,
  downText:
    'Tunnistautumisessa on häiriö. Tietojasi ei ole välitetty eteenpäin. Käytä toista tunnistustapaa tai yritä myöhemmin uudelleen.',
  expiredTitle: 'Tunnistautuminen on vanhentunut',
  expiredText:
    'Sivu on ollut auki liian kauan, tai tunnistautuminen on jo tehty. Palaa palveluun ja aloita uudelleen.',
  failedTitle: 'Tunnistautumista ei voitu aloittaa',
  failedText:
    'Palvelun lähettämässä pyynnössä on virhe. Palaa palveluun ja yritä uudelleen. Jos virhe toistuu, ota yhteyttä palvelun asiakastukeen.',
  forDevelopers: 'Kehittäjälle:',
  switchboard: 'Pankkien ohjauspaneeli',
  switchboardLead: 'Aiheuta häiriö ja katso, miten kirjautuminen selviää siitä.',
  broker: 'Tunnistusvälittäjä',
  brokerText: 'Palvelun omat pyynnöt välittäjälle ennen pankin sivua ja sen jälkeen.',
  delay: 'Hitaan vastauksen viive',
  delayText: 'sekuntia',
  coop: 'Irrotettu ikkuna',
  coopText:
    'Pankin sivut katkaisevat yhteyden ikkunaan, josta ne avattiin, kuten jotkin oikeat pankit tekevät.',
  announces: 'Häiriötiedote',
  announcesText:
    'Välittäjä kertoo, mitkä pankit ovat hitaita tai eivät vastaa. Palvelu lukee tiedotteen kerran minuutissa.',
  brokerDisturbed: 'Tunnistuspalvelussa on häiriö.',
  banksDisturbed: (banks) => `Häiriö tunnistautumisessa: ${banks}.`,
  on: 'Päällä',
  off: 'Pois',
  banks: 'Pankit',
  save: 'Tallenna viive',
  reset: 'Palauta kaikki ennalleen',
  states: { works: 'Toimii', slow: 'Hidas', down: 'Ei vastaa', cancels: 'Keskeyttää' },
}

const sv: PageText = {
  service: 'Identifiering',
  test: 'Test',
  footnote: 'Testbank: varken banken eller uppgifterna är riktiga.',
  languages: 'Språk',
  chooseTitle: 'Välj hur du identifierar dig',
  chooseLead:
    'Tjänsten vill bekräfta vem du är. Identifiera dig med dina bankkoder eller med mobilcertifikat.',
  disturbed: 'Störning',
  personTitle: 'Vem identifierar du dig som?',
  personLead: 'Det här är en testbank. Personerna är påhittade och du behöver inga koder.',
  cancel: 'Avbryt identifieringen',
  otherBank: 'Välj ett annat sätt',
  backToService: 'Gå tillbaka till tjänsten',
  downTitle: (bank) => `${bank} svarar inte just nu`,
  downText:
    'Det förekommer störningar i identifieringen. Inga uppgifter om dig har skickats vidare. Välj ett annat sätt eller försök igen senare.',
  expiredTitle: 'Identifieringen gäller inte längre',
  expiredText:
    'Sidan har varit öppen för länge, eller så är identifieringen redan klar. Gå tillbaka till tjänsten och börja om.',
  failedTitle: 'Identifieringen kunde inte börja',
  failedText:
    'Det finns ett fel i begäran från tjänsten. Gå tillbaka till tjänsten och försök igen. Om felet upprepas, kontakta tjänstens kundtjänst.',
  forDevelopers: 'För utvecklare:',
  switchboard: 'Bankernas kontrollpanel',
  switchboardLead: 'Orsaka en störning och se hur inloggningen klarar den.',
  broker: 'Förmedlare',
  brokerText: 'Tjänstens egna anrop till förmedlaren före och efter bankens sida.',
  delay: 'Fördröjning vid långsamt svar',
  delayText: 'sekunder',
  coop: 'Frånkopplat fönster',
  coopText:
    'Bankens sidor bryter kontakten med fönstret som öppnade dem, precis som en del riktiga banker gör.',
  announces: 'Störningsmeddelande',
  announcesText:
    'Förmedlaren berättar vilka banker som är långsamma eller inte svarar. Tjänsten läser meddelandet en gång i minuten.',
  brokerDisturbed: 'Det är en störning i identifieringstjänsten.',
  banksDisturbed: (banks) => `Störning i identifieringen: ${banks}.`,
  on: 'På',
  off: 'Av',
  banks: 'Banker',
  save: 'Spara fördröjningen',
  reset: 'Återställ allt',
  states: { works: 'Fungerar', slow: 'Långsam', down: 'Svarar inte', cancels: 'Avbryter' },
}

const en: PageText = {
  service: 'Identification',
  test: 'Test',
  footnote: 'Test bank: neither the bank nor the details are real.',
  languages: 'Language',
  chooseTitle: 'Choose how to identify yourself',
  chooseLead: 'The service wants to confirm who you are. Use your online banking or mobile certificate.',
  disturbed: 'Disruption',
  personTitle: 'Who are you today?',
  personLead: 'This is a test bank. The people are made up and you need no codes.',
  cancel: 'Cancel identification',
  otherBank: 'Choose another way',
  backToService: 'Go back to the service',
  downTitle: (bank) => `${bank} is not responding right now`,
  downText:
    'Identification is disrupted. None of your details have been passed on. Choose another way or try again later.',
  expiredTitle: 'This identification is no longer valid',
  expiredText:
    'The page was open for too long, or you have already identified yourself. Go back to the service and start again.',
  failedTitle: 'Identification could not start',
  failedText:
    'There is an error in the request from the service. Go back to the service and try again. If the error persists, contact the service’s customer support.',
  forDevelopers: 'For developers:',
  switchboard: 'Bank switchboard',
  switchboardLead: 'Cause a disruption and see how sign-in copes with it.',
  broker: 'Broker',
  brokerText: 'The service’s own requests to the broker, before and after the bank’s page.',
  delay: 'Delay of a slow response',
  delayText: 'seconds',
  coop: 'Cut-off window',
  coopText: 'The bank’s pages cut the link to the window that opened them, as some real banks do.',
  announces: 'Disturbance notice',
  announcesText: 'The broker tells which banks are slow or down. The service reads the notice once a minute.',
  brokerDisturbed: 'There is a disturbance in the identification service.',
  banksDisturbed: (banks) => `Disturbance in identification: ${banks}.`,
  on: 'On',
  off: 'Off',
  banks: 'Banks',
  save: 'Save delay',
  reset: 'Restore everything',
  states: { works: 'Works', slow: 'Slow', down: 'Down', cancels: 'Cancels' },
}

/** What the bank's pages say, by language. */
export const TEXT: Record<Language, PageText> = { fi, sv, en }
