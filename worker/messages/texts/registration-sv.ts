import type { RegistrationTexts } from './registration-mails.ts'

const waysOut =
  'Om ditt tidigare användarnamn är en adress vars meddelanden du inte längre får, logga in med bankkoder eller mobilcertifikat, eller ring vår kundtjänst.'

export const registrationSv: RegistrationTexts = {
  phrases: {
    registered: {
      one: 'Hittills har en person registrerat sig.',
      other: (people) => `Hittills har ${people} registrerat sig.`,
    },
    waiting: {
      one: 'En registrering väntar på att du godkänner eller avslår den.',
      other: (people) =>
        `${people} registreringar väntar på att du godkänner eller avslår dem, en i taget eller alla på en gång.`,
    },
    ask: {
      contact: (contact) => `Fråga arbetsgivaren om beslutet: ${contact}. Smartum kan inte ändra det.`,
      employer: 'Fråga din arbetsgivare om beslutet. Smartum kan inte ändra det.',
    },
  },
  words: {
    'registration-invitation': ({ employer, period, days, lastDay }) => ({
      subject: `Registrera dig för Smartum-förmåner senast ${lastDay}`,
      title: `${employer} erbjuder dig förmåner`,
      before: [
        `Registreringstiden (${period}) är ${days}. Du kan registrera dig till slutet av den sista dagen, finsk tid.`,
        'Via knappen ser du vad som erbjuds. Om det finns flera förmånspaket väljer du ett av dem.',
      ],
      button: 'Registrera dig',
      after: [
        'Om du har haft Smartum-förmåner förut, även i Plus eller från en annan arbetsgivare, registrera dig med bankkoder eller med det användarnamn som du har. Annars registrerar du dig som ny användare.',
        'Om du inte känner till avsändaren eller om meddelandet inte är till dig behöver du inte göra något.',
      ],
      guide: 'register',
      why: `Du får det här meddelandet eftersom ${employer} gav oss din adress för inbjudan.`,
    }),
    'registration-received': ({ employer, period }) => ({
      subject: 'Smartum Saldo: registreringsuppgifterna har kommit fram',
      title: 'Registreringsuppgifterna har kommit fram',
      before: [
        `Vi har fått registreringsuppgifter med den här e-postadressen: ${employer}, ${period}.`,
        'Om det här är din första gång hos Smartum återstår ett steg: välj ett lösenord via länken i vårt andra meddelande. Först då går din registrering till arbetsgivaren, som beslutar om den tidigast när registreringstiden är slut. Vi skickar e-post när pengarna finns på ditt saldo eller om registreringen inte godkänns.',
        'Om du har haft Smartum-förmåner förut, även i Plus, via en annan arbetsgivare eller med en annan e-postadress, skapar formuläret inget nytt användarnamn och registrerar ingenting. Registrera dig då med bankkoder eller med det användarnamn som du har.',
      ],
      after: [
        waysOut,
        'Har du inte registrerat dig? Då har någon troligen skrivit fel adress. Du behöver inte göra något, bara du låter bli länkarna i våra meddelanden: utan dem registreras ingen och ingen kan logga in med din adress. Om det kommer fler meddelanden, berätta det för vår kundtjänst.',
      ],
      link: 'Om du har haft Smartum-förmåner förut, registrera dig här',
      guide: 'register',
      why: 'Du får det här meddelandet eftersom din adress angavs vid en registrering för förmåner i Smartum Saldo.',
    }),
    'first-password': ({ time }) => ({
      subject: 'Välj ett lösenord till Smartum Saldo',
      title: 'Välj ett lösenord',
      before: [
        'Om det här är din första gång hos Smartum, eller om du registrerade dig med bankkoder, väljer du ditt lösenord här. Den här e-postadressen blir ditt användarnamn.',
        'Vi frågar efter din personbeteckning en gång till, så att ingen kan registrera sig i ditt namn med fel adress. Om det här är din första gång hos Smartum går din registrering till arbetsgivaren när du har valt lösenordet.',
      ],
      button: 'Välj lösenord',
      after: [
        `Länken fungerar till ${time} (finsk tid), även om registreringstiden tar slut före det, och kan användas en gång. Om länken hinner gå ut, registrera dig på nytt. Om du registrerade dig med bankkoder är du registrerad i alla fall och kan logga in med dem.`,
        'Om du har haft Smartum-förmåner förut, även i Plus, via en annan arbetsgivare eller med en annan e-postadress, men fyllde i formuläret för nya användare, skapar den här länken inget nytt användarnamn. Registrera dig då med bankkoder eller med det användarnamn som du har.',
        waysOut,
        'Har du inte registrerat dig i Saldo? Använd inte länken. Utan den kan ingen logga in med din adress.',
      ],
      guide: 'newEmployer',
      why: 'Du får det här meddelandet eftersom din adress angavs vid en registrering för förmåner i Smartum Saldo.',
    }),
    'user-id-known': ({ employer, period }) => ({
      subject: 'Du har redan ett användarnamn i Smartum Saldo',
      title: 'Du har redan ett användarnamn',
      before: [
        `Någon, troligen du, registrerade sig som ny användare: ${employer}, ${period}. Den här e-postadressen är redan ditt användarnamn, så inget nytt skapades och inget registrerades.`,
        'Logga in med den här adressen och bekräfta registreringen. Om du har glömt lösenordet får du där en länk för att välja ett nytt.',
      ],
      button: 'Logga in och registrera dig',
      after: [
        'Om det inte var du behöver du inte göra något. Ditt användarnamn och dina förmåner är som förut.',
      ],
      guide: 'newEmployer',
      why: 'Du får det här meddelandet eftersom din adress är användarnamn i Smartum Saldo.',
    }),
    registered: ({ employer, period }) => ({
      subject: 'Du har registrerat dig för förmåner i Smartum Saldo',
      title: 'Du är registrerad',
      before: [`Vi har fått din registrering: ${employer}, ${period}.`],
      after: [
        'Arbetsgivaren beslutar om registreringen tidigast när registreringstiden är slut och betalar sedan förmånerna. Vi skickar e-post när pengarna finns på ditt saldo eller om registreringen inte godkänns.',
        'Har du inte registrerat dig själv? Berätta det genast för vår kundtjänst.',
      ],
      link: 'Se hur långt din registrering har kommit',
      guide: 'register',
      why: 'Du får det här meddelandet eftersom du registrerades för förmåner i Smartum Saldo.',
    }),
    'registration-rejected': ({ employer, period, benefit, amount, reason, ask }) => ({
      subject: 'Din registrering i Smartum Saldo godkändes inte',
      title: 'Din registrering godkändes inte',
      before: [
        `Arbetsgivaren godkände inte din registrering: ${employer}, ${period}. Förmån: ${benefit}, ${amount}.`,
        `Arbetsgivarens motivering: ${reason}`,
        ask,
      ],
      after: [
        'Om arbetsgivaren ändrar sitt beslut behöver du inte registrera dig på nytt. De förmåner som du redan har är som förut.',
      ],
      guide: 'registrationHelp',
      why: 'Du får det här meddelandet eftersom du har registrerat dig för förmåner i Smartum Saldo.',
    }),
    'benefits-ready': ({ employer, period, lastDay }) => ({
      subject: 'Dina Smartum-förmåner är klara att använda',
      title: 'Dina förmåner är klara',
      before: [`Arbetsgivaren har betalat dina förmåner: ${employer}, ${period}. Du kan använda dem nu.`],
      button: 'Öppna plånboken',
      after: [
        `Pengarna är bara för den här förmånen, och du kan använda dem till slutet av ${lastDay}, finsk tid. Vi påminner dig innan de går ut.`,
        'Logga in med användarnamn och lösenord eller med bankkoder eller mobilcertifikat.',
      ],
      why: 'Du får det här meddelandet eftersom din arbetsgivare ger dig förmåner i Smartum Saldo.',
    }),
    'period-ends-tomorrow': ({ employer, period, lastDay, registered }) => ({
      subject: `Smartum Saldo: registreringstiden slutar ${lastDay}`,
      title: `Registreringstiden slutar ${lastDay}`,
      before: [
        `${employer}, ${period}: det går att registrera sig via länken till slutet av ${lastDay}, finsk tid.`,
        registered,
      ],
      button: 'Öppna registreringen',
      after: [
        'Om någon inte har fått länken kan du ännu skicka den igen. Tiden kan inte förlängas, men du kan öppna en egen länk för dem som är sena.',
        'Från och med följande dag kan du godkänna eller avslå registreringarna.',
      ],
      guide: 'openPeriod',
      why: 'Du får det här meddelandet eftersom du är arbetsgivarens kontaktperson i Smartum Saldo.',
    }),
    'decisions-waiting': ({ employer, period, waiting }) => ({
      subject: 'Smartum Saldo: registreringar väntar på ditt beslut',
      title: 'Registreringar väntar på ditt beslut',
      before: [`${employer}, ${period}: registreringstiden är slut.`, waiting],
      button: 'Gå igenom registreringarna',
      after: [
        'När du har beslutat gör du beställningen. Vi skickar då en faktura, och förmånerna kan användas när betalningen har bokförts.',
      ],
      guide: 'openPeriod',
      why: 'Du får det här meddelandet eftersom du är arbetsgivarens kontaktperson i Smartum Saldo.',
    }),
    'invoice-issued': ({ employer, period, number, dueDay }) => ({
      subject: `Smartum Saldo: faktura ${number}, förfaller ${dueDay}`,
      title: `Faktura ${number}`,
      before: [`${employer}, ${period}: här är fakturan för din beställning.`],
      button: 'Öppna fakturan',
      after: [
        'Kontonumret och streckkoden finns på fakturan, som du via knappen också kan ladda ner som PDF-fil. Vi skickar aldrig kontonummer per e-post.',
        'Förmånerna kan användas när hela summan har bokförts. Betala därför hela fakturan på en gång och använd referensnumret.',
      ],
      guide: 'order',
      why: 'Du får det här meddelandet eftersom det här är ert företags faktureringsadress i Smartum Saldo.',
    }),
  },
}
