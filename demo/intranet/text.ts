export const LANGUAGES = ['fi', 'sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

type Story = { title: string; text: string }

type IntranetText = {
  site: string
  toContent: string
  languages: string
  search: string
  menu: string
  home: string
  news: string
  people: string
  benefits: string
  itHelp: string
  welcome: string
  stories: [Story, Story]
  peopleText: string
  responsibilities: { hr: string; it: string; news: string }
  itHelpText: string
  benefitsTitle: string
  benefitNews: string
  benefitStories: [string, string, string]
  askHr: string
  askHrText: string
  allBenefits: string
  registerTitle: string
  registerText: string
  hrTitle: string
  howTitle: string
  howText: string
  howPolicy: (origin: string) => string
  results: (query: string) => string
  noQuery: string
  noResults: string
  notFoundTitle: string
  notFoundText: string
}

const fi: IntranetText = {
  site: 'Havurannan intra',
  toContent: 'Siirry sisältöön',
  languages: 'Kieli',
  search: 'Hae intrasta',
  menu: 'Päävalikko',
  home: 'Etusivu',
  news: 'Uutiset',
  people: 'Henkilöstö',
  benefits: 'Edut',
  itHelp: 'IT-tuki',
  welcome: 'Havurannassa tapahtuu',
  stories: [
    {
      title: 'Oulun toimisto muuttaa rantaan',
      text: 'Uudet tilat ovat lähempänä asemaa, ja pöytiä riittää myös vieraille. Tiimit saavat muutto-ohjeet sähköpostitse.',
    },
    {
      title: 'Henkilöstökysely on auki perjantaihin asti',
      text: 'Vastaaminen vie viisi minuuttia. Tulokset käydään läpi jokaisessa tiimissä.',
    },
  ],
  peopleText: 'Kuka auttaa missäkin asiassa.',
  responsibilities: { hr: 'Henkilöstö ja edut', it: 'Koneet ja tunnukset', news: 'Intra ja uutiset' },
  itHelpText: 'Apua saa arkisin klo\u00a08–16. Kerro viestissä koneesi nimi: se lukee tarrassa kannen alla.',
  benefitsTitle: 'Työsuhde-edut',
  benefitNews: 'Ajankohtaista eduista',
  benefitStories: [
    'Uimarata on varattu meille perjantaisin klo\u00a016',
    'Teatteri-ilta: ilmoittaudu perjantaihin mennessä',
    'Pyörähuolto sisäpihalla',
  ],
  askHr: 'Kysy HR:ltä',
  askHrText: 'Saat edut käyttöösi heti työsuhteen alussa. Raha ladataan aina tammikuussa.',
  allBenefits: 'Kaikki työsuhde-edut',
  registerTitle: 'Rekisteröidy etuihin',
  registerText: 'Valitse ensi vuoden etusi. Se vie muutaman minuutin.',
  hrTitle: 'Etujen hallinta',
  howTitle: 'Näin tämä sivu on tehty',
  howText:
    'Nämä kaksi riviä riittävät. Ne toimivat jokaisella sivulla, jonka osoite on työnantajan sallittujen osoitteiden luettelossa.',
  howPolicy: (origin) =>
    `Jos sivulla on sisällön suojauskäytäntö (CSP), lisää sen kohtiin script-src ja connect-src osoite ${origin}.`,
  results: (query) => `Haku: ${query}`,
  noQuery: 'Kirjoita hakukenttään, mitä etsit.',
  noResults: 'Hakusanalla ei löytynyt mitään. Kokeile lyhyempää sanaa.',
  notFoundTitle: 'Sivua ei löydy',
  notFoundText: 'Osoite on voinut muuttua. Aloita etusivulta tai käytä hakua.',
}

const sv: IntranetText = {
  site: 'Havurantas intranät',
  toContent: 'Gå till innehållet',
  languages: 'Språk',
  search: 'Sök på intranätet',
  menu: 'Huvudmeny',
  home: 'Startsida',
  news: 'Nyheter',
  people: 'Personal',
  benefits: 'Förmåner',
  itHelp: 'IT-stöd',
  welcome: 'Det händer på Havuranta',
  stories: [
    {
      title: 'Kontoret i Uleåborg flyttar till stranden',
      text: 'De nya lokalerna ligger närmare stationen och har plats också för gäster. Teamen får flyttanvisningar per e-post.',
    },
    {
      title: 'Personalenkäten är öppen till och med fredag',
      text: 'Det tar fem minuter att svara. Varje team går igenom sina resultat.',
    },
  ],
  peopleText: 'Vem som hjälper dig med vad.',
  responsibilities: { hr: 'Personal och förmåner', it: 'Datorer och konton', news: 'Intranät och nyheter' },
  itHelpText:
    'Hjälp får du vardagar kl.\u00a08–16. Uppge i meddelandet vad datorn heter: namnet står på etiketten under locket.',
  benefitsTitle: 'Personalförmåner',
  benefitNews: 'Aktuellt om förmåner',
  benefitStories: [
    'En simbana är bokad för oss på fredagar kl.\u00a016',
    'Teaterkväll: anmäl dig senast på fredag',
    'Cykelservice på innergården',
  ],
  askHr: 'Fråga HR',
  askHrText: 'Du kan använda dina förmåner från första arbetsdagen. Pengarna laddas alltid i januari.',
  allBenefits: 'Alla personalförmåner',
  registerTitle: 'Registrera dig för förmåner',
  registerText: 'Välj dina förmåner för nästa år. Det tar några minuter.',
  hrTitle: 'Hantera förmåner',
  howTitle: 'Så här är sidan gjord',
  howText:
    'De här två raderna räcker. De fungerar på varje sida vars adress finns i arbetsgivarens lista över tillåtna adresser.',
  howPolicy: (origin) =>
    `Om sidan har en innehållssäkerhetspolicy (CSP), lägg till ${origin} i script-src och connect-src.`,
  results: (query) => `Sökning: ${query}`,
  noQuery: 'Skriv i sökfältet vad du letar efter.',
  noResults: 'Sökningen gav inga träffar. Pröva med ett kortare ord.',
  notFoundTitle: 'Sidan hittades inte',
  notFoundText: 'Adressen kan ha ändrats. Börja på startsidan eller använd sökningen.',
}

const en: IntranetText = {
  site: 'Havuranta intranet',
  toContent: 'Skip to content',
  languages: 'Language',
  search: 'Search the intranet',
  menu: 'Main menu',
  home: 'Home',
  news: 'News',
  people: 'People',
  benefits: 'Benefits',
  itHelp: 'IT help',
  welcome: 'What’s new at Havuranta',
  stories: [
    {
      title: 'The Oulu office is moving to the waterfront',
      text: 'The new premises are closer to the station and have desks for visitors too. Teams get their moving instructions by email.',
    },
    {
      title: 'The staff survey is open until Friday',
      text: 'It takes five minutes. Every team goes through its own results.',
    },
  ],
  peopleText: 'Who can help with what.',
  responsibilities: { hr: 'Staff and benefits', it: 'Computers and accounts', news: 'Intranet and news' },
  itHelpText:
    'Help is available on weekdays, 8:00–16:00. Tell us the name of your computer: it is on the sticker under the lid.',
  benefitsTitle: 'Employee benefits',
  benefitNews: 'Benefit news',
  benefitStories: [
    'A pool lane is booked for us on Fridays at\u00a016:00',
    'Theatre night: sign up by Friday',
    'Bike servicing in the courtyard',
  ],
  askHr: 'Ask HR',
  askHrText: 'You can use your benefits from your first day. Money is loaded every January.',
  allBenefits: 'All employee benefits',
  registerTitle: 'Register for benefits',
  registerText: 'Choose your benefits for next year. It takes a few minutes.',
  hrTitle: 'Manage benefits',
  howTitle: 'How this page is made',
  howText:
    'These two lines are all it takes. They work on every page whose address is on the employer’s list of allowed addresses.',
  howPolicy: (origin) =>
    `If the page has a Content Security Policy (CSP), add ${origin} to its script-src and connect-src.`,
  results: (query) => `Search: ${query}`,
  noQuery: 'Type what you are looking for into the search field.',
  noResults: 'Nothing found. Try a shorter word.',
  notFoundTitle: 'Page not found',
  notFoundText: 'The address may have changed. Start from the home page, or search.',
}

/** What the intranet says, by language. */
export const TEXT: Record<Language, IntranetText> = { fi, sv, en }
