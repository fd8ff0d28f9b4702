import { benefitMailsSv } from './benefit-mails-sv.ts'
import { benefitsSv } from './benefits-sv.ts'
import type { MailText } from './mail-text.ts'
import { plusSv } from './plus-sv.ts'
import { registrationSv } from './registration-sv.ts'

const until = (time: string) => `Länken fungerar till ${time} (finsk tid) och kan användas en gång.`

export const sv: MailText = {
  hello: 'Hej',
  writtenOut: 'Om knappen inte fungerar, öppna den här adressen i webbläsaren:',
  contact: 'Vår kundtjänst hjälper dig:',
  fromUs:
    'Meddelandet skickades automatiskt av Smartum, och svar på det läses inte. Vi frågar aldrig efter lösenord eller bankkoder per e-post.',
  guides: {
    signIn: 'Anvisning: så loggar du in i Saldo',
    newEmployer: 'Anvisning: när du byter arbetsgivare',
    register: 'Anvisning: så registrerar du dig för förmåner i Saldo',
    registrationHelp: 'Anvisning: om registreringen inte går som den ska',
    openPeriod: 'Anvisning: registreringstid och godkännande',
    order: 'Anvisning: beställning och faktura',
    plusStart: 'Anvisning: så aktiverar du förmånerna i Plus',
    plusUse: 'Anvisning: så använder du förmånerna i Plus',
    plusEnding: 'Anvisning: när du byter arbetsgivare',
    plusPeople: 'Anvisning: förmånsanvändare och beställare',
    plusOrder: 'Anvisning: beställning, lunch och rapporter',
    all: 'Alla anvisningar',
  },
  benefits: { ...benefitsSv, ...benefitMailsSv },
  panels: {
    money: ({ benefit, service, amount, lastDay }) => ({
      title: `${benefit} · ${service}`,
      facts: [
        { label: 'Belopp', value: amount },
        { label: 'Sista dag', value: lastDay },
      ],
    }),
    invoice: ({ total, dueDay, reference }) => ({
      title: 'Att betala',
      facts: [
        { label: 'Belopp', value: total },
        { label: 'Förfallodag', value: dueDay },
        { label: 'Referensnummer', value: reference },
      ],
    }),
  },
  registration: registrationSv.phrases,
  plus: plusSv.phrases,
  words: {
    'password-link': ({ time }) => ({
      subject: 'Välj lösenord till Smartum Saldo',
      title: 'Välj lösenord',
      before: [
        'Här kan du välja ett nytt lösenord till Smartum Saldo. Ditt användarnamn är den här e-postadressen.',
      ],
      button: 'Välj lösenord',
      after: [
        `${until(time)} Om du har fått flera länkar fungerar bara den senaste.`,
        'Har du inte bett om länken? Då behöver du inte göra något: lösenordet ändras inte om länken inte används.',
      ],
      guide: 'signIn',
      why: 'Du får det här meddelandet eftersom någon bad om en länk till din adress för att välja lösenord till Smartum Saldo.',
    }),
    'password-changed': () => ({
      subject: 'Ett nytt lösenord har valts till Smartum Saldo',
      title: 'Du har ett nytt lösenord',
      before: [
        'Du har ett nytt lösenord till Smartum Saldo. Om du valde det själv behöver du inte göra något.',
        'Om du inte valde lösenordet själv kan någon annan ha kommit in på ditt konto. Välj genast ett nytt lösenord via länken nedan och berätta det för vår kundtjänst.',
      ],
      after: [],
      link: 'Välj ett nytt lösenord om du inte valde det själv',
      guide: 'signIn',
      why: 'Du får det här meddelandet eftersom din adress är användarnamn i Smartum Saldo. Vi berättar alltid när lösenordet ändras.',
    }),
    'address-link': ({ time }) => ({
      subject: 'Bekräfta ditt nya användarnamn i Smartum Saldo',
      title: 'Bekräfta ditt nya användarnamn',
      before: [
        'Någon vill använda den här e-postadressen som användarnamn i Smartum Saldo. Om det är du, bekräfta adressen och välj ett lösenord.',
      ],
      button: 'Bekräfta användarnamnet',
      after: [
        'Vi kan be dig identifiera dig en gång till med bankkoder eller mobilcertifikat. Så ser vi till att det är ägaren som byter användarnamn.',
        until(time),
        'Har du inte bett om det här? Då behöver du inte göra något: inget ändras om adressen inte bekräftas.',
      ],
      guide: 'newEmployer',
      why: 'Du får det här meddelandet eftersom din adress angavs som nytt användarnamn i Smartum Saldo.',
    }),
    'address-taken': () => ({
      subject: 'Din adress är redan användarnamn i Smartum Saldo',
      title: 'Din adress är redan användarnamn',
      before: [
        'Någon försökte göra den här e-postadressen till användarnamn i Smartum Saldo. Den är redan ett användarnamn, så inget har ändrats.',
        'Om det var du, logga in med den här adressen. Om du inte minns lösenordet får du på inloggningssidan en länk för att välja ett nytt.',
      ],
      button: 'Gå till inloggningen',
      after: [
        'Om det inte var du behöver du inte göra något. Om du inte vet vems användarnamn din adress är, kontakta vår kundtjänst.',
      ],
      guide: 'signIn',
      why: 'Du får det här meddelandet eftersom din adress angavs som nytt användarnamn i Smartum Saldo.',
    }),
    'user-id-moved': ({ time }) => ({
      subject: 'Ditt användarnamn i Smartum Saldo är nu den här adressen',
      title: 'Välj lösenord för ditt nya användarnamn',
      before: [
        'Vår kundtjänst har på din begäran gjort den här e-postadressen till ditt användarnamn i Smartum Saldo. Det gamla lösenordet gäller inte längre, så välj ett nytt här. Dina förmåner och din historik finns kvar.',
      ],
      button: 'Välj lösenord',
      after: [
        `${until(time)} Om den hinner gå ut, be om en ny på inloggningssidan.`,
        'Har du inte bett om det här? Då har någon troligen uppgett fel adress. Använd inte länken, utan berätta det för vår kundtjänst.',
      ],
      guide: 'signIn',
      why: 'Du får det här meddelandet eftersom kundtjänsten på kontoägarens begäran gjorde din adress till användarnamn i Smartum Saldo.',
    }),
    'address-changed': ({ newAddress }) => ({
      subject: 'Ditt användarnamn i Smartum Saldo har ändrats',
      title: 'Ditt användarnamn har ändrats',
      before: [
        `Ditt användarnamn i Smartum Saldo är nu ${newAddress}. Det går inte längre att logga in med den här gamla adressen, och länkar som har skickats till den fungerar inte längre. Dina förmåner och din historik finns kvar.`,
        'Om du själv ändrade användarnamnet behöver du inte göra något.',
        'Om du inte ändrade det, ring genast vår kundtjänst: +358\u00a0600\u00a0149\u00a088.',
      ],
      after: [],
      link: 'Andra sätt att kontakta oss',
      guide: 'signIn',
      why: 'Du får det här meddelandet eftersom din adress var användarnamn i Smartum Saldo. Vi berättar alltid när användarnamnet ändras.',
    }),
    'service-request-received': ({ number }) => ({
      subject: `Vi har fått ditt serviceärende ${number}`,
      title: 'Tack, vi har fått ditt serviceärende',
      before: [
        `Ditt ärende har numret ${number}. Uppge det om du ringer eller skriver till oss om samma sak igen.`,
        'Vi går igenom ditt ärende och svarar till den här e-postadressen.',
      ],
      after: [
        'Har du inte skickat något ärende till oss? Då har någon troligen skrivit fel adress. Du behöver inte göra något.',
      ],
      guide: 'all',
      why: 'Du får det här meddelandet eftersom din adress angavs i ett serviceärende till Smartum.',
    }),
    'newsletter-confirm': ({ time }) => ({
      subject: 'Bekräfta att du vill ha Smartums nyhetsbrev',
      title: 'Bekräfta din prenumeration',
      before: [
        'Tack för att du vill ha vårt nyhetsbrev. Vi skickar det först när du har bekräftat prenumerationen.',
      ],
      button: 'Bekräfta prenumerationen',
      after: [
        until(time),
        'Har du inte beställt nyhetsbrevet? Då behöver du inte göra något: vi skickar det inte utan bekräftelse.',
      ],
      guide: 'all',
      why: 'Du får det här meddelandet eftersom någon beställde Smartums nyhetsbrev till din adress.',
    }),
    'newsletter-welcome': () => ({
      subject: 'Du prenumererar nu på Smartums nyhetsbrev',
      title: 'Välkommen som läsare av vårt nyhetsbrev',
      before: [
        'Din prenumeration är bekräftad. I nyhetsbrevet berättar vi hur du får ut mer av dina förmåner och vad som är nytt i tjänsten.',
      ],
      after: ['Du kan avsluta prenumerationen när du vill. Länken finns i varje nyhetsbrev.'],
      link: 'Avsluta prenumerationen',
      guide: 'all',
      why: 'Du får det här meddelandet eftersom du beställde Smartums nyhetsbrev och bekräftade det.',
    }),
    ...registrationSv.words,
    ...plusSv.words,
  },
}
