import type { SaldoGuides } from './guide.ts'

export const saldoSv: SaldoGuides = {
  welcome: {
    title: 'Välkommen till Saldo',
    lead: 'Saldo är vår traditionella förmånstjänst. Du känner den kanske som Balance, som Classic eller som den gamla nättjänsten.',
    sections: [
      {
        heading: 'Det här är Saldo',
        paragraphs: [
          'Din arbetsgivare erbjuder en eller flera förmåner: motion, motion och kultur, massage eller arbetsresor. Du registrerar dig via en länk och väljer en av dem.',
          'Pengarna är för det du valde. De kan inte användas till något annat.',
        ],
      },
      {
        heading: 'Så börjar du',
        steps: [
          'Öppna länken som din arbetsgivare delar.',
          'Fyll i dina uppgifter, välj förmån och godkänn villkoren.',
          'Din arbetsgivare godkänner registreringarna när tiden för dem har gått ut. Vi skickar e-post när dina förmåner är klara.',
        ],
      },
      {
        heading: 'Så loggar du in',
        paragraphs: [
          'Du loggar in med en e-postadress, som är ditt användarnamn, och ett lösenord. Var och en har ett användarnamn och behåller det också när man byter arbetsgivare.',
          'Om du är van att logga in med bankkoder finns dina förmåner troligen i Plus, vår nyare tjänst. En del har förmåner i båda.',
        ],
      },
    ],
  },
  start: {
    title: 'Registrera dig för förmåner i Saldo',
    lead: 'Du får en länk av din arbetsgivare, som också bestämmer när registreringen börjar och slutar.',
    sections: [
      {
        heading: 'Om du är ny användare',
        steps: [
          'Öppna länken. Fyll i ditt namn, din personbeteckning, din e-postadress och ditt telefonnummer.',
          'Välj ett paket. Om det bara finns ett behöver du inte välja.',
          'Godkänn villkoren och bekräfta längst ner på sidan.',
          'Du får två meddelanden per e-post: det ena säger att din registrering har kommit fram, det andra har en länk för att välja lösenord.',
        ],
      },
      {
        heading: 'Om du har ett användarnamn',
        paragraphs: [
          'Logga in med det, välj förmån, godkänn villkoren och bekräfta. Du får ett meddelande per e-post. Om du har glömt lösenordet, be om en länk för ett nytt. Ingen kan ha ett andra användarnamn.',
        ],
      },
      {
        heading: 'Vad som händer sedan',
        paragraphs: [
          'När tiden har gått ut godkänner eller avslår din arbetsgivare varje registrering. Vi skickar e-post när dina förmåner är klara, och också om registreringen inte godkändes.',
        ],
      },
      {
        heading: 'Om länken saknas eller tiden har gått ut',
        paragraphs: [
          'Länken skickas vanligen till din e-post på jobbet. Titta också i skräpposten, och be din arbetsgivare skicka länken på nytt. Om tiden har gått ut, kontakta din arbetsgivare: den som är sent ute behöver en egen länk.',
        ],
      },
    ],
  },
  use: {
    title: 'Använd dina förmåner i Saldo',
    lead: 'Här läser du hur du ser vad du har, vad pengarna är till för och vad du gör om något saknas.',
    sections: [
      {
        heading: 'Se vad du har',
        paragraphs: [
          'Logga in med e-postadress och lösenord. Första sidan visar summan av dina förmåner och vad som går ut härnäst. Under Konton finns varje förmån för sig, dina presentkort och det du har betalat.',
        ],
      },
      {
        heading: 'Vad pengarna är till för',
        paragraphs: [
          'Pengarna är för den förmån som du valde när du registrerade dig: motion, motion och kultur, massage eller arbetsresor. Du kan använda dem på ställen som tar emot förmåner av det slaget.',
          'Vid varje förmån ser du dess sista dag. Du kan använda den till slutet av den dagen, finsk tid.',
        ],
      },
      {
        heading: 'Dina EgetPresentkort',
        anchor: 'cards',
        paragraphs: [
          'Dina kort finns i plånboken, vart och ett med sin kod, sitt saldo och sin sista dag. Om du tappar bort en kod byter du den där mot en ny: den gamla slutar fungera, och pengarna finns kvar. Ett korts saldo kan också kontrolleras med koden, utan inloggning.',
        ],
      },
      {
        heading: 'Om en förmån inte visas',
        anchor: 'not-shown',
        steps: [
          'Kontrollera om du har fått e-post om att dina förmåner är klara. Innan dess väntar vi fortfarande på arbetsgivarens godkännande eller betalning.',
          'Kontrollera att förmånen inte har gått ut.',
          'Titta också i Plus, vår andra tjänst.',
          'Logga ut och logga in igen med bankkoder eller mobilcertifikat. Då ser du förmånerna i båda tjänsterna.',
        ],
      },
    ],
  },
  expiry: {
    title: 'När dina förmåner i Saldo går ut',
    lead: 'Förmånerna går vanligen ut den 31 december. Vi påminner dig i god tid, och för de flesta kan du få tre månader till.',
    sections: [
      {
        heading: 'Vi påminner dig',
        paragraphs: [
          'Vi skickar e-post en månad, en vecka och en dag innan en förmån går ut. Där står hur mycket du har kvar och vilken dag som är den sista. Vill du ha färre väljer du det i plånboken eller via länken i en påminnelse. Om inget meddelande kommer, berätta det för vår kundtjänst.',
        ],
      },
      {
        heading: 'Tre månader till med EgetPresentkort',
        paragraphs: [
          'För pengarna du har kvar kan du köpa ett EgetPresentkort till dig själv. Det kostar inget extra. Om pengarna går ut den 31 december gäller kortet till den 31 mars. Tiden räknas från förmånens sista dag, inte från köpdagen.',
          'Du kan göra om hela saldot eller en del av det till ett kort. För resten gäller samma sista dag som förut. Kortet kan användas genast på samma ställen som förmånen.',
          'I Saldo kan du köpa kortet från och med en månad innan förmånen går ut. Innan dess ser du på skärmen när köpet öppnar.',
        ],
      },
      {
        heading: 'Bra att veta',
        paragraphs: [
          'Förmåner för motion, motion och kultur samt massage kan göras om till ett kort. Med arbetsresor går det inte. Ett kort kan inte förlängas en gång till.',
          'Du kan också köpa kortet utan att logga in, via länken i påminnelsen.',
        ],
      },
    ],
  },
  'new-employer': {
    title: 'När du byter arbetsgivare: Saldo',
    lead: 'Användarnamnet är ditt också när du byter arbetsgivare. Se till att det är en adress där du kan läsa dina meddelanden.',
    sections: [
      {
        heading: 'Om användarnamnet är din e-post på jobbet',
        paragraphs: [
          'Byt det till en adress som du behåller, helst innan du slutar. Dina saldon och din historik finns kvar. Den gamla adressen slutar genast att fungera, och det gör också länkar som har skickats till den.',
        ],
      },
      {
        heading: 'Byt adress själv',
        paragraphs: ['Du behöver varken den gamla adressen eller lösenordet.'],
        steps: [
          'Logga in med bankkoder eller mobilcertifikat.',
          'Ange din nya adress. Vi skickar en länk till den.',
          'Öppna länken, bekräfta adressen och välj ett lösenord.',
        ],
      },
      {
        heading: 'Eller ring oss',
        paragraphs: [
          'Vår kundtjänst kan per telefon byta adressen till den som du har hos din nya arbetsgivare.',
        ],
      },
      {
        heading: 'Förmåner från den nya arbetsgivaren',
        paragraphs: [
          'Öppna länken som den nya arbetsgivaren delar och logga in med det användarnamn du har. Registrera dig inte som ny: ingen kan ha två användarnamn.',
        ],
      },
    ],
  },
  'sign-in': {
    title: 'Logga in i Saldo',
    lead: 'I Saldo loggar du in med ditt användarnamn, som är en e-postadress, och ett lösenord.',
    sections: [
      {
        heading: 'Så loggar du in',
        steps: [
          'Välj Saldo. Vår egen sida öppnas, och bara där skriver du ditt lösenord.',
          'Skriv din e-postadress och ditt lösenord.',
          'Du ser dina förmåner i Saldo. Om du också vill se dem i Plus, logga in med bankkoder.',
        ],
      },
      {
        heading: 'Om du har glömt lösenordet',
        paragraphs: [
          'Be om en länk på inloggningssidan. Den kommer per e-post, fungerar i 60 minuter och kan användas en gång. En nyare länk ersätter en äldre. Vi skickar aldrig ett lösenord.',
          'För att skydda dina uppgifter visar vi alltid samma text, vare sig vi känner till adressen eller inte. Om inget kommer, titta i skräpposten och fundera på om du har gett oss en annan adress.',
        ],
      },
      {
        heading: 'Om du inte längre använder adressen',
        paragraphs: [
          'Logga in med bankkoder eller mobilcertifikat och byt adress och lösenord själv. Du kan också ringa vår kundtjänst.',
        ],
      },
      {
        heading: 'För arbetsgivare',
        paragraphs: [
          'Också arbetsgivare loggar in i Saldo med e-postadress och lösenord. Byte av kontaktperson sköts av vår kundtjänst.',
        ],
      },
    ],
  },
}
