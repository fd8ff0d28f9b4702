/** A made-up person of the demo; the identity code is one that the register gives to nobody (900–999). */
export type TestPerson = {
  /** The name by which forms and seed data speak of the person; says nothing about the code. */
  slug: string
  /** Finnish personal identity code. */
  identityCode: string
  /** All given names, as a bank states them. */
  givenNames: string
  familyName: string
  /** The language that the person prefers. */
  language: 'fi' | 'sv' | 'en'
}

export const TEST_PERSONS: readonly TestPerson[] = [
  {
    slug: 'aino-virtanen',
    identityCode: '120387-902P',
    givenNames: 'Aino',
    familyName: 'Virtanen',
    language: 'fi',
  },
  {
    slug: 'ville-korhonen',
    identityCode: '240979-915M',
    givenNames: 'Ville',
    familyName: 'Korhonen',
    language: 'fi',
  },
  {
    slug: 'leena-makela',
    identityCode: '060566-9386',
    givenNames: 'Leena',
    familyName: 'Mäkelä',
    language: 'fi',
  },
  {
    slug: 'mikko-nieminen',
    identityCode: '171184-9217',
    givenNames: 'Mikko Antero',
    familyName: 'Nieminen',
    language: 'fi',
  },
  {
    slug: 'emma-lindstrom',
    identityCode: '290292-944H',
    givenNames: 'Emma Sofia',
    familyName: 'Lindström',
    language: 'sv',
  },
  {
    slug: 'oskar-holmberg',
    identityCode: '031188-907S',
    givenNames: 'Oskar',
    familyName: 'Holmberg',
    language: 'sv',
  },
  {
    slug: 'helmi-saarinen',
    identityCode: '150903A9124',
    givenNames: 'Helmi Maria',
    familyName: 'Saarinen',
    language: 'fi',
  },
  {
    slug: 'onni-heikkinen',
    identityCode: '210306B933L',
    givenNames: 'Onni',
    familyName: 'Heikkinen',
    language: 'fi',
  },
  {
    slug: 'anna-kaisa-rantanen',
    identityCode: '080790Y916K',
    givenNames: 'Anna-Kaisa Helena',
    familyName: 'Rantanen',
    language: 'fi',
  },
  {
    slug: 'juhani-laitinen',
    identityCode: '111161-9091',
    givenNames: 'Juhani',
    familyName: 'Laitinen',
    language: 'fi',
  },
  {
    slug: 'amina-hassan',
    identityCode: '190595X950E',
    givenNames: 'Amina Nur',
    familyName: 'Hassan',
    language: 'en',
  },
  {
    slug: 'paivi-koskinen',
    identityCode: '260472-926E',
    givenNames: 'Päivi',
    familyName: 'Koskinen',
    language: 'fi',
  },
]

/** The test person of that slug, if there is one. */
export function testPerson(slug: unknown): TestPerson | undefined {
  return TEST_PERSONS.find((person) => person.slug === slug)
}
