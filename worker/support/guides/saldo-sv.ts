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
          'Din arbetsgivare godkänner registreringarna när tiden för dem har gått ut, och betalar förmånerna. Vi skickar e-post när dina förmåner är klara.',
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
          'Öppna länken och välj att du är ny användare. Fyll i ditt namn, din personbeteckning, din e-postadress och ditt telefonnummer. Adressen blir ditt användarnamn, så ange en som du behåller. Du kan också använda bankkoder eller mobilcertifikat: då kommer namn och personbeteckning därifrån.',
          'Välj ett paket. Om det bara finns ett behöver du inte välja.',
          'Godkänn villkoren, kontrollera dina uppgifter och bekräfta längst ner på sidan.',
          'Du får två meddelanden per e-post. Det ena har en länk som fungerar i 7 dagar: skriv där din personbeteckning en gång till och välj ett lösenord. Först då går din registrering till arbetsgivaren.',
        ],
      },
      {
        heading: 'Om du har haft Smartum-förmåner förut',
        paragraphs: [
          'Logga in med det användarnamn som du har, också om det är från en annan arbetsgivare. Välj paket, godkänn villkoren och bekräfta. Du får ett meddelande per e-post. Varje personbeteckning har ett enda användarnamn, så ingen kan få ett till.',
          'Om du inte längre läser den adressen, eller om du har haft dina förmåner i Plus, logga in med bankkoder eller mobilcertifikat.',
        ],
      },
      {
        heading: 'Vad som händer sedan',
        steps: [
          'När registreringstiden är slut beslutar din arbetsgivare om varje registrering.',
          'Din arbetsgivare beställer förmånerna och betalar fakturan.',
          'När betalningen har bokförts finns pengarna i din plånbok, och vi skickar e-post till dig.',
        ],
      },
    ],
  },
  'registration-help': {
    title: 'Om registreringen inte går som den ska',
    lead: 'Här läser du vad du gör om en länk, ett meddelande eller pengarna inte kommer, eller om du är sent ute.',
    sections: [
      {
        heading: 'Du har inte fått länken',
        anchor: 'no-link',
        paragraphs: [
          'Länken skickas vanligen till din e-post på jobbet. Titta också i skräpposten, och be din arbetsgivare skicka länken på nytt.',
        ],
      },
      {
        heading: 'Registreringstiden är slut',
        anchor: 'late',
        paragraphs: [
          'Kontakta din arbetsgivare. Tiden kan inte förlängas, men arbetsgivaren kan öppna en egen länk för dem som är sent ute. Gör likadant om länken säger att det är fullt.',
        ],
      },
      {
        heading: 'Våra meddelanden kom inte fram',
        anchor: 'no-mail',
        paragraphs: [
          'Vänta några minuter och titta i skräpposten. Om du har använt Saldo förut, titta också i e-posten för ditt tidigare användarnamn. Om inget kommer kan adressen vara felskriven: logga in med bankkoder eller mobilcertifikat, eller ring vår kundtjänst.',
        ],
      },
      {
        heading: 'Din registrering godkändes inte',
        anchor: 'rejected',
        paragraphs: [
          'Motiveringen står i meddelandet. Fråga din arbetsgivare om beslutet: vi kan inte ändra det, men arbetsgivaren kan göra det tills förmånerna är beställda. Du behöver inte registrera dig på nytt.',
        ],
      },
      {
        heading: 'Du är godkänd, men pengarna syns inte',
        anchor: 'waiting',
        paragraphs: [
          'Pengarna kommer när din arbetsgivare har gjort beställningen och vi har bokfört betalningen. Logga in och titta på din registrering: där står vad den ännu väntar på. Vi skickar e-post så snart du kan använda dina förmåner.',
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
          'Be om en länk på inloggningssidan. Den kommer per e-post, fungerar i 60 minuter och kan användas en gång. Bara den första länken, som du får när du registrerar dig, fungerar i 7 dagar. En nyare länk ersätter en äldre. Vi skickar aldrig ett lösenord.',
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
          'Också arbetsgivarens kontaktpersoner loggar in i Saldo med e-postadress och lösenord, eller med sina egna bankkoder. Byte av kontaktperson sköts av vår kundtjänst.',
        ],
      },
    ],
  },
  'open-registration': {
    title: 'För arbetsgivare: registrering i Saldo',
    lead: 'Här läser du hur du öppnar en registreringstid, delar länken och beslutar om registreringarna.',
    sections: [
      {
        heading: 'Öppna en registreringstid',
        steps: [
          'Logga in som företagets kontaktperson och börja en ny registrering.',
          'Ange ett namn, den första och den sista dagen samt ett eller flera förmånspaket: vilken förmån, hur mycket och till vilken dag den kan användas.',
          'Kontrollera allt och öppna. Efter det går det inte att ändra. Så länge ingen har registrerat sig kan du ta tillbaka den och öppna en ny.',
        ],
      },
      {
        heading: 'Dela länken',
        paragraphs: [
          'Kopiera länken till intranätet, eller klistra in en lista med e-postadresser så skickar vi länken till dem. Det går att registrera sig till slutet av den sista dagen, finsk tid. Du ser hela tiden vilka som har registrerat sig och kan skicka länken igen.',
        ],
      },
      {
        heading: 'Om någon är sent ute',
        paragraphs: [
          'Öppna en egen länk för dem som är sena. Du bestämmer hur länge den fungerar och för hur många.',
        ],
      },
      {
        heading: 'Godkänn eller avslå',
        paragraphs: [
          'Du kan besluta från och med dagen efter den sista: om en i taget, om dem du väljer eller om alla på en gång. När du avslår någon skriver du en motivering, som vi skickar till personen per e-post. Ett beslut kan ändras tills du har beställt.',
        ],
      },
    ],
  },
  order: {
    title: 'För arbetsgivare: beställ och betala i Saldo',
    lead: 'Förmåner i Saldo betalas i förskott. Här läser du hur godkända registreringar blir pengar som kan användas.',
    sections: [
      {
        heading: 'Gör beställningen',
        paragraphs: [
          'I beställningen ingår alla som du har godkänt under registreringstiden och ännu inte beställt för. Du ser antalet personer och summan innan du bekräftar, och får en faktura. För dem som är sena kan du beställa på nytt senare.',
        ],
      },
      {
        heading: 'Betala fakturan',
        paragraphs: [
          'Fakturan finns på arbetsgivarens sidor, också som PDF-fil. Betala hela summan på en gång och använd fakturans referensnummer. När betalningen har bokförts får var och en sina pengar och ett meddelande om det.',
        ],
      },
      {
        heading: 'Ta med fjolårets personer',
        paragraphs: [
          'Om samma personer fortsätter med samma förmåner, öppna en ny registreringstid och ta med dem från en tidigare. Du väljer deras paket, de är genast godkända och de behöver inte registrera sig på nytt. Beställ sedan som vanligt.',
        ],
      },
      {
        heading: 'Ändra dina uppgifter',
        paragraphs: [
          'Bland företagets uppgifter anmäler du en ny adress, ett nytt telefonnummer, en ny e-postadress eller en ny fakturareferens. Företagets namn, FO-nummer och kontaktpersoner ändras av vår kundtjänst: skicka ett serviceärende eller ring.',
        ],
      },
    ],
  },
}
