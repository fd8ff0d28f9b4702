import type { Orderers } from '../../../../worker/employers/schemas.ts'
import type { Language } from '../../../localize/localize.ts'

type FieldName = 'given_names' | 'family_name' | 'email'
type Role = Orderers['orderers'][number]['role']

type Texts = {
  title: string
  failed: string
  lead: string
  you: string
  roles: Record<Role, string>
  /** The day on which somebody became an orderer. */
  since: (day: string) => string
  remove: string
  removeOf: (name: string) => string
  removeTitle: (name: string) => string
  removeText: string
  removeSelf: string
  removed: string
  keep: string
  lastAdmin: string
  invitations: string
  sent: (day: string) => string
  expired: string
  withdraw: string
  withdrawn: string
  inviteTitle: string
  invite: string
  nameHint: string
  role: string
  wrong: Record<FieldName, string>
  identityCode: string
  send: string
  sending: string
  invited: (email: string) => string
  onlyAdmins: string
  log: string
}

/** The words about who orders for an employer. */
export const orderersTexts: Record<Language, Texts> = {
  fi: {
    title: 'Tilaajat',
    failed: 'Tilaajien haku ei onnistunut',
    lead: 'Tilaajat hoitavat Plus-etuja työnantajan puolesta. He kirjautuvat omilla pankkitunnuksillaan tai mobiilivarmenteella.',
    you: 'sinä',
    roles: { orderer: 'Tilaaja', admin: 'Tilaaja, voi kutsua muita' },
    since: (day) => `${day} alkaen`,
    remove: 'Poista',
    removeOf: (name) => `Poista tilaaja ${name}`,
    removeTitle: (name) => `Poistetaanko ${name} tilaajista?`,
    removeText:
      'Hän ei enää pääse työnantajan tietoihin, ei myöskään jo avoimessa ikkunassa. Hänen omat etunsa säilyvät.',
    removeSelf: 'Et itse enää pääse työnantajan Plus-tietoihin. Omat etusi säilyvät.',
    removed: 'Tilaaja on poistettu.',
    keep: 'Älä poista',
    lastAdmin: 'Ainoa, joka voi kutsua muita. Kutsu ensin toinen, joka voi kutsua.',
    invitations: 'Kutsutut',
    sent: (day) => `Kutsuttu ${day}`,
    expired: 'Kutsu on vanhentunut',
    withdraw: 'Peru kutsu',
    withdrawn: 'Kutsu on peruttu.',
    inviteTitle: 'Kutsu tilaaja',
    invite: 'Lähetämme hänelle linkin. Hän tunnistautuu vahvasti, ja nimen on oltava sama kuin pankissa.',
    nameHint: 'Kuten pankissa. Yksi etunimi riittää.',
    role: 'Oikeudet',
    wrong: {
      given_names: 'Kirjoita etunimi.',
      family_name: 'Kirjoita sukunimi.',
      email: 'Kirjoita koko osoite, kuten nimi@yritys.fi.',
    },
    identityCode: 'Tässä on henkilötunnus. Poista se, sillä sitä ei tarvita eikä sitä lähetetty.',
    send: 'Lähetä kutsu',
    sending: 'Lähetetään…',
    invited: (email) => `Kutsu on lähetetty osoitteeseen ${email}. Linkki toimii 30 päivää.`,
    onlyAdmins: 'Tilaajia kutsuu ja poistaa tilaaja, jolla on siihen oikeus.',
    log: 'Näytä tapahtumat',
  },
  sv: {
    title: 'Beställare',
    failed: 'Beställarna kunde inte hämtas',
    lead: 'Beställarna sköter Plus-förmånerna för arbetsgivaren. De loggar in med egna bankkoder eller mobilcertifikat.',
    you: 'du',
    roles: { orderer: 'Beställare', admin: 'Beställare, kan bjuda in andra' },
    since: (day) => `från ${day}`,
    remove: 'Ta bort',
    removeOf: (name) => `Ta bort beställaren ${name}`,
    removeTitle: (name) => `Ska ${name} tas bort som beställare?`,
    removeText:
      'Personen kommer inte längre åt arbetsgivarens uppgifter, inte heller i ett fönster som redan är öppet. De egna förmånerna finns kvar.',
    removeSelf:
      'Du kommer själv inte längre åt arbetsgivarens uppgifter i Plus. Dina egna förmåner finns kvar.',
    removed: 'Beställaren är borttagen.',
    keep: 'Ta inte bort',
    lastAdmin: 'Den enda som kan bjuda in andra. Bjud först in en till som kan bjuda in.',
    invitations: 'Inbjudna',
    sent: (day) => `Inbjuden ${day}`,
    expired: 'Inbjudan har gått ut',
    withdraw: 'Ta tillbaka inbjudan',
    withdrawn: 'Inbjudan är återtagen.',
    inviteTitle: 'Bjud in en beställare',
    invite:
      'Vi skickar en länk. Personen identifierar sig starkt, och namnet ska vara detsamma som i banken.',
    nameHint: 'Som i banken. Ett förnamn räcker.',
    role: 'Rättigheter',
    wrong: {
      given_names: 'Skriv förnamnet.',
      family_name: 'Skriv efternamnet.',
      email: 'Skriv hela adressen, till exempel namn@foretag.fi.',
    },
    identityCode: 'Här finns en personbeteckning. Ta bort den: den behövs inte och har inte skickats.',
    send: 'Skicka inbjudan',
    sending: 'Skickar…',
    invited: (email) => `Inbjudan är skickad till ${email}. Länken fungerar i 30 dagar.`,
    onlyAdmins: 'En beställare med rätt till det bjuder in och tar bort beställare.',
    log: 'Visa händelserna',
  },
  en: {
    title: 'Orderers',
    failed: 'The orderers could not be fetched',
    lead: 'Orderers look after Plus benefits for the employer. They sign in with their own bank or mobile certificate.',
    you: 'you',
    roles: { orderer: 'Orderer', admin: 'Orderer, can invite others' },
    since: (day) => `since ${day}`,
    remove: 'Remove',
    removeOf: (name) => `Remove the orderer ${name}`,
    removeTitle: (name) => `Remove ${name} from the orderers?`,
    removeText:
      'They no longer get to the employer’s data, not even in a window that is open. Their own benefits stay.',
    removeSelf: 'You will no longer get to the employer’s data in Plus. Your own benefits stay.',
    removed: 'The orderer is removed.',
    keep: 'Do not remove',
    lastAdmin: 'The only one who can invite others. Invite another who can do so first.',
    invitations: 'Invited',
    sent: (day) => `Invited ${day}`,
    expired: 'The invitation has expired',
    withdraw: 'Withdraw invitation',
    withdrawn: 'The invitation is withdrawn.',
    inviteTitle: 'Invite an orderer',
    invite:
      'We send them a link. They identify themselves strongly, and the name has to be the one that their bank knows.',
    nameHint: 'As the bank knows it. One given name is enough.',
    role: 'Rights',
    wrong: {
      given_names: 'Type the given name.',
      family_name: 'Type the family name.',
      email: 'Type the whole address, such as name@company.fi.',
    },
    identityCode: 'There is a personal identity code here. Take it out: it is not needed, and was not sent.',
    send: 'Send invitation',
    sending: 'Sending…',
    invited: (email) => `The invitation is sent to ${email}. The link works for 30 days.`,
    onlyAdmins: 'An orderer who has the right to invites and removes orderers.',
    log: 'Show the log',
  },
}
